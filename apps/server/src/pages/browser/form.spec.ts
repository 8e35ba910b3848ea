import * as fc from 'fast-check';
import { readForm } from './form.js';

const read = (text: string) => readForm(Buffer.from(text));

it('reads what browsers send, in its order', () => {
  const form = read('a=1&b=Ph%C6%B0%C6%A1ng+%C3%A1n&a=2&c');
  expect(form.fields).toEqual([
    ['a', '1'],
    ['b', 'Phương án'],
    ['a', '2'],
    ['c', ''],
  ]);
  expect([form.text('a'), form.all('a'), form.text('d'), form.has('c'), form.has('d')]).toEqual([
    '1',
    ['1', '2'],
    '',
    true,
    false,
  ]);
});

it('ends lines as the API does', () => {
  expect(read('a=1%0D%0A2').text('a')).toBe('1\n2');
});

it.each(['a=%C3', 'a=%FF', 'a=%', '%C0%80=1', 'a=%ED%A0%80'])('refuses %s, which is not UTF-8', (text) => {
  expect(() => read(text)).toThrow('MALFORMED_REQUEST');
});

it('refuses a form of more fields than any of ours', () => {
  expect(() => read('a&'.repeat(4_001))).toThrow('PAYLOAD_TOO_LARGE');
});

it('reads whatever a browser encodes', () => {
  const text = fc.string({ unit: 'grapheme' }).map((one) => one.replaceAll('\r', ''));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 20 }), (fields) => {
      expect(readForm(Buffer.from(new URLSearchParams(fields).toString())).fields).toEqual(fields);
    }),
  );
});
