import { decimal, isAbove, type DecimalText } from '../exact.js';
import { canonical, type TimeCase, type TimeLimit, type TimeUnit } from './limit.js';
import { parseLimit } from './parse-limit.js';

/** A case as a person says it; `to`: of a range. */
export interface CaseGiven {
  readonly from: DecimalText;
  readonly to?: DecimalText;
  readonly unit: TimeUnit;
  readonly statedHours?: DecimalText;
}

/** A document's text with what a person says that it means; no case: it states no limit. */
export interface ConfirmedText {
  readonly text: string;
  readonly readAs: readonly CaseGiven[];
}

/** A limit as a person enters it: the document's text alone, or with its reading. */
export type EnteredLimit = string | ConfirmedText;

/** Null if the reading beside a text contradicts it. */
export function limitEntered(entered: EnteredLimit): TimeLimit | null {
  return typeof entered === 'string' ? parseLimit(entered) : confirmLimit(entered);
}

/** What was entered, without what changes nothing. */
export function enteredIn({ raw, cases, by }: TimeLimit): EnteredLimit {
  if (by === undefined) return raw;
  const readAs = cases.map(({ statedHours, ...one }) => (statedHours === null ? one : { ...one, statedHours }));
  return { text: raw, readAs };
}

/**
 * The person's reading stands beside the text, as `confirmed` if it is the service's own, as `given` if the text is unread or
 * read by more than its letters. Null if the text plainly says something else, or a range runs backwards.
 */
export function confirmLimit({ text, readAs }: ConfirmedText): TimeLimit | null {
  const read = parseLimit(text);
  const cases = readAs.map(caseOf);
  if (cases.some(({ from, to }) => isAbove(decimal(from), decimal(to)))) return null;
  const form = cases.length === 0 ? 'none' : 'cases';
  const isSame = read.form === form && told(read.cases) === told(cases);
  if (isSame) return read.marks ? { ...read, by: 'confirmed' } : read;
  return read.form === 'unread' || read.marks ? { raw: text, form, cases, by: 'given' } : null;
}

function caseOf({ from, to = from, unit, statedHours }: CaseGiven): TimeCase {
  return canonical({ from, to, unit, statedHours: statedHours ?? null });
}

function told(cases: readonly TimeCase[]): string {
  return cases.map(({ from, to, unit, statedHours }) => [from, to, unit, statedHours ?? ''].join(' ')).join(';');
}
