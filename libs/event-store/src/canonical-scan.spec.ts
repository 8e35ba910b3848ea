import fc from 'fast-check';
import { canonicalJson } from './canonical.js';
import { isSurelyCanonical } from './canonical-scan.js';

const LEVELS = 64;

describe('a text that is read once', () => {
  test.each([
    '{}',
    '{"a":[],"b":{},"c":[{},[1,-2,0]]}',
    '{"a":null,"b":true,"c":false}',
    '{"1":0,"10":1,"9":2,"A":3,"a":4,"aa":5}',
    '{"fee":999999999999999,"less":-999999999999999}',
    '{"nội dung":"Rút ngắn từ 25 ngày – “một nửa”"}',
    '{"lines":"một\\nhai\\t\\"ba\\"\\\\"}',
  ])('is surely canonical: %s', (text) => {
    expect(isSurelyCanonical(text, LEVELS)).toBe(true);
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  test.each([
    ['nothing', ''],
    ['no object', '[]'],
    ['a space', '{"a": 1}'],
    ['keys out of order', '{"b":1,"a":2}'],
    ['numbers as keys in the order of numbers', '{"9":1,"10":2}'],
    ['a key twice', '{"a":1,"a":2}'],
    ['a key and a longer one before it', '{"ab":1,"a":2}'],
    ['a letter below the quotation mark in a key', '{"a!":1,"a":2}'],
    ['minus zero', '{"a":-0}'],
    ['a number with a leading zero', '{"a":01}'],
    ['a fraction', '{"a":1.5}'],
    ['an exponent', '{"a":1e3}'],
    ['a minus alone', '{"a":-}'],
    ['an escape that need not be', '{"a":"\\/"}'],
    ['a letter escaped by number', '{"a":"\\u0061"}'],
    ['a comma too many', '{"a":1,}'],
    ['an item too few', '{"a":[1,]}'],
    ['a member without a value', '{"a":}'],
    ['a key without quotation marks', '{a:1}'],
    ['no end of a text', '{"a":"b'],
    ['no end of an escape', '{"a":"\\'],
    ['no end of an object', '{"a":1'],
    ['no end of a list', '{"a":[1}'],
    ['something behind the end', '{}{}'],
    ['a word that goes on', '{"a":nulls}'],
    ['a control character', '{"a":"\u0001"}'],
    ['a lone surrogate', '{"a":"\ud800"}'],
    ['text that is not NFC', `{"a":"${'ế'.normalize('NFD')}"}`],
  ])('is not, of %s', (_, text) => {
    expect(isSurelyCanonical(text, LEVELS)).toBe(false);
  });

  test('is not, of levels too many', () => {
    const nested = (count: number): string => '{"a":'.repeat(count - 1) + '{}' + '}'.repeat(count - 1);
    expect(isSurelyCanonical(nested(3), 3)).toBe(true);
    expect(isSurelyCanonical(nested(4), 3)).toBe(false);
    expect(isSurelyCanonical('{"a":[[{}]]}', 3)).toBe(false);
  });

  test('is what writing its value anew gives, whenever it says so', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"a"',
      '"b":',
      '{"a":',
      '0',
      '-',
      '12',
      '.',
      'e',
      'null',
      'true',
    ];
    const letters = [' ', '\\', '\\n', 'ế', '\u0301', '\ud800', '\u007f', '\u2028'];
    const text = fc.array(fc.constantFrom(...pieces, ...letters), { maxLength: 12 }).map((parts) => parts.join(''));
    const objects = fc.tuple(fc.constantFrom('{"a":', '{"a":0,"b":', '{'), text, fc.constantFrom('}', '"}', ''));
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          objects.map((parts) => parts.join('')),
        ),
        (json) => {
          if (isSurelyCanonical(json, LEVELS)) expect(canonicalJson(JSON.parse(json))).toBe(json);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  test('holds letters that are in form C next to each other', () => {
    const of = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const letters = [...of(0x20, 0x2ff), ...of(0x1ea0, 0x1ef9), ...of(0x2010, 0x2027)].map((code) =>
      String.fromCharCode(code),
    );
    for (const letter of letters) {
      const row = letters.map((other) => letter + other).join('');
      expect(row.normalize('NFC')).toBe(row);
    }
  });
});
