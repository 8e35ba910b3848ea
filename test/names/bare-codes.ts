import { isCode, namesOf } from './naming.js';

/** Parts of answers that show what was sent, as it was sent. */
const AS_SENT = [
  'content',
  'document',
  'inputs',
  'parameters',
  'details',
  'scope',
  'source',
  'was',
  'changes',
  'old',
  'new',
];

/** Where an answer holds codes without names beside them. */
export function bareIn(answer: unknown, at = ''): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap((one) => bareIn(one, `${at}[]`));
  if (typeof answer !== 'object' || answer === null) return [];
  const fields = answer as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([field, value]) => {
    if (AS_SENT.includes(field)) return [];
    const place = at === '' ? field : `${at}.${field}`;
    const named = namesOf(field).some((one) => one in fields);
    return isCode(field) && isText(value) && !named ? [place] : bareIn(value, place);
  });
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && typeof value[0] === 'string');
}
