import { countedDayText, dayText, isCellError, numberText } from './cell-text.js';
import type { CellStyles } from './cell-styles.js';
import { tableFault } from '../table-fault.js';
import { RichText, unescaped } from './rich-text.js';
import type { Cell } from '../table.js';
import { attributeOf, type XmlAttributes } from './xml-stream.js';

/** `styles`: null if the workbook has none. */
export interface SheetGround {
  readonly strings: readonly string[];
  readonly styles: CellStyles;
  readonly date1904: boolean;
}

export interface SheetPlace {
  readonly row: number;
  readonly column: string;
}

export class SheetCell {
  /** Besides its style. */
  holdsSomething = false;
  private readonly type: string;
  private readonly style: string;
  private readonly inline = new RichText();
  private value = '';
  private inValue = false;
  private hasFormula = false;
  private hasValue = false;

  constructor(
    readonly place: SheetPlace,
    attributes: XmlAttributes,
  ) {
    this.type = attributeOf(attributes, 't') ?? 'n';
    this.style = attributeOf(attributes, 's') ?? '';
  }

  open(name: string): void {
    this.holdsSomething = true;
    if (name === 'f') this.hasFormula = true;
    else if (name === 'v') this.inValue = true;
    else this.inline.open(name);
    if (name === 'v' || name === 'is') this.hasValue = true;
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else this.inline.close(name);
  }

  add(text: string): void {
    if (this.inValue) this.value += text;
    else this.inline.add(text);
  }

  /** @throws TableError */
  read(ground: SheetGround): Cell {
    if (this.hasFormula && !this.hasValue) return { fault: 'noValue', text: '' };
    if (this.type === 'e') return { fault: 'cellError', text: this.value };
    const cell = this.cell(ground);
    if (cell === null) throw tableFault('unreadable', this.place);
    return typeof cell === 'string' && isCellError(cell) ? { fault: 'cellError', text: cell } : cell;
  }

  private cell(ground: SheetGround): Cell | null {
    if (this.type === 'inlineStr') return this.inline.whole();
    if (this.value === '') return KINDS.has(this.type) ? '' : null;
    switch (this.type) {
      case 'str':
        return unescaped(this.value);
      case 's':
        return ground.strings[Number(this.value)] ?? null;
      case 'b':
        return { '0': 'FALSE', '1': 'TRUE' }[this.value] ?? null;
      case 'd':
        return dayText(Date.parse(this.value));
      case 'n':
        return this.number(ground);
      default:
        return null;
    }
  }

  private number({ styles, date1904 }: SheetGround): Cell | null {
    const isDay = this.style === '' ? false : styles[Number(this.style)];
    if (isDay === undefined) return null;
    if (isDay) return countedDayText(this.value, date1904);
    const number = numberText(this.value);
    return number === null ? null : { number };
  }
}

const KINDS = new Set(['str', 's', 'b', 'd', 'n']);
