import { tableFault } from '../table-fault.js';
import { SheetCell, type SheetPlace, type SheetGround } from './sheet-cell.js';
import { TABLE_LIMITS, type Cell, type Table } from '../table.js';
import { attributeOf, readXml, type XmlAttributes } from './xml-stream.js';

const ROWS = 1_048_576;

/** Of all cells: shared texts count each time. */
const CHARACTERS = 64 * 1_048_576;

/** Rows and cells must be in order; cells with only a style may be anywhere. @throws TableError */
export async function sheetRows(pieces: AsyncIterable<Buffer>, ground: SheetGround): Promise<Table> {
  const rows = new RowCollector(ground);
  await readXml(pieces, {
    open: (name, attributes) => rows.open(name, attributes),
    close: (name) => rows.close(name),
    text: (text) => rows.add(text),
  });
  return rows.table;
}

class RowCollector {
  readonly table: Cell[][] = [];
  private row = 0;
  private column = 0;
  private isNumbered = true;
  private cell: SheetCell | null = null;
  private characters = 0;

  constructor(private readonly ground: SheetGround) {}

  open(name: string, attributes: XmlAttributes): void {
    if (this.cell) this.cell.open(name);
    else if (name === 'row') this.openRow(attributeOf(attributes, 'r'));
    else if (name === 'c') this.openCell(attributes);
  }

  add(text: string): void {
    this.cell?.add(text);
  }

  close(name: string): void {
    if (name !== 'c' || !this.cell) return this.cell?.close(name);
    if (this.cell.holdsSomething) this.place(this.cell);
    this.cell = null;
  }

  private openRow(written: string | undefined): void {
    const row = written === undefined ? this.row + 1 : Number(/^[1-9]\d{0,6}$/.exec(written)?.[0] ?? Number.NaN);
    if (!(row > this.row && row <= ROWS)) throw tableFault('unreadable');
    this.row = row;
    this.column = 0;
    this.isNumbered = written !== undefined;
  }

  private openCell(attributes: XmlAttributes): void {
    const [, column = '', row = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(attributeOf(attributes, 'r') ?? '') ?? [];
    const at = numberOf(column);
    if (!this.isNumbered && Number(row) > this.row) this.row = Number(row);
    this.isNumbered = true;
    if (Number(row) !== this.row || at <= this.column) throw tableFault('unreadable');
    this.column = at;
    this.cell = new SheetCell({ row: this.row, column }, attributes);
  }

  private place(cell: SheetCell): void {
    within(cell.place, this.column);
    const value = cell.read(this.ground);
    if (value === '') return;
    this.characters += typeof value === 'string' ? value.length : 0;
    if (this.characters > CHARACTERS) throw tableFault('tooLarge');
    while (this.table.length < this.row) this.table.push([]);
    const cells = this.table[this.row - 1] ?? [];
    while (cells.length < this.column - 1) cells.push('');
    cells.push(value);
  }
}

function within(place: SheetPlace, column: number): void {
  if (place.row > TABLE_LIMITS.rows) throw tableFault('tooManyRows', { row: place.row });
  if (column > TABLE_LIMITS.columns) throw tableFault('tooManyColumns', place);
}

function numberOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
