/** `next`: the cursor of the next page, null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A cursor that no page of this list returned. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';

  constructor() {
    super('No page of this list gave out the cursor.');
  }
}

export const LARGEST_PAGE = 100;

/** Default 50, at least 1, at most 100. */
export function pageSize(limit: number | undefined): number {
  return Math.min(Math.max(Math.trunc(limit ?? 50), 1), LARGEST_PAGE);
}

/** Of rows read with one more than `size`; `keyOf`: the list's order. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  size: number,
  keyOf: (row: Row) => readonly string[],
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return { items: shown.map(itemOf), next: last === undefined ? null : cursorOf(keyOf(last)) };
}

export function cursorOf(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Null without a cursor. Every part must match its form. @throws InvalidCursor */
export function keyIn(cursor: string | null | undefined, forms: readonly RegExp[]): readonly string[] | null {
  if (cursor === undefined || cursor === null) return null;
  const key = decode(cursor);
  if (!Array.isArray(key) || key.length !== forms.length) throw new InvalidCursor();
  return forms.map((form, at) => {
    const part: unknown = key[at];
    if (typeof part !== 'string' || !form.test(part)) throw new InvalidCursor();
    return part;
  });
}

function decode(cursor: string): unknown {
  if (!/^[A-Za-z0-9_-]{1,2000}$/.test(cursor)) throw new InvalidCursor();
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursor();
  }
}

export const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;
export const ID_FORM = /^[^\u0000]{1,200}$/;
export const COUNT_FORM = /^\d{1,9}$/;
