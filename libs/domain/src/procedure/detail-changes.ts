import { NO_DETAILS, type DetailName, type ProcedureDetails } from './details.js';

/** A text that a source changed: a detail, or a further field by its name. */
export interface DetailChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Most characters of an excerpt, and of it before the first letter that differs. */
const EXCERPT = 300;
const BEFORE = 60;

/** Of a character of two, at an end. */
const HALVES = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g;

/** In the order of the details; further fields last, by name. */
export function detailChanges(before: ProcedureDetails, after: ProcedureDetails): readonly DetailChange[] {
  const [had, has] = [before.others, after.others];
  const { others: _, ...details } = NO_DETAILS;
  const names = [...new Set([...Object.keys(had), ...Object.keys(has)])].sort();
  return [
    ...(Object.keys(details) as readonly Exclude<DetailName, 'others'>[]).map((field) =>
      changeOf(field, before[field], after[field]),
    ),
    ...names.map((field) => changeOf(field, had[field] ?? '', has[field] ?? '')),
  ].filter((change) => change.before !== change.after);
}

function changeOf(field: string, before: string, after: string): DetailChange {
  return { field, before, after };
}

/** Of long texts the part around the first letter that differs. */
export function excerptOf({ field, before, after }: DetailChange): DetailChange {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const from = Math.max(before.length, after.length) > EXCERPT ? Math.max(0, same - BEFORE) : 0;
  return { field, before: excerpt(before, from), after: excerpt(after, from) };
}

function excerpt(text: string, from: number): string {
  const end = from + EXCERPT;
  const part = text.slice(from, end).replace(HALVES, '');
  return `${from > 0 && part !== '' ? '…' : ''}${part}${end < text.length ? '…' : ''}`;
}
