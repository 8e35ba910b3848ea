const LETTERS = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function lettersOf(text: string): readonly string[] {
  return Array.from(LETTERS.segment(text), ({ segment }) => segment);
}

/** Columns on a terminal: one per letter, with its marks. */
export function widthOf(text: string): number {
  return lettersOf(text).length;
}

function filled(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** Broken between words; a longer word has its own line. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Width in columns of the terminal. */
export interface Column {
  readonly heading: string;
  readonly width: number;
}

/** A longer text continues on the next line. */
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

export function onPaper(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}
