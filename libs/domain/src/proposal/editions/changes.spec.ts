import { fullContent, measure, timeMeasured } from '@app/testing';
import fc from 'fast-check';
import { parseLimit } from '../../measurement/time/parse-limit.js';
import { raised, type RaisedWarning } from '../warnings.js';
import { editionChanges, type EditionChange } from './changes.js';
import { editionOf, type Edition } from './edition.js';
import { isList, membersOf, type Json, type Member } from './members.js';

const ids = (prefix: string) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 4 })
    .map((numbers) => numbers.map((one) => `${prefix}${String(one)}`));
const word = fc.constantFrom('', 'Một', 'Hai');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const procedures = ids('p').chain((all) =>
  fc.tuple(...all.map((id) => fc.record({ id: fc.constant(id), code: maybe(word), name: word }))),
);
const measures = ids('m').chain((all) =>
  fc.tuple(
    ...all.map((id) =>
      fc.record({
        id: fc.constant(id),
        type: fc.constantFrom(null, 'cut-time' as const, 'cut-fees' as const),
        content: word,
        reason: word,
        recommendation: fc.record({ text: word, document: maybe(word), article: maybe(word) }),
      }),
    ),
  ),
);
const limit = fc.oneof(word, fc.record({ value: fc.constantFrom('1', '2'), unit: fc.constant('hour' as const) }));
const activity = fc.record({ name: word, hours: fc.constantFrom('1', '2') }, { requiredKeys: ['name'] });
const side = fc.oneof(
  fc.record({ activities: fc.array(activity, { maxLength: 3 }) }),
  fc.record({ yearlyAmount: fc.constantFrom('5', '7'), source: word }),
);
const scm = fc.record({ method: fc.constant('SCM_TT02' as const), before: side, after: side });
const measurements = ids('p').chain((all) =>
  fc.tuple(
    ...all.map((id) =>
      fc.record({
        procedure: fc.constant(id),
        abolition: fc.boolean(),
        time: maybe(fc.record({ before: limit, after: limit })),
        costs: fc.array(scm, { maxLength: 1 }),
        stated: maybe(fc.record({ timeSaved: fc.constant('1') }, { requiredKeys: [] })),
      }),
    ),
  ),
);
const warning: fc.Arbitrary<RaisedWarning> = fc.record({
  procedure: fc.constantFrom('p1', 'p2'),
  code: fc.constantFrom('MIXED_UNITS', 'STATED_CUT_DIFFERS'),
  field: fc.constant('/time'),
  details: fc.constantFrom({}, { stated: '1' }, { stated: '2' }),
  answer: maybe(word),
});
const figures = { before: fc.constant('2'), after: fc.constant('1'), saved: fc.constantFrom('1', '2') };
const cut = fc.record({ unit: fc.constant('hour' as const), from: fc.record(figures), to: fc.record(figures) });
const reading = fc.constant({ form: 'none' as const, cases: [] });
const times = ids('p').chain((all) =>
  fc.tuple(
    ...all.map((id) =>
      fc.record({
        procedure: fc.constant(id),
        readBefore: reading,
        readAfter: reading,
        why: fc.constantFrom(null, 'CASES_DIFFER' as const),
        cuts: fc.array(cut, { maxLength: 2 }),
      }),
    ),
  ),
);
const figure = fc.record({
  procedure: fc.constantFrom('p1', 'p2'),
  method: fc.constant('SCM_TT02' as const),
  why: fc.constant(null),
  saved: fc.constantFrom('1', '2'),
});
const editions: fc.Arbitrary<Edition> = fc.record({
  title: word,
  group: maybe(word),
  procedures,
  measures,
  benefit: maybe(fc.record({ text: word, reason: word })),
  measurements,
  times,
  figures: fc.array(figure, { maxLength: 3 }),
  warnings: fc.array(warning, { maxLength: 4 }),
});

/** The value with the changes within it, each from it. */
function withChanges(value: Json, changes: readonly EditionChange[], name = ''): Json {
  const whole = changes.find(({ at, how }) => at.length === 0 && how === 'changed');
  if (whole) return whole.new;
  const members = membersOf(value, name);
  if (!members) return value;
  const inside = (key: string) =>
    changes.flatMap((one) => (one.at[0] === key ? [{ ...one, at: one.at.slice(1) }] : []));
  const kept = members.flatMap(([key, one]): readonly Member[] => {
    const mine = inside(key);
    if (mine.some(({ at, how }) => at.length === 0 && how === 'removed')) return [];
    return [[key, withChanges(one, mine, isList(value) ? '' : key)]];
  });
  const added = changes.flatMap(({ at, how, new: now }): readonly Member[] =>
    at.length === 1 && how === 'added' ? [[at[0] ?? '', now]] : [],
  );
  const all = new Map([...kept, ...added]);
  if (!isList(value)) return Object.fromEntries(all);
  const move = changes.find(({ at, how }) => at.length === 0 && how === 'moved');
  const order = move ? (move.new as readonly string[]) : [...all.keys()];
  return order.map((key) => all.get(key) ?? null);
}

const content = (change: Partial<ReturnType<typeof fullContent>> = {}) => {
  const { procedures: named, measures: proposed, ...rest } = fullContent(change);
  return {
    ...rest,
    procedures: named.map((one, at) => ({ ...one, id: `p${String(at + 1)}` })),
    measures: proposed.map((one, at) => ({ ...one, id: one.id ?? `m${String(at + 1)}` })),
  };
};
const written = (change: Partial<ReturnType<typeof fullContent>> = {}) =>
  editionOf({ content: content(change), measurements: [], warnings: [] });
const told = (earlier: Edition, later: Edition) =>
  editionChanges(earlier, later).map(({ field, how, old, new: now }) => [field, how, old, now]);

describe('the changes between two editions', () => {
  it('give the later one with the earlier one, and none between an edition and itself', () => {
    fc.assert(
      fc.property(editions, editions, (earlier, later) => {
        const changes = editionChanges(earlier, later);
        expect(withChanges(earlier as unknown as Json, changes)).toEqual(later);
        expect(editionChanges(later, structuredClone(later))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('tell each field by its place in the later edition', () => {
    const later = written({
      title: 'Tên mới',
      measures: [measure(), measure({ type: 'cut-dossier-items', content: 'Bỏ hai bản sao' })],
      benefit: null,
    });
    expect(told(written(), later)).toEqual([
      ['title', 'changed', written().title, 'Tên mới'],
      ['measures[1].content', 'changed', written().measures[1]?.content, 'Bỏ hai bản sao'],
      ['benefit', 'changed', written().benefit, null],
    ]);
  });

  it('match measures by their ids, and tell that they moved', () => {
    const [first, second] = [measure({ id: 'm1' }), measure({ id: 'm2', content: 'Khác' })];
    const moved = written({ measures: [{ ...second, reason: 'Lý do khác' }, first] });
    expect(told(written({ measures: [first, second] }), moved)).toEqual([
      ['measures[0].reason', 'changed', second.reason, 'Lý do khác'],
      ['measures', 'moved', ['["m1"]#0', '["m2"]#0'], ['["m2"]#0', '["m1"]#0']],
    ]);
    expect(told(written({ measures: [first, second] }), written({ measures: [second] }))).toEqual([
      ['measures[0]', 'removed', first, null],
    ]);
    expect(told(written({ measures: [second] }), written({ measures: [second, first] }))).toEqual([
      ['measures[1]', 'added', null, first],
    ]);
  });

  it('tell what was measured of a procedure, and the answer to its warning', () => {
    const measured = (after: string, answer: string | null) => {
      const inputs = timeMeasured({ time: { before: '10 ngày làm việc', after }, costs: [] });
      const limits = { before: parseLimit('10 ngày làm việc'), after: parseLimit(after), why: null, cuts: [] };
      const measurements = [{ inputs, computedOn: '2026-05-14', time: limits, costs: [] }];
      const warnings = raised(content(), measurements, []).map((one) => ({ ...one, answer }));
      return editionOf({ content: content(), measurements, warnings });
    };
    expect(told(measured('11 ngày làm việc', null), measured('12 ngày làm việc', 'Đúng')).slice(0, 1)).toEqual([
      ['measurements[0].time.after', 'changed', '11 ngày làm việc', '12 ngày làm việc'],
    ]);
    const answered = told(measured('11 ngày làm việc', null), measured('11 ngày làm việc', 'Đúng'));
    expect(answered).toEqual([['warnings[0].answer', 'changed', null, 'Đúng']]);
  });
});
