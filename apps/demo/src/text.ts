const LETTERS = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function lettersOf(text: string): readonly string[] {
  return Array.from(LETTERS.segment(text), ({ segment }) => segment);
}

/** How many columns a Vietnamese text takes on a terminal: one a letter, with whatever stands over or under it. */
export function widthOf(text: string): number {
  return lettersOf(text).length;
}

/** The text with spaces up to so many columns. */
function filled(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** The text in lines of at most so many columns, broken between words; a longer word keeps a line of its own. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A column of a table: its heading, and its width in columns of the terminal. */
export interface Column {
  readonly heading: string;
  readonly width: number;
}

/** Rows under a heading; a text wider than its column goes on in the next line. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const block = (cells: readonly string[]) => {
    const lines = columns.map(({ width }, at) => wrapped(cells[at] ?? '', width));
    const height = Math.max(...lines.map((cell) => cell.length));
    return Array.from({ length: height }, (_, row) =>
      columns
        .map(({ width }, at) => filled(lines[at]?.[row] ?? '', width))
        .join('  ')
        .trimEnd(),
    ).join('\n');
  };
  const rule = columns.map(({ width }) => '─'.repeat(width)).join('──');
  return [block(columns.map(({ heading }) => heading)), rule, ...rows.map(block)].join('\n');
}

/** A day as Vietnamese papers write it. */
export function onPaper(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}
