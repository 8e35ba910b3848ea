import type { WrittenColumn } from '../engine/written-rows.js';

/** The type of a column; `list` of texts, `json` of anything. */
export type CopiedAs = 'plain' | 'list' | 'json';

export interface CopiedColumn<Row> extends WrittenColumn<Row> {
  readonly as: CopiedAs;
}

/** Bytes of UTF-8 that a unit of UTF-16 takes at most. */
const BYTES = 3;
/** Bytes. */
const LEAST = 1024 * 1024;
/** Of which none is given back to the system. */
const MOST_KEPT = 16 * LEAST;
let scratch = Buffer.allocUnsafeSlow(LEAST);

/** Rows in the text format of PostgreSQL's COPY, one a line, in UTF-8. */
export function copyText<Row>(rows: readonly Row[], columns: readonly CopiedColumn<Row>[]): Uint8Array {
  const texts = columns.map(textOf);
  let end = 0;
  for (const row of rows) {
    const line = `${texts.map((text) => text(row)).join('\t')}\n`;
    // Lines go out one by one: one text of all would be copied twice more.
    if (end + line.length * BYTES > scratch.length) {
      const larger = Buffer.allocUnsafeSlow(2 * scratch.length + line.length * BYTES);
      scratch.copy(larger, 0, 0, end);
      scratch = larger;
    }
    end += scratch.write(line, end);
  }
  const text = Uint8Array.from(scratch.subarray(0, end));
  if (scratch.length > MOST_KEPT) scratch = Buffer.allocUnsafeSlow(LEAST);
  return text;
}

/** Versions of a row follow each other, and differ in a few columns. */
function textOf<Row>({ as, value }: CopiedColumn<Row>): (row: Row) => string {
  const form = FORMS[as];
  let last: { readonly value: unknown; readonly text: string } = { value: null, text: NOTHING };
  return (row) => {
    const now = value(row) ?? null;
    if (now !== last.value && !(as === 'list' && isSameList(now, last.value))) last = { value: now, text: form(now) };
    return last.text;
  };
}

function isSameList(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, at) => item === other[at]);
}

const FORMS: Readonly<Record<CopiedAs, (value: unknown) => string>> = {
  plain: (value) => (value === null ? NOTHING : escaped(plainText(value))),
  json: (value) => (value === null ? NOTHING : escaped(JSON.stringify(value))),
  list: (value) => (value === null ? NOTHING : escaped(listText(value as readonly string[]))),
};

const NOTHING = '\\N';

/** An object in a column of texts is its JSON. */
function plainText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The literal of a list. */
function listText(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\n\r\t]/g, (found) => ESCAPES[found] ?? found) : text;
}
