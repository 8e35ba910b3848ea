import { tableFault } from '../table-fault.js';
import { RichText } from './rich-text.js';
import { readXml } from './xml-stream.js';

/** More than the filled cells of any readable table. */
const MOST_STRINGS = 2_000_000;

/** Referred to by number. @throws TableError */
export async function sharedStrings(pieces: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const strings: string[] = [];
  let item: RichText | null = null;
  await readXml(pieces, {
    open: (name) => {
      if (name === 'si') item = new RichText();
      else item?.open(name);
    },
    close: (name) => {
      if (name !== 'si') return item?.close(name);
      if (strings.push(item?.whole() ?? '') > MOST_STRINGS) throw tableFault('tooLarge');
      item = null;
    },
    text: (text) => item?.add(text),
  });
  return strings;
}
