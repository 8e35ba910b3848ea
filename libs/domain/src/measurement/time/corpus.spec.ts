import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { TimeLimit } from './limit.js';
import { parseLimit } from './parse-limit.js';

/** Wordings of the national portal, of decisions and of wards, each with the reading that a person gave it. */
const FACTS = readFileSync(join(__dirname, 'corpus', 'limits.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [text: string, reading: string]);
const UNDERSTOOD = FACTS.filter(([, reading]) => !['unread', 'none'].includes(reading)).map(([text]) => text);

/** `15 day | 9..10 day [unit-carried]`. */
function reading({ form, cases, marks = [] }: TimeLimit): string {
  if (form !== 'cases') return form;
  const words = cases.map(({ from, to, unit, statedHours }) => {
    const hours = statedHours === null ? '' : ` (${statedHours}h)`;
    return `${from === to ? from : `${from}..${to}`} ${unit}${hours}`;
  });
  return `${words.join(' | ')}${marks.length > 0 ? ` [${marks.join(',')}]` : ''}`;
}

it.each(FACTS)('%s: %s', (text, expected) => expect(reading(parseLimit(text))).toBe(expected));

it('leaves a text with one foreign word unread, wherever it stands', () => {
  const foreign = fc.constantFrom('khoảng', 'x', 'ít', '*', '(', '+', '7', 'viêc', '30.11', '…', '\u200B', '?');
  fc.assert(
    fc.property(fc.constantFrom(...UNDERSTOOD), foreign, fc.nat(), (text, word, place) => {
      const words = text.split(' ');
      words.splice(place % (words.length + 1), 0, word);
      expect(parseLimit(words.join(' ')).form).toBe('unread');
    }),
  );
});

it('reads its own canonical words as the same', () => {
  const unit = fc.constantFrom(...(['phút', 'giờ', 'ngày làm việc', 'ngày', 'tuần', 'tháng', 'năm'] as const));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 99 }), unit, (whole, part, name) => {
      const { cases } = parseLimit(`${String(whole)},${String(part)} ${name}`);
      const from = cases[0]?.from ?? '';
      expect(cases).toHaveLength(1);
      expect(parseLimit(`${from} ${name}`).cases).toEqual(cases);
      expect(parseLimit(`${from.replace('.', ',')} ${name}`).cases).toEqual(cases);
    }),
  );
});
