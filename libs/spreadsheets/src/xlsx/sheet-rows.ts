import { columnLetters } from '../columns.js';
import { tableFault } from '../table-fault.js';
import { MergeCollector, type Merge } from './merges.js';
import { SheetCell, type SheetPlace, type SheetGround } from './sheet-cell.js';
import { TABLE_LIMITS, type Cell } from '../table.js';
import { attributeOf, readXml, type XmlAttributes } from './xml-stream.js';

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Of all cells: shared texts count each time. */
const CHARACTERS = 64 * 1_048_576;

/** Rows and columns count from 0. */
export interface SheetContent {
  readonly rows: Cell[][];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Merge[];
}

/**
 * Rows and cells must be in order; cells with only a style may be anywhere. `most`: ends after so many rows that hold
 * something. @throws TableError
 */
export async function sheetRows(
  pieces: AsyncIterable<Buffer>,
  ground: SheetGround,
  most = Infinity,
): Promise<SheetContent> {
  const rows = new RowCollector(ground);
  await readXml(pieces, {
    open: (name, attributes) => rows.open(name, attributes),
    close: (name) => rows.close(name),
    text: (text) => rows.add(text),
    isOver: () => rows.filled >= most,
  });
  const { table, hiddenRows, hiddenColumns, merges } = rows;
  return { rows: table, hiddenRows, hiddenColumns, merges: merges.merges };
}

class RowCollector {
  readonly table: Cell[][] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merges = new MergeCollector();
  filled = 0;
  private row = 0;
  private column = 0;
  private isNumbered = true;
  private isHidden = false;
  private cell: SheetCell | null = null;
  private characters = 0;

  constructor(private readonly ground: SheetGround) {}

  open(name: string, attributes: XmlAttributes): void {
    if (this.cell) this.cell.open(name);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'col') this.hide(attributes);
    else if (name === 'mergeCell') this.merges.add(attributeOf(attributes, 'ref'));
  }

  add(text: string): void {
    this.cell?.add(text);
  }

  close(name: string): void {
    if (name !== 'c' || !this.cell) return this.cell?.close(name);
    if (this.cell.holdsSomething) this.place(this.cell);
    this.cell = null;
  }

  private openRow(attributes: XmlAttributes): void {
    const written = attributeOf(attributes, 'r');
    const row = written === undefined ? this.row + 1 : Number(/^[1-9]\d{0,6}$/.exec(written)?.[0] ?? Number.NaN);
    if (!(row > this.row && row <= ROWS)) throw tableFault('unreadable');
    this.row = row;
    this.column = 0;
    this.isNumbered = written !== undefined;
    this.isHidden = isSet(attributes, 'hidden') || attributeOf(attributes, 'ht') === '0';
  }

  /** A cell without a place follows the one before it. */
  private openCell(attributes: XmlAttributes): void {
    const place = attributeOf(attributes, 'r');
    const at = place === undefined ? this.column + 1 : this.columnOf(place);
    if (at <= this.column || at > COLUMNS) throw tableFault('unreadable');
    this.column = at;
    this.isNumbered = true;
    this.cell = new SheetCell({ row: this.row, column: columnLetters(at - 1) }, attributes);
  }

  /** A row without a number takes that of its first cell. */
  private columnOf(place: string): number {
    const [, column = '', row = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(place) ?? [];
    if (!this.isNumbered && Number(row) > this.row) this.row = Number(row);
    if (Number(row) !== this.row) throw tableFault('unreadable');
    return numberOf(column);
  }

  private hide(attributes: XmlAttributes): void {
    if (!isSet(attributes, 'hidden') && attributeOf(attributes, 'width') !== '0') return;
    const [from, to] = [Number(attributeOf(attributes, 'min')), Number(attributeOf(attributes, 'max'))];
    for (let at = Math.max(1, from); at <= Math.min(to, TABLE_LIMITS.columns); at += 1) this.hiddenColumns.add(at - 1);
  }

  private place(cell: SheetCell): void {
    within(cell.place, this.column);
    const value = cell.read(this.ground);
    if (value === '') return;
    this.characters += typeof value === 'string' ? value.length : 0;
    if (this.characters > CHARACTERS) throw tableFault('tooLarge');
    while (this.table.length < this.row) this.table.push([]);
    if (this.isHidden) this.hiddenRows.add(this.row - 1);
    const cells = this.table[this.row - 1] ?? [];
    if (cells.length === 0) this.filled += 1;
    while (cells.length < this.column - 1) cells.push('');
    cells.push(value);
  }
}

function isSet(attributes: XmlAttributes, name: string): boolean {
  return /^(?:1|true)$/.test(attributeOf(attributes, name) ?? '');
}

function within(place: SheetPlace, column: number): void {
  if (place.row > TABLE_LIMITS.rows) throw tableFault('tooManyRows', { row: place.row });
  if (column > TABLE_LIMITS.columns) throw tableFault('tooManyColumns', place);
}

function numberOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
