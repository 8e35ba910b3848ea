/** What columns a table may have. */
export interface ColumnsGiven {
  /** By field, the titles that its column may have besides the field's name; the first one is what people are told of. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  readonly required: readonly string[];
  /** The text that was written, of a cell that a spreadsheet took for a number. */
  readonly textOfNumber: (field: string, number: string) => string;
}

/** The columns of a table, known by their titles. */
export class Columns {
  readonly required: readonly string[];
  readonly textOfNumber: ColumnsGiven['textOfNumber'];
  /** Every field with its first title. */
  readonly known: readonly { readonly field: string; readonly title: string }[];
  /** Every title, those of one field together, the fields' own names last. */
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

  /** The field of a column's title, whatever its case, diacritics, Unicode form and punctuation; undefined for any other. */
  fieldOf(title: string): string | undefined {
    return this.byKey.get(keyOf(title));
  }
}

/** The letters that a spreadsheet shows above a column, counted from 0: A, B, …, Z, AA. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

/** A title by its letters and digits alone, in lower case without diacritics, parted by single spaces. */
export function keyOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
