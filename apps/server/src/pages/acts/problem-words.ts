import type { ProblemBody } from '../../http/problem-body.js';

/** Where a page asks for something in another form than the API takes it. */
const WORDS: Readonly<Record<string, string>> = {
  day: 'Phải là một ngày có thật, viết ngày/tháng/năm, ví dụ 15/05/2026.',
};

export function inWordsOfPages(problem: ProblemBody): ProblemBody {
  const { errors, ...rest } = problem;
  if (!errors) return problem;
  return { ...rest, errors: errors.map((one) => ({ ...one, message: WORDS[one.rule] ?? one.message })) };
}
