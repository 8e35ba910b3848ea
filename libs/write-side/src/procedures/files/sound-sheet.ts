import { fileFault } from './file-fault.js';
import { TABLE_LIMITS } from './table.js';
import { tagsIn, type XmlTag } from './xml-tags.js';

const ROWS = 1_048_576;

/**
 * Passes a sheet whose rows and cells are numbered, within the limits of a table where something stands, and whose formulas
 * have a value. The reader trusts these numbers, and fills up every gap. @throws ProcedureFileError
 */
export function soundSheet(xml: string): void {
  for (const tag of tagsIn(xml, 'row', 'c')) {
    if (tag.name === 'row') soundRow(tag);
    else soundCell(tag, xml);
  }
}

function soundRow({ attributes }: XmlTag): void {
  for (const [name, value] of attributes) {
    if (name === 'r' && !(/^[1-9]\d{0,6}$/.test(value) && Number(value) <= ROWS)) throw fileFault('unreadable');
  }
}

function soundCell(tag: XmlTag, xml: string): void {
  const { row, column } = placeOf(tag);
  if (tag.closed) return;
  if (row > TABLE_LIMITS.rows) throw fileFault('tooManyRows', { row });
  if (numberOf(column) > TABLE_LIMITS.columns) throw fileFault('tooManyColumns', { row, column });
  if (isFormulaWithoutValue(xml, tag.end)) throw fileFault('noValue', { row, column });
}

function placeOf({ attributes }: XmlTag): { readonly row: number; readonly column: string } {
  const places = attributes.filter(([name]) => name === 'r').map(([, value]) => value);
  const found = places.length === 1 ? /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(places.join('')) : null;
  const [, column = '', row = ''] = found ?? [];
  if (!found || Number(row) > ROWS) throw fileFault('unreadable');
  return { row: Number(row), column };
}

function isFormulaWithoutValue(xml: string, from: number): boolean {
  const inside = /<(?:[^\s<>/:]+:)?(f|v|is)[\s/>]|<\/(?:[^\s<>/:]+:)?(c)\s*>/g;
  inside.lastIndex = from;
  let formula = false;
  for (let found = inside.exec(xml); found; found = inside.exec(xml)) {
    const [, opened, closed] = found;
    if (closed !== undefined) return formula;
    if (opened !== 'f') return false;
    formula = true;
  }
  throw fileFault('unreadable');
}

function numberOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
