import fc from 'fast-check';
import type { JsonBounds } from './json-bounds.js';
import { JsonRefusal } from './json-refusal.js';
import { readJson } from './read-json.js';

const WIDE: JsonBounds = { depth: 100, values: 10_000, nested: 10_000, members: 1_000, text: 10_000, number: 400 };

function read(text: string | Buffer, bounds: Partial<JsonBounds> = {}) {
  return readJson(Buffer.from(text), { ...WIDE, ...bounds });
}

function refusal(text: string | Buffer, bounds: Partial<JsonBounds> = {}): string {
  try {
    return `read: ${JSON.stringify(read(text, bounds))}`;
  } catch (error) {
    if (!(error instanceof JsonRefusal)) throw error;
    return `${error.rule} at "${error.field}"${error.limit === null ? '' : `, limit ${String(error.limit)}`}`;
  }
}

describe('readJson', () => {
  it('reads whatever JSON.stringify writes, spaced or not', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), fc.constantFrom(0, 2), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('reads or refuses any bytes, and throws nothing else', () => {
    const bytes = fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.from(array));
    const nearly = fc
      .array(fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', '\\u12', 'a', '1e', 'true', ' ', 'ế', '-'))
      .map((parts) => Buffer.from(parts.join('')));
    fc.assert(fc.property(fc.oneof(bytes, nearly), (given) => expect(refusal(given)).toMatch(/^(read|[a-z0-9]+ at)/)));
  });

  it.each<[string, string, Partial<JsonBounds>, string]>([
    ['values', '[1,true,null,"a"]', { values: 4 }, 'values at "", limit 4'],
    ['names as values', '{"a":1}', { values: 2 }, 'values at "", limit 2'],
    ['lists and objects', '[[],{}]', { nested: 2 }, 'nested at "", limit 2'],
    ['depth', '[[[]]]', { depth: 2 }, 'depth at "", limit 2'],
    ['members', '{"a":{"b":1,"c":2,"d":3}}', { members: 2 }, 'members at "a.d", limit 2'],
    ['a text', '{"a":[0,{"b":"ếếế"}]}', { text: 2 }, 'text at "a[1].b", limit 2'],
    ['a text of escapes', '["\\u0061\\n\\\\"]', { text: 2 }, 'text at "[0]", limit 2'],
    ['a name', '{"abc":1}', { text: 2 }, 'text at "", limit 2'],
    ['a number', '[-1.5e+30]', { number: 7 }, 'number at "[0]", limit 7'],
  ])('stops where %s pass the bound', (_, text, bounds, expected) => {
    expect(refusal(text, bounds)).toBe(expected);
    const [name = '', limit = 0] = Object.entries(bounds)[0] ?? [];
    expect(refusal(text, { [name]: limit + 1 })).toMatch(/^read/);
  });

  it.each([
    ['a name twice', '{"a":{"b":1,"c":2,"b":3}}', 'duplicate at "a.b"'],
    ['a name that is escaped once', '{"\\u0061":1,"a":2}', 'duplicate at "a"'],
    ['a name of other letters', '{"ế":1,"x":2,"\\u1ebf":3}', 'duplicate at "ế"'],
    ['half of a character', Buffer.from([0x22, 0xc3, 0x22]), 'encoding at ""'],
    ['a character in too many bytes', Buffer.from([0x22, 0xc0, 0xaf, 0x22]), 'encoding at ""'],
    ['half of a pair in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'encoding at ""'],
    ['a text of Windows-1258', Buffer.from('{"a":[1,{"b":"R\xfat"}]}', 'latin1'), 'encoding at "a[1].b"'],
    ['such a text behind a bound', Buffer.from('{"a":"123456789 R\xfat"}', 'latin1'), 'encoding at "a"'],
    ['UTF-16', Buffer.from('\ufeff{"a":1}', 'utf16le'), 'encoding at ""'],
    ['nothing', '', 'syntax at ""'],
    ['an end without a begin', ']}', 'syntax at ""'],
    ['two values', '{} {}', 'syntax at ""'],
    ['a comment', '{} // x', 'syntax at ""'],
  ])('refuses %s', (_, text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  it('takes the same name in objects beside, within and after one another', () => {
    expect(refusal('[{"a":{"a":[{"a":1},{"a":2}]},"b":{"a":0}},{"a":1}]')).toMatch(/^read/);
  });

  it('passes over one byte order mark', () => {
    expect(read('\ufeff{"a":1}')).toEqual({ a: 1 });
    expect(refusal('\ufeff\ufeff{}')).toBe('syntax at ""');
  });

  it('gives names of prototypes as members like others', () => {
    const value = read('{"__proto__":{"x":1},"constructor":2}') as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it.each([
    ['lists', '[],'],
    ['objects', '{},'],
    ['numbers', '1,'],
    ['texts', '"",'],
    ['opening brackets', '['],
    ['opening braces', '{"a":'],
    ['digits', '9'],
    ['escapes', '"\\u0061'],
  ])('refuses a mebibyte of %s by what it has read, not by what follows', (_, part) => {
    const bounds = { depth: 32, values: 1_000, nested: 1_000, members: 100, text: 100, number: 64 };
    const text = part.repeat(1_048_576 / part.length);
    expect(refusal(`[${text}`, bounds)).toMatch(/limit/);
    // What follows is no syntax, and is never read.
    expect(refusal(`[${text}?!`, bounds)).toBe(refusal(`[${text}`, bounds));
  });
});
