import fc from 'fast-check';
import { encodingFault } from './encoding-fault.js';

const told = (bytes: Buffer) => {
  const fault = encodingFault(bytes);
  return fault && `${fault.encoding ?? 'broken'} at ${String(fault.offset)}`;
};
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
const wide = (text: string) =>
  Buffer.concat(Array.from(text, (letter) => Buffer.from([letter.charCodeAt(0), 0, 0, 0])));

describe('the encoding of JSON', () => {
  it.each([
    ['UTF-8', Buffer.from('{"a":"Đ"}'), null],
    ['UTF-8 with its mark', Buffer.from('\ufeff{"a":1}'), null],
    ['nothing', Buffer.from(''), null],
    ['one digit', Buffer.from('1'), null],
    ['UTF-16', Buffer.from('\ufeff{"a":1}', 'utf16le'), 'UTF-16 at 0'],
    ['UTF-16, the other way', swapped('\ufeff{"a":1}'), 'UTF-16 at 0'],
    ['UTF-16 without its mark', Buffer.from('{"a":1}', 'utf16le'), 'UTF-16 at 0'],
    ['UTF-16 without its mark, the other way', swapped('{"a":1}'), 'UTF-16 at 0'],
    ['UTF-32', wide('{"a":1}'), 'UTF-32 at 0'],
    ['Windows-1258', Buffer.from('{"a":"R\xfat"}', 'latin1'), 'broken at 7'],
    ['half of a character at the end', Buffer.from('"ế"').subarray(0, 3), 'broken at 1'],
  ])('of %s', (_, bytes, expected) => expect(told(bytes)).toBe(expected));

  it('is told by the first wrong byte, wherever that is', () => {
    const around = fc.string({ unit: 'grapheme', maxLength: 80 });
    const wrong = fc.constantFrom(
      [0xff],
      [0xc3, 0x28],
      [0xe1, 0xba],
      [0x80, 0x80, 0x80, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
    );
    fc.assert(
      fc.property(around, wrong, around, (before, bytes, after) => {
        const head = Buffer.from(`"${before}`);
        const sent = Buffer.concat([head, Buffer.from(bytes), Buffer.from(`"${after}`)]);
        expect(encodingFault(sent)).toEqual({ encoding: null, offset: head.length });
      }),
    );
  });
});
