export interface ColumnsGiven {
  /** By field, the titles of its column besides the field's name; the first is for people. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  readonly required: readonly string[];
  /** The text behind a cell that a spreadsheet turned into a number. */
  readonly textOfNumber: (field: string, number: string) => string;
}

export class Columns {
  readonly required: readonly string[];
  readonly textOfNumber: ColumnsGiven['textOfNumber'];
  readonly known: readonly { readonly field: string; readonly title: string }[];
  readonly titles: readonly string[];
  private readonly byKey: ReadonlyMap<string, string>;

  constructor({ titles, required, textOfNumber }: ColumnsGiven) {
    this.required = required;
    this.textOfNumber = textOfNumber;
    this.known = Object.entries(titles).map(([field, [title = field]]) => ({ field, title }));
    this.titles = Object.entries(titles).flatMap(([field, others]) => [...others, field]);
    this.byKey = new Map(
      Object.entries(titles).flatMap(([field, others]) => [field, ...others].map((title) => [keyOf(title), field])),
    );
  }

  /** Ignores case, diacritics, Unicode form and punctuation; undefined for an unknown title. */
  fieldOf(title: string): string | undefined {
    return this.byKey.get(keyOf(title));
  }
}

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
