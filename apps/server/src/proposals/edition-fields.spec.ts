import {
  computeMeasurements,
  editionChanges,
  editionOf,
  warningsOf,
  type Content,
  type Edition,
  type MeasurementInputs,
} from '@app/domain';
import { measure, parametersFixture } from '@app/testing';
import { changeWords, EDITION_FIELD_NAMES } from '@app/wording';
import fc from 'fast-check';
import { measurementForm } from './measurement-form.js';

const content: Content = {
  title: 'Khai sinh',
  group: 'Hộ tịch',
  procedures: [
    { id: 'p1', code: '1.001193', name: 'Đăng ký khai sinh' },
    { id: 'p2', code: null, name: 'Đăng ký khai tử' },
  ],
  measures: [
    { ...measure(), id: 'm1' },
    { ...measure({ type: 'cut-fees' }), id: 'm2' },
  ],
  benefit: { text: 'Bớt đi lại', reason: 'Chưa thống kê' },
};
const rate = { hourlyRate: 'tnbq-2024', hoursPerDay: 'hours-per-day' };
const often = { low: '1', central: '2', high: '3' };
const activity = { hours: '2', hourlyRate: 'tnbq-2024', hiredServices: '5', fees: often, otherCosts: '7' };
const activities = [{ name: 'Soạn', ...activity }, { name: 'Nộp' }];
const inputs: readonly MeasurementInputs[] = [
  {
    procedure: 'p1',
    abolition: false,
    time: { before: '5/8 ngày làm việc', after: { text: '3/4', readAs: cases('3', '4') } },
    costs: [
      { method: 'PROCESSING_TIME', ...rate, dossiersPerCase: [{ before: '5', after: often }, { before: '6' }] },
      {
        method: 'SCM_TT02',
        hourlyRate: 'tnbq-2024',
        before: { activities, timesPerYear: '1', subjectsPerYear: '20' },
        after: { yearlyAmount: '50', source: 'Báo cáo', subjectsPerYear: '20' },
      },
    ],
    stated: { costBefore: '9', costAfter: '8', costSaved: '1', costRate: '11', timeSaved: '9', timeRate: '13' },
  },
  {
    procedure: 'p2',
    abolition: true,
    time: {
      before: { value: '5', unit: 'working-day', statedHours: '41' },
      after: { value: '3', unit: 'working-day' },
    },
    costs: [{ method: 'PROCESSING_TIME', ...rate, dossiersPerYear: '10', dossiersPerYearAfter: '9' }],
    stated: null,
  },
];

function cases(...days: readonly string[]) {
  return days.map((from) => ({ from, to: from, unit: 'working-day' as const, statedHours: '24' }));
}

function full(): Edition {
  const terms = { computedOn: '2026-05-14', area: '', parameters: parametersFixture };
  const measured = computeMeasurements(inputs, content.procedures, terms);
  if (measured.faults) throw new Error(JSON.stringify(measured.faults));
  const { measurements } = measured;
  const warnings = warningsOf(content.procedures, measurements).map((one) => ({ ...one, answer: 'Đúng' }));
  return editionOf({ content, measurements, warnings });
}

type Key = string | number;
type Leaf = readonly Key[];

const keysOf = (value: object): readonly Key[] =>
  value instanceof Array ? value.map((_, at) => at) : Object.keys(value);
const valueAt = (value: unknown, path: Leaf): unknown =>
  path.reduce<unknown>((inside, key) => (inside as Readonly<Record<Key, unknown>>)[key], value);

function leavesOf(value: unknown): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inside = value as Readonly<Record<Key, unknown>>;
  return keysOf(value).flatMap((key) => leavesOf(inside[key]).map((rest) => [key, ...rest]));
}

/** Other values of what may only be one of a list. */
const OTHERS: Readonly<Record<string, readonly [string, string]>> = {
  code: ['NO_BREAKDOWN', 'MIXED_UNITS'],
  method: ['SCM_TT02', 'PROCESSING_TIME'],
  why: ['NO_COST_INPUTS', 'MIXED_UNITS'],
  unit: ['hour', 'minute'],
  form: ['none', 'unread'],
  by: ['given', 'confirmed'],
  type: ['cut-time', 'cut-fees'],
  values: ['5', '6'],
  units: ['hour hour', 'day day'],
  marks: ['half', 'session'],
  statedHours: ['1', '2'],
  '0': ['half', 'session'],
};

function other(old: unknown, name: Key): unknown {
  const [one, second] = OTHERS[name] ?? [];
  if (one !== undefined && !String(old).includes('.')) return old === one ? second : one;
  if (typeof old === 'boolean') return !old;
  return /^\d+$/.test(String(old)) ? `1${String(old)}` : `${typeof old === 'string' ? old : ''} khác`;
}

function changedAt(edition: Edition, leaf: Leaf): Edition {
  const changed = JSON.parse(JSON.stringify(edition)) as Edition;
  const within = valueAt(changed, leaf.slice(0, -1)) as Record<Key, unknown>;
  const name = leaf.at(-1) ?? '';
  within[name] = other(within[name], name);
  return changed;
}

const placeOf = (leaf: Leaf) =>
  leaf
    .map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${key}`))
    .join('')
    .slice(1);

/** What our code calls things, which people do not read. */
const OURS = /\b([a-z]+[A-Z]\w*|before|after|procedure|value|unit|low|high|central|text|null|true|false|undefined)\b/;

const edition = full();
/** A procedure has one computation by a method: one that has both cannot have another. */
const BOTH = /^(measurements\[0\]\.costs\[\d\]|figures\[[01]\])\.method$/;
const leaves = leavesOf(edition).filter((leaf) => !BOTH.test(placeOf(leaf)));

describe('any field of an edition', () => {
  it('that changes is told by its place, or by that of what holds it, and nothing else is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.boolean(), (leaf, isReversed) => {
        const changed = changedAt(edition, leaf);
        const [earlier, later] = isReversed ? [changed, edition] : [edition, changed];
        const changes = editionChanges(earlier, later);
        expect(changes).not.toEqual([]);
        for (const { field } of changes) expect(isWithin(placeOf(leaf), field)).toBe(true);
      }),
      { numRuns: 3 * leaves.length },
    );
  });

  it('is told in words alone', () => {
    for (const leaf of leaves) {
      const later = changedAt(edition, leaf);
      for (const change of editionChanges(edition, later)) {
        const { label, oldText, newText } = changeWords(change, { earlier: edition, later, parameters: {} });
        expect(`${label}\n${oldText}\n${newText}`).not.toMatch(OURS);
      }
    }
  });

  it('has a name, if it can be measured', () => {
    const { $defs, ...form } = measurementForm();
    const used = new Set<string>();
    gatherNames(form, $defs, used);
    expect([...used].filter((name) => EDITION_FIELD_NAMES[name] === undefined && name !== 'procedure')).toEqual([]);
    expect([...used].filter((name) => !leaves.some((leaf) => leaf.includes(name)))).toEqual([]);
  });
});

const isWithin = (place: string, field: string) =>
  place.startsWith(field) && /^($|[.[])/.test(place.slice(field.length));

/** The properties of a JSON Schema, and of all that it refers to. */
function gatherNames(
  form: unknown,
  defs: Readonly<Record<string, unknown>>,
  found: Set<string>,
  seen = new Set(),
): void {
  if (typeof form !== 'object' || form === null || seen.has(form)) return;
  seen.add(form);
  if ('properties' in form) Object.keys(form.properties as object).forEach((name) => found.add(name));
  if ('$ref' in form) gatherNames(defs[String(form.$ref).split('/').at(-1) ?? ''], defs, found, seen);
  Object.values(form).forEach((inside) => gatherNames(inside, defs, found, seen));
}
