import type { ProblemBody } from '../../../http/problem-body.js';
import type { Typed } from '../../browser/typed.js';
import { linesIn } from './day-lines.js';

const PLACE = /^(daysOff|swappedWorkingDays|undecided)(?:[.[](\d+)\]?(?:\.(\w+))?)?$/;

const PARTS: Readonly<Record<string, string>> = { date: 'ngày', name: 'tên ngày', source: 'văn bản quy định' };

/** Most characters of a line that are repeated. */
const LONGEST_TOLD = 80;

/** The list in which a field of the API's body lies; the field itself where it is in none. */
export function inputFieldOf(field: string): string {
  return PLACE.exec(field)?.[1] ?? field;
}

/** `dòng 1 “32/13/2026; Hỏng; QĐ 9”, ngày`: of a day in a list, as it was typed; null of anything else. */
export function dayPlace(field: string, typed: Typed): string | null {
  const [, list = '', at, part = ''] = PLACE.exec(field) ?? [];
  const found = at === undefined ? undefined : linesIn(typed.text(list))[Number(at)];
  if (!found) return null;
  const { line, text } = found;
  const told = text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}…` : text;
  const named = PARTS[part];
  return `dòng ${String(line)} “${told}”${named === undefined ? '' : `, ${named}`}`;
}

/** Each fault of a day at its list, in the order of the lines, with its place. */
export function atInputs(problem: ProblemBody, typed: Typed): ProblemBody {
  const { errors: found = [], ...rest } = problem;
  const placed = found.map(({ field, rule, message }) => {
    const place = dayPlace(field, typed);
    const told = place === null ? message : `${place[0]?.toUpperCase() ?? ''}${place.slice(1)}: ${message}`;
    return { field: inputFieldOf(field), rule, message: told, line: lineOf(field, typed) };
  });
  const inOrder = placed.toSorted((one, other) => one.line - other.line);
  const fields = [...new Set(placed.map(({ field }) => field))];
  const errors = fields.flatMap((field) => {
    const own = inOrder.filter((fault) => fault.field === field);
    const [first] = own;
    return first ? [{ field, rule: first.rule, message: own.map(({ message }) => message).join(' ') }] : [];
  });
  return { ...rest, errors };
}

function lineOf(field: string, typed: Typed): number {
  const [, list = '', at] = PLACE.exec(field) ?? [];
  return at === undefined ? 0 : (linesIn(typed.text(list))[Number(at)]?.line ?? 0);
}
