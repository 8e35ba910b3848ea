import { MEASURE_TYPES, type Content } from '@app/domain';
import fc from 'fast-check';
import { contentFields, contentIn } from './content-fields.js';

const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const maybe = fc.option(words, { nil: null });
const contents: fc.Arbitrary<Content> = fc.record({
  title: words,
  group: maybe,
  procedures: fc.array(fc.record({ id: words, code: maybe.map((code) => code?.trim() ?? null), name: fc.string() })),
  measures: fc.array(
    fc.record({
      id: words,
      type: fc.option(fc.constantFrom(...MEASURE_TYPES), { nil: null }),
      content: fc.string(),
      reason: fc.string(),
      recommendation: fc.record({ text: fc.string(), document: maybe, article: maybe }),
    }),
  ),
  benefit: fc.option(fc.record({ text: words, reason: fc.string() }), { nil: null }),
});

describe('the form of a proposal', () => {
  it('sends back what it shows', () => {
    fc.assert(fc.property(contents, (content) => expect(contentIn(contentFields(content))).toEqual(content)));
  });

  it('sends an entry without an id as a new one, and no type that is none of ours', () => {
    const fields = { title: 'Một', 'measures[0].type': 'la', 'measures[0].content': 'Rút thời hạn' };
    expect(contentIn(fields).measures).toEqual([
      {
        id: null,
        type: null,
        content: 'Rút thời hạn',
        reason: '',
        recommendation: { text: '', document: null, article: null },
      },
    ]);
  });
});
