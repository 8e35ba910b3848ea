import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { canonicalBytes, canonicalJson, isCanonicalObject } from './canonical.js';
import type { RecordedEvent } from './event-store.port.js';

interface Golden {
  readonly event: RecordedEvent;
  readonly canonical: string;
  readonly sha256: string;
}

const folder = path.join(import.meta.dirname, 'golden');

describe('canonical bytes', () => {
  test.each(readdirSync(folder))('are for ever those of %s', (file) => {
    const { event, canonical, sha256 } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Golden;
    const bytes = canonicalBytes(event);
    expect(Buffer.from(bytes).toString('utf8')).toBe(canonical);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  });

  test('say nothing about the place in the log', () => {
    const event = { id: 'a', stream: 's', revision: 0, type: 'T.v1', data: '{}', metadata: '{}' };
    const [one, two] = ['1', '2'].map((position) => canonicalBytes({ ...event, position }));
    expect(one).toEqual(two);
  });
});

describe('canonical JSON', () => {
  test('sorts keys by UTF-16 code units and escapes as RFC 8785 does', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb20': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb20":3}');
    expect(canonicalJson('\u0000\b\t\n\f\r"\\/\u007f\u2028')).toBe('"\\u0000\\b\\t\\n\\f\\r\\"\\\\/\u007f\u2028"');
  });

  test('leaves out what is undefined', () => {
    expect(canonicalJson({ b: undefined, a: [null, true] })).toBe('{"a":[null,true]}');
  });

  test.each<[string, unknown]>([
    ['a float', 0.5],
    ['an unsafe integer', 2 ** 53],
    ['infinity', Infinity],
    ['minus zero', -0],
    ['a bigint', 1n],
    ['undefined', undefined],
    ['undefined in an array', [undefined]],
    ['a hole in an array', new Array(1)],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['text that is not NFC', 'ế'.normalize('NFD')],
    ['a key that is not NFC', { ['ế'.normalize('NFD')]: 1 }],
    ['a lone surrogate', '\ud800'],
    ['a nesting without end', JSON.parse('['.repeat(100) + ']'.repeat(100))],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  test('a text is recognised exactly when writing its value anew gives that text', () => {
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        fc.maxSafeInteger().map((n) => n + 0),
        fc.string({ unit: 'grapheme' }).map((s) => s.normalize('NFC')),
        fc.constantFrom(null, true, false),
        fc.array(tie('node'), { maxLength: 3 }),
        tie('object'),
      ),
      object: fc.dictionary(
        fc.string({ unit: 'grapheme' }).map((s) => s.normalize('NFC')),
        tie('node'),
        { maxKeys: 4 },
      ),
    })).object;
    fc.assert(
      fc.property(value, (object) => {
        const text = canonicalJson(object);
        expect(isCanonicalObject(text)).toBe(true);
        expect(JSON.parse(text)).toEqual(object);
        const plain = JSON.stringify(object);
        expect(isCanonicalObject(plain)).toBe(plain === text);
        expect(isCanonicalObject(JSON.stringify(object, undefined, 1))).toBe(text === '{}');
      }),
      { numRuns: 300 },
    );
  });
});
