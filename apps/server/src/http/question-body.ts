import type { CivilDate } from '@app/domain';
import type { Question } from '@app/read-side';
import { ANSWERING_NAMES } from '@app/wording';
import { ShownFlag, ShownList, ShownMaybe, ShownMaybeOne, ShownText, type Plain } from './answer-fields.js';
import { CorrectionShownBody, correctionsOf } from './correction-shown.js';
import { DoneByBody, doneByBody } from './done-by-body.js';
import { LIMITS } from './limits.js';
import { PostBody, postBody } from './standing-body.js';
import { stageCalled, type Called } from './called.js';

/** What goes on while a question is open needs a reason. */
export const WHY_NOT_WAITING = {
  about: 'Vì sao không chờ trả lời; bắt buộc khi còn câu hỏi chưa có trả lời.',
  max: LIMITS.text,
  lines: true,
  example: 'Đã quá ngày trả lời.',
} as const;

const SIDES = ['asked', 'asking'] as const satisfies readonly (keyof typeof ANSWERING_NAMES)[];

/** A question to somebody and its answer. */
export class QuestionBody {
  @ShownText({ about: 'Mã câu hỏi.', example: '7a1d3a0c-4f1b-5c2d-8e3f-9a0b1c2d3e4f' })
  id!: string;

  @ShownText({ about: 'Mã bước khi hỏi.', example: 'tong-hop' })
  stage!: string;

  @ShownText({ about: 'Tên bước.', example: 'Tổng hợp tại Trung tâm' })
  stageName!: string;

  @ShownText({ about: 'Nội dung hỏi.', example: 'Phương án có vướng quy định nào không?' })
  question!: string;

  @ShownMaybe({ about: 'Ngày cần trả lời.', example: '2026-05-25' })
  answerBy!: CivilDate | null;

  @ShownFlag({ about: 'Đã quá ngày cần trả lời mà chưa có trả lời.', example: false })
  overdue!: boolean;

  @ShownList(() => PostBody, { about: 'Ai được hỏi và trả lời; trống khi hỏi cơ quan, người ở ngoài hệ thống.' })
  asked!: PostBody[];

  @ShownText({ about: 'Ngày hỏi.', example: '2026-05-20' })
  askedOn!: CivilDate;

  @ShownMaybeOne(() => DoneByBody, { about: 'Ai hỏi.' })
  askedBy!: DoneByBody | null;

  @ShownFlag({ about: 'Đã có trả lời.', example: false })
  answered!: boolean;

  @ShownFlag({
    about:
      'Không còn chờ trả lời: đã tiếp tục mà không chờ, hoặc đã rời bước đó. Trả lời muộn vẫn ghi được cho đến khi kết thúc.',
    example: false,
  })
  lapsed!: boolean;

  @ShownMaybe({ about: 'Ngày không còn chờ trả lời.', example: null })
  lapsedOn!: CivilDate | null;

  @ShownMaybe({ about: 'Vì sao không chờ trả lời.', example: null })
  lapsedReason!: string | null;

  @ShownMaybeOne(() => DoneByBody, { about: 'Ai tiếp tục mà không chờ trả lời.' })
  lapsedBy!: DoneByBody | null;

  @ShownMaybe({ about: 'Nội dung trả lời.', example: 'Thống nhất với phương án.' })
  answer!: string | null;

  @ShownMaybe({
    about: 'asked: người được hỏi tự trả lời; asking: người hỏi ghi lại; null khi chưa có trả lời.',
    values: SIDES,
  })
  answeredFrom!: (typeof SIDES)[number] | null;

  @ShownMaybe({ about: 'Ai trả lời, bằng lời.', example: ANSWERING_NAMES.asked })
  answeredFromName!: string | null;

  @ShownMaybe({ about: 'Ngày trả lời.', example: '2026-05-23' })
  answeredOn!: CivilDate | null;

  @ShownMaybeOne(() => DoneByBody, { about: 'Ai ghi nhận trả lời.' })
  answeredBy!: DoneByBody | null;

  @ShownList(() => CorrectionShownBody, { about: 'Các lần đính chính câu hỏi, câu trả lời, cũ trước.' })
  corrections!: readonly CorrectionShownBody[];
}

export function questionBody(one: Question, called: Called): Plain<QuestionBody> {
  const { units, today } = called;
  const { id, stage, question, answerBy, asked } = one;
  return {
    id,
    stage,
    stageName: stageCalled(stage, called),
    question,
    answerBy,
    overdue: isOverdue(one, today),
    asked: one.of.map((post) => postBody(post, units)),
    askedOn: asked.on,
    askedBy: doneByBody(asked.by, called),
    ...lapseOf(one, called),
    ...answerOf(one, called),
    corrections: correctionsOf([asked, one.answer, one.lapsed], called),
  };
}

function isOverdue({ answer, lapsed, answerBy }: Question, today: CivilDate): boolean {
  return answer === null && lapsed === null && answerBy !== null && answerBy < today;
}

function lapseOf({ lapsed }: Question, called: Called) {
  if (lapsed === null) return { lapsed: false, lapsedOn: null, lapsedReason: null, lapsedBy: null };
  return { lapsed: true, lapsedOn: lapsed.on, lapsedReason: lapsed.reason, lapsedBy: doneByBody(lapsed.by, called) };
}

function answerOf(one: Question, called: Called) {
  const side = sideOf(one);
  const { answer } = one;
  return {
    answered: answer !== null,
    answer: answer?.text ?? null,
    answeredFrom: side,
    answeredFromName: side && ANSWERING_NAMES[side],
    answeredOn: answer?.on ?? null,
    answeredBy: answer && doneByBody(answer.by, called),
  };
}

/** By whom the answer was recorded. */
function sideOf({ answer, of }: Question): (typeof SIDES)[number] | null {
  if (answer === null) return null;
  const { by } = answer;
  return of.some(({ role, unit }) => 'person' in by && by.role === role && by.unit === unit) ? 'asked' : 'asking';
}

/** The units that are asked. */
export function unitsInQuestions(questions: readonly Question[]): readonly string[] {
  return questions.flatMap(({ of }) => of.map(({ unit }) => unit));
}
