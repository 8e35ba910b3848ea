import { isDateFormat } from './date-format.js';
import { tableFault } from '../table-fault.js';
import { attributeOf, readXml, type XmlAttributes } from './xml-stream.js';

/** Excel has at most 65,490. */
const MOST_STYLES = 70_000;

/** By number of the style: whether it shows numbers as days or times. */
export type CellStyles = readonly boolean[];

/** @throws TableError */
export async function cellStyles(pieces: AsyncIterable<Buffer>): Promise<CellStyles> {
  const codes = new Map<number, string | undefined>();
  const named: (number | undefined)[] = [];
  const styles: boolean[] = [];
  let list = '';
  await readXml(pieces, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(numberOf(attributes, 'numFmtId') ?? 0, attributeOf(attributes, 'formatCode'));
      else if (name === 'cellStyleXfs' || name === 'cellXfs') list = name;
      else if (name !== 'xf') return;
      else if (list === 'cellStyleXfs') named.push(numberOf(attributes, 'numFmtId'));
      else if (list === 'cellXfs') styles.push(isDateStyle(attributes));
      if (codes.size + named.length + styles.length > MOST_STYLES) throw tableFault('tooLarge');
    },
    close: (name) => {
      if (name === list) list = '';
    },
  });
  return styles;

  /** A style without a format of its own has that of the named style it builds on. */
  function isDateStyle(attributes: XmlAttributes): boolean {
    const own = numberOf(attributes, 'numFmtId');
    if (own !== undefined) return isDateFormat(own, codes.get(own));
    const taken = named[numberOf(attributes, 'xfId') ?? -1];
    return taken !== undefined && isDateFormat(taken, undefined);
  }
}

function numberOf(attributes: XmlAttributes, name: string): number | undefined {
  const written = attributeOf(attributes, name);
  return written === undefined || written === '' ? undefined : Number(written);
}
