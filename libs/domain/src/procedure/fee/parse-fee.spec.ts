import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Fee } from './fee.js';
import { parseFee } from './parse-fee.js';

/** Fees as the portal's exports, provinces and decisions print them, each with the reading that a person gave it. */
const FACTS = readFileSync(join(__dirname, 'corpus', 'fees.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.replaceAll(String.raw`\n`, '\n').split('\t') as [text: string, reading: string]);
const AMOUNTS = FACTS.filter(([, reading]) => /^\d/.test(reading)).map(([text]) => text);

/** `10000/bản | 1.5 USD +note`. */
function reading({ form, amounts }: Fee): string {
  if (form !== 'amounts') return form;
  const words = amounts.map(({ amount, currency, per, note }) => {
    const what = per === null ? '' : `/${per}`;
    return `${amount}${currency === 'USD' ? ' USD' : ''}${what}${note === null ? '' : ' +note'}`;
  });
  return words.join(' | ');
}

it.each(FACTS)('%j: %s', (text, expected) => {
  expect(reading(parseFee(text))).toBe(expected);
  expect(parseFee(text).raw).toBe(text);
});

it('leaves a text with one foreign word outside brackets unread', () => {
  const foreign = fc.constantFrom('khoảng', 'từ', 'tối đa', '*', '+', '-', '7%');
  const plain = fc.constantFrom(...AMOUNTS.filter((text) => !text.includes('(') && !text.includes('File')));
  fc.assert(
    fc.property(plain, foreign, fc.nat(), (text, word, place) => {
      const words = text.split(' ');
      words.splice(place % (words.length + 1), 0, word);
      expect(parseFee(words.join(' ')).form).not.toBe('amounts');
    }),
  );
});

it('comes to an end, however many spaces and brackets there are', () => {
  expect(parseFee(`50.000${' '.repeat(300_000)}đồng`).amounts).toHaveLength(1);
  expect(parseFee('('.repeat(300_000)).form).toBe('unread');
  expect(parseFee(`Miễn phí ${'(a)'.repeat(50_000)}`).form).toBe('amounts');
});

it.each([
  ['digits and signs', '1.'.repeat(50_000)],
  ['thousands', '1.000'.repeat(20_000)],
  [
    'amounts and notes',
    Array.from({ length: 3_000 }, (_, at) => `${String(at + 100)}.000đ (${String(at + 100)}.000đ)`).join('; '),
  ],
])('reads a long text of %s in linear time', (_, text) => {
  const before = performance.now();
  parseFee(text);
  expect(performance.now() - before).toBeLessThan(5_000);
});
