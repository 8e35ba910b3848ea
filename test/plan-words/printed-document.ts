import { BREAK, isEnded, tokensOf, withBreaks } from './tokens.js';

/**
 * The words of a printed document in the orders in which it can be read: line by line and cell by cell; on over the end of
 * a line that a page has broken; on over the cells of a row that a page has broken.
 */
function readings(document: string): readonly (readonly string[])[] {
  const lines = document.split(/\r?\n/).filter((line) => line.trim() !== '');
  return [lineByLine(lines), ...overLines(lines), ...overRows(lines)];
}

function lineByLine(lines: readonly string[]): readonly string[] {
  return withBreaks(lines.flatMap((line) => line.trim().split('\t').map(tokensOf)));
}

/** From each line that is at no end on, over four lines at most or to the first that is at one. */
function overLines(lines: readonly string[]): readonly (readonly string[])[] {
  const prose = lines.map((line) => (line.trim().includes('\t') ? '.' : line.trim()));
  return prose.flatMap((_, from) => {
    const open = prose.slice(from, from + 3).findIndex(isEnded);
    const most = open === -1 ? 3 : open;
    return Array.from({ length: most }, (_step, at) =>
      withBreaks([tokensOf(prose.slice(from, from + at + 2).join(' '))]),
    );
  });
}

/** A row whose first cell is empty goes on with the row before it; headers printed again on a page are left out. */
function overRows(lines: readonly string[]): readonly (readonly string[])[] {
  const rows = withoutHeaders(lines.filter((line) => line.includes('\t')).map((line) => line.split('\t')));
  const joined: string[][] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (row[0]?.trim() !== '' || !last) joined.push([...row]);
    else for (const [at, cell] of row.entries()) last[at] = `${last[at] ?? ''} ${cell}`;
  }
  return joined.flatMap((row) => row.map((cell) => withBreaks([tokensOf(cell)])));
}

function withoutHeaders(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isHead = (row: readonly string[] | undefined) => /^(?:<i>)?(?:STT|Số TT)/.test(row?.[0] ?? '');
  return rows.filter((row, at) => !isHead(row) && !isHead(rows[at - 1]));
}

/** Every run of one, two and four words or breaks of a document, and from each word the rest of its phrase. */
export function windowsOf(document: string): ReadonlySet<string> {
  const all = new Set<string>();
  for (const tokens of readings(document)) {
    for (const size of [1, 2, 4]) for (const run of runs(tokens, size)) all.add(run);
    for (const at of tokens.keys()) all.add(restOf(tokens, at));
  }
  return all;
}

/**
 * The runs that together tell a text from every other: of four, or of two or one where it is too short; and the whole end
 * of a text that ends with a phrase.
 */
export function windowsOfText(tokens: readonly string[]): readonly string[] {
  const found = runs(tokens, tokens.length >= 4 ? 4 : Math.min(2, tokens.length));
  if (tokens.at(-1) !== BREAK) return found;
  return [...found, restOf(tokens, tokens.lastIndexOf(BREAK, -2) + 1)];
}

/** From a word to the end of its phrase, the break left out. */
function restOf(tokens: readonly string[], from: number): string {
  const end = tokens.indexOf(BREAK, from);
  return `> ${tokens.slice(from, end).join(' ')}`;
}

function runs(tokens: readonly string[], size: number): readonly string[] {
  return Array.from({ length: Math.max(0, tokens.length - size + 1) }, (_, at) => tokens.slice(at, at + size))
    .filter((run) => run.some((token) => token !== BREAK))
    .map((run) => run.join(' '));
}
