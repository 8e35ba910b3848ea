export interface ColumnsGiven {
  /** By field, the titles of its column besides the field's name; the first is for people. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  readonly required: readonly string[];
  /** Titles of columns that tables have for their readers alone: numbers of rows, notes. */
  readonly leftOut?: readonly string[];
  /** The field of a title that is none of the known ones, by its words; undefined for a title that says something else. */
  readonly fieldByWords?: (title: string) => string | undefined;
  /** The text behind a cell under this title; `number`: whether a spreadsheet has it as a number. */
  readonly textOf?: (field: string, text: string, from: { readonly title: string; readonly number: boolean }) => string;
  /** What of its field a column under this title holds, where a field may stand in several columns; null for the whole. */
  readonly partOf?: (field: string, title: string) => string | null;
  readonly rows?: RowWords;
}

/** How rows that are no entries are known. */
export interface RowWords {
  /** The required field that tells entries from other rows. */
  readonly keyField: string;
  readonly isKey: (text: string) => boolean;
  /** The field that a section gives to the entries below it, and its text if the section's words are certain. */
  readonly sectionField: string;
  readonly sectionText: (words: string) => string | null;
  readonly isTotal: (words: string) => boolean;
  readonly isNote: (words: string) => boolean;
}

export class Columns {
  readonly required: readonly string[];
  readonly textOf: NonNullable<ColumnsGiven['textOf']>;
  readonly partOf: NonNullable<ColumnsGiven['partOf']>;
  readonly rows: RowWords | null;
  readonly known: readonly { readonly field: string; readonly title: string }[];
  readonly titles: readonly string[];
  private readonly byKey: ReadonlyMap<string, string>;
  private readonly leftOut: ReadonlySet<string>;
  private readonly byWords: NonNullable<ColumnsGiven['fieldByWords']>;

  constructor(given: ColumnsGiven) {
    const { titles, required, leftOut = [], rows = null } = given;
    this.required = required;
    this.textOf = given.textOf ?? ((_, text) => text);
    this.partOf = given.partOf ?? (() => null);
    this.rows = rows;
    this.leftOut = new Set(leftOut.map(keyOf));
    this.byWords = given.fieldByWords ?? (() => undefined);
    this.known = Object.entries(titles).map(([field, [title = field]]) => ({ field, title }));
    this.titles = Object.entries(titles).flatMap(([field, others]) => [...others, field]);
    this.byKey = new Map(
      Object.entries(titles).flatMap(([field, others]) => [field, ...others].map((title) => [keyOf(title), field])),
    );
  }

  /** Ignores case, diacritics, Unicode form and punctuation; undefined for an unknown title. */
  fieldOf(title: string): string | undefined {
    if (title.length > LONGEST_TITLE) return undefined;
    const key = keyOf(title);
    return this.byKey.get(key) ?? (this.leftOut.has(key) ? undefined : this.byWords(title));
  }

  /** Whether a column under this title is there for readers alone. */
  isLeftOut(title: string): boolean {
    return title.length <= LONGEST_TITLE && this.leftOut.has(keyOf(title));
  }
}

/** Characters. */
const LONGEST_TITLE = 300;

/** Counted from 0: A, B, …, Z, AA. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

/** Letters and digits in lower case without diacritics, with single spaces. */
export function keyOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
