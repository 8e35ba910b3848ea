import { keyOf, type RowWords } from '../columns.js';
import { isBlank, shownText, type Cell, type Table } from '../table.js';
import type { FilledRow, Header } from './header.js';
import { numberedText, numberingOf, type NumberedText } from './sections.js';

/** `section`: its words, and the field's text that it gives to the entries below, if that is certain. */
export type RowKind =
  | { readonly kind: 'entry' }
  | { readonly kind: 'numberingRow' | 'repeatedHeader' | 'totalRow' | 'noteRow' }
  | { readonly kind: 'section'; readonly head: NumberedText; readonly given: string | null };

/** What the rows of a table are judged by. `last`: the last row with a key, from 0. */
export interface RowGround {
  readonly words: RowWords;
  readonly header: Header;
  readonly spans: Table['spans'];
  readonly last: number;
}

const ENTRY: RowKind = { kind: 'entry' };

/** `first`: whether nothing but the header is above. */
export function rowKind(row: FilledRow, ground: RowGround, first: boolean): RowKind {
  const { words, header } = ground;
  const column = header.fields.indexOf(words.keyField);
  const key = row.cells[column];
  if (hasKey(key, words)) return ENTRY;
  if (repeatsHeader(row, header)) return { kind: 'repeatedHeader' };
  if (first && isNumbering(row.cells)) return { kind: 'numberingRow' };
  const texts = distinctTexts(row.cells);
  return beside(texts, words) ?? alone(row, { ...ground, column, texts });
}

/** A key, or a fault in its place. */
export function hasKey(cell: Cell | undefined, words: RowWords): boolean {
  if (typeof cell === 'object' && 'fault' in cell) return true;
  return words.isKey(shownText(cell));
}

/** By its words alone. */
function beside(texts: readonly string[], words: RowWords): RowKind | null {
  const lead = numberedText(texts.find((text) => numberingOf(text) === 'none') ?? '').words;
  const head = headOf(texts);
  if (words.isTotal(lead)) return { kind: 'totalRow' };
  if (head && words.sectionText(head.words) !== null) return section(head, words);
  return words.isNote(lead) ? { kind: 'noteRow' } : null;
}

/** By where its words stand. */
function alone(row: FilledRow, ground: Placed): RowKind {
  const { words, header, last, texts } = ground;
  const head = headOf(texts);
  const named = header.fields.filter((field, at) => field !== undefined && !isBlank(row.cells[at]));
  if (named.length > 0 && !(head && standsApart(row, head, { ...ground, named }))) return ENTRY;
  return row.at > last || !head ? { kind: 'noteRow' } : section(head, words);
}

type Placed = RowGround & { readonly column: number; readonly texts: readonly string[] };
type Named = Placed & { readonly named: readonly (string | undefined)[] };

/** Merged over the column of keys and more, alone in it, or numbered as sections are. */
function standsApart({ at }: FilledRow, head: NumberedText, { words, spans, column, texts, named }: Named): boolean {
  if ((spans.get(at) ?? []).some(([from, to]) => from <= column && to > column)) return true;
  if (named.length === 1 && named[0] === words.keyField && !/\d/.test(texts.join())) return true;
  return ['letter', 'roman'].includes(head.numbering);
}

function section(head: NumberedText, words: RowWords): RowKind {
  return { kind: 'section', head, given: words.sectionText(head.words) };
}

export function distinctTexts(cells: readonly Cell[]): readonly string[] {
  return [...new Set(cells.map(shownText).filter((text) => text !== ''))];
}

/** One text, perhaps with its number in a cell of its own. */
function headOf(texts: readonly string[]): NumberedText | null {
  const [first = '', second] = texts;
  if (texts.length === 1) return numberedText(first);
  const numbering = numberingOf(first);
  return texts.length === 2 && second !== undefined && numbering !== 'none' ? { numbering, words: second } : null;
}

function repeatsHeader({ cells }: FilledRow, { rows }: Header): boolean {
  return rows.some((header) =>
    cells.every((cell, at) => isBlank(cell) || keyOf(shownText(cell)) === keyOf(shownText(header.cells[at]))),
  );
}

/** The numbers of the columns under their titles. */
function isNumbering(cells: readonly Cell[]): boolean {
  const texts = cells.map(shownText).filter((text) => text !== '');
  return texts.length > 1 && texts.every((text) => /^\(?\s*(?:\d{1,2}|[A-Z])\s*\)?$/i.test(text));
}
