import writeWorkbook from 'write-excel-file/node';

export type FileEntry = Readonly<Record<string, string>>;

export interface CsvForm {
  readonly delimiter?: ',' | ';' | '\t';
  readonly ending?: '\r\n' | '\n';
  readonly encoding?: 'utf8' | 'utf8 with mark' | 'utf16le';
}

/** A column for every field of any entry. */
export function csvOf(entries: readonly FileEntry[], form: CsvForm = {}): Buffer {
  const { delimiter = ',', ending = '\r\n', encoding = 'utf8' } = form;
  const quoted = (text: string) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = rowsOf(entries)
    .map((cells) => cells.map(quoted).join(delimiter) + ending)
    .join('');
  if (encoding === 'utf16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Buffer.from(encoding === 'utf8' ? text : `\uFEFF${text}`);
}

/** A column for every field of any entry. */
export function xlsxOf(entries: readonly FileEntry[], sheet = 'Thủ tục'): Promise<Buffer> {
  return writeWorkbook(
    rowsOf(entries).map((cells) => cells.map((text) => ({ value: writable(text), type: String }))),
    { sheet },
  ).toBuffer();
}

/** The writer uses a plain object, so names such as `toString` get a space, which readers drop. */
function writable(text: string): string {
  return text in {} ? `${text} ` : text;
}

function rowsOf(entries: readonly FileEntry[]): readonly (readonly string[])[] {
  const fields = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  return [fields, ...entries.map((entry) => fields.map((field) => entry[field] ?? ''))];
}
