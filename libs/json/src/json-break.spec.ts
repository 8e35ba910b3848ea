import fc from 'fast-check';
import { jsonBreak } from './json-break.js';

const told = (text: string) => {
  const found = jsonBreak(text);
  return found && `${found.rule} at ${String(found.offset)}`;
};

describe('where a text stops to be JSON', () => {
  it.each([
    ['{"a":x}', 'unquoted at 5'],
    ['{"a":1,}', 'last at 7'],
    ['[1,]', 'last at 3'],
    ['{', 'open at 1'],
    ['{"a": "b\\"}', 'open at 6'],
    ['', 'open at 0'],
    ['{"a" 1}', 'colon at 5'],
    ["{'a':1}", 'name at 1'],
    ['{a:1}', 'name at 1'],
    ['{"a":01}', 'number at 5'],
    ['[1.,2]', 'number at 1'],
    ['{"a":"x\ny"}', 'control at 7'],
    ['["\\x"]', 'escape at 2'],
    ['[1 2]', 'comma at 3'],
    ['["a""b"]', 'comma at 4'],
    ['{"a":[1}', 'comma at 7'],
    ['[,1]', 'value at 1'],
    ['{"a":}', 'value at 5'],
    ['{} {}', 'after at 3'],
    ['{} // x', 'comment at 3'],
    ['{"a":1, /* x */ "b":2}', 'comment at 8'],
    ['[\u00a01]', 'unquoted at 1'],
  ])('of %j', (text, expected) => expect(told(text)).toBe(expected));

  it('is nowhere in JSON, and somewhere in all else', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\\',
      '\\u12',
      '\\n',
      'a',
      '1e',
      '1',
      'true',
      ' ',
      '-',
    );
    const nearly = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    const json = fc.json({ noUnicodeString: false });
    const damaged = fc.tuple(json, fc.nat(), part).map(([text, at, by]) => {
      const cut = at % (text.length + 1);
      return `${text.slice(0, cut)}${by}${text.slice(cut + 1)}`;
    });
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.oneof(json, nearly, damaged), (text) => expect(jsonBreak(text) === null).toBe(isJson(text))),
      { numRuns: 1_000 },
    );
  });

  it('is found in a mebibyte at once', () => {
    const begun = performance.now();
    expect(told(`["${'ế\\n'.repeat(350_000)}"`)).toMatch('open');
    expect(told('['.repeat(1_000_000))).toBe('open at 1000000');
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
