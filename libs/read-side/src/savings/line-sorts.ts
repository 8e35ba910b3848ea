import { subtract } from '@app/domain';
import { ID_FORM, keyIn } from '../paging/cursor.js';
import { exactNumber } from './exact-number.js';
import { figureText } from './exact-text.js';
import type { SavingLine } from './saving-line.js';

export const LINE_SORTS = ['id', 'number', 'saving-scm', 'saving-processing', 'saving-time'] as const;
/** `saving-…`: what saves most first, what has no such figure last; time in whatever unit each line has. */
export type LineSort = (typeof LINE_SORTS)[number];

type Key = (line: SavingLine) => string;

/** `sql`: the same key of the line; those alike in it are in the order of their ids. */
interface LineOrder {
  readonly sql: string;
  readonly type: 'text collate "C"' | 'numeric';
  readonly form: RegExp;
  readonly key: Key;
  readonly down: boolean;
}

const NO_SAVING = `-1${'0'.repeat(40)}`;

const savedBy = (name: string, amounts: (line: SavingLine) => readonly (string | null)[]): LineOrder => ({
  sql: `coalesce(${name}_before - ${name}_after, ${NO_SAVING})`,
  type: 'numeric',
  form: /^-?\d{1,60}(\.\d{1,60})?$/,
  key: (line) => {
    const [before = null, after = null] = amounts(line);
    return before === null || after === null
      ? NO_SAVING
      : figureText(subtract(exactNumber(before), exactNumber(after)));
  },
  down: true,
});

const LENGTH_DIGITS = 3;

const ORDERS: Readonly<Record<Exclude<LineSort, 'id'>, LineOrder>> = {
  // A longer number is a later one.
  number: {
    sql: `(lpad(length(number)::text, ${String(LENGTH_DIGITS)}, '0') || number || ' ' || plan) collate "C"`,
    type: 'text collate "C"',
    form: /^[^\u0000]{1,300}$/,
    key: ({ number, plan }) => `${String(number.length).padStart(LENGTH_DIGITS, '0')}${number} ${plan}`,
    down: false,
  },
  'saving-scm': savedBy('scm', (line) => [line.scmBefore, line.scmAfter]),
  'saving-processing': savedBy('processing', (line) => [line.processingBefore, line.processingAfter]),
  'saving-time': savedBy('time', (line) => [line.timeBefore, line.timeAfter]),
};

/** Which page of sorted lines: `after`, `order`: SQL, with values numbered after the given ones. */
export interface SortedPage {
  readonly after: string;
  readonly order: string;
  readonly values: readonly unknown[];
  readonly keyOf: (line: SavingLine) => readonly string[];
}

/** @throws InvalidCursor */
export function sortedPage(sort: LineSort, cursor: string | null | undefined, given: readonly unknown[]): SortedPage {
  const at = (place: number) => `$${String(given.length + place)}`;
  if (sort === 'id') {
    const [id = ''] = keyIn(cursor, [ID_FORM]) ?? [];
    return { after: `id > ${at(1)}`, order: 'id', values: [...given, id], keyOf: (line) => [line.id] };
  }
  const { sql, type, form, key, down } = ORDERS[sort];
  const last = keyIn(cursor, [form, ID_FORM]);
  const way = down ? 'desc' : 'asc';
  const sorted = { order: `${sql} ${way}, id ${way}`, keyOf: (line: SavingLine) => [key(line), line.id] };
  if (last === null) return { ...sorted, after: 'true', values: given };
  const after = `(${sql}, id) ${down ? '<' : '>'} (${at(1)}::${type}, ${at(2)})`;
  return { ...sorted, after, values: [...given, ...last] };
}
