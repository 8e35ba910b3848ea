import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTSIDE_INDICATORS, SERVICE_INDICATORS, tasksOnTime, type PlanDocument } from '@app/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';

const folder = join(__dirname, '..', 'deploy', 'plans');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
const plan = (id: string) => read(id) as PlanDocument;
const validate = new Ajv2020({ allErrors: true, discriminator: true }).compile(read('plan.schema') as object);

const IDS = ['gia-sang-2026', 'hong-an-2026', 'kon-tum-huyen-2025', 'dong-nguyen-2026', 'gia-lai-2025'];
const giaSang = plan('gia-sang-2026');
const hongAn = plan('hong-an-2026');
const dongNguyen = plan('dong-nguyen-2026');

function measuresOf(document: PlanDocument, id: string) {
  const found = document.targets.find((target) => target.id === id);
  if (!found) throw new Error(`${id} is missing`);
  return found.measures;
}

const WORDS: Readonly<Record<string, string>> = {
  '': 'exactly',
  'ít nhất ': 'at-least',
  'tối thiểu ': 'at-least',
  'trên ': 'above',
};

const measures = (document: PlanDocument) => document.targets.flatMap((target) => target.measures);

/** How many measures of each indicator the service counts, and how many are from other systems. */
function tally(document: PlanDocument) {
  const here = measures(document).filter(({ source }) => source.kind === 'service');
  const count = (wanted: string) => here.filter(({ indicator }) => indicator === wanted).length;
  const counts = Object.fromEntries(SERVICE_INDICATORS.map((one) => [one, count(one)]));
  return { ...counts, elsewhere: measures(document).length - here.length };
}

describe.each(IDS)('the targets of %s', (id) => {
  const { targets } = plan(id);

  it('have in typed form the figure that is printed, in its words', () => {
    const printed = targets.map(({ figure }) => {
      const [, words = '', value = null] = /^(\D*)(\d+)%$/.exec(figure ?? '') ?? [];
      return value === null ? [figure, null] : [WORDS[words], value];
    });
    expect(targets.map(({ measures: [first] }) => [first?.comparison, first?.value])).toEqual(printed);
  });

  it('are held against 2024 exactly where the document says so', () => {
    const against = targets.filter(({ measures: [first] }) => first?.baseline === 2024).map((target) => target.id);
    expect(against).toEqual(targets.filter(({ name }) => name.endsWith('so với năm 2024')).map((target) => target.id));
  });

  it('say of every measure without a figure how it is read', () => {
    const open = measures(plan(id)).filter(({ value }) => value === null);
    expect(open.filter(({ reading }) => reading === null)).toEqual([]);
  });
});

describe('the targets of the five plans', () => {
  it('are 82, with 90 figures', () => {
    const all = IDS.map(plan);
    expect(all.flatMap(({ targets }) => targets)).toHaveLength(82);
    expect(all.flatMap(measures)).toHaveLength(90);
  });

  it('use every indicator that there is', () => {
    const used = new Set(IDS.flatMap((id) => measures(plan(id)).map(({ indicator }) => indicator)));
    expect(used).toEqual(new Set<string>([...SERVICE_INDICATORS, ...OUTSIDE_INDICATORS]));
  });
});

/**
 * Counted by hand in the printed documents. Counted here, in the order of the indicators: cuts of time, of cost; conditions
 * simplified, abolished; internal procedures, procedures, tasks.
 */
describe.each([
  ['gia-sang-2026', [1, 1, 1, 1, 0, 0, 0], 7],
  ['hong-an-2026', [2, 2, 0, 1, 1, 0, 0], 3],
  ['kon-tum-huyen-2025', [3, 3, 1, 2, 1, 0, 0], 8],
  ['gia-lai-2025', [3, 3, 1, 2, 1, 0, 0], 9],
  ['dong-nguyen-2026', [2, 2, 1, 1, 1, 1, 1], 24],
] as const)('of the targets of %s', (id, here, elsewhere) => {
  it(`the service counts ${String(here.reduce<number>((a, b) => a + b, 0))} figures, other systems ${String(elsewhere)}`, () => {
    const counts = Object.fromEntries(SERVICE_INDICATORS.map((one, at) => [one, here[at]]));
    expect(tally(plan(id))).toEqual({ ...counts, elsewhere });
  });
});

describe('the schema', () => {
  it.each([
    ['a target without its typed form', withTarget(undefined), '/targets/0', 'required'],
    ['an unknown indicator', withMeasure({ indicator: 'happiness' }), '/targets/0/measures/0/indicator', 'enum'],
    ['an unknown comparison', withMeasure({ comparison: 'about' }), '/targets/0/measures/0/comparison', 'enum'],
    ['a percent sign', withMeasure({ value: '50%' }), '/targets/0/measures/0/value', 'pattern'],
    ['a scope of no kind', withMeasure({ scope: { of: 'TTHC' } }), '/targets/0/measures/0/scope', 'discriminator'],
    [
      'a source without a name',
      withMeasure({ source: { kind: 'other-system' } }),
      '/targets/0/measures/0/source',
      'required',
    ],
  ])('refuses %s at its place', (_, document, path, keyword) => {
    expect(validate(JSON.parse(JSON.stringify(document)))).toBe(false);
    expect(validate.errors?.map((error) => [error.instancePath, error.keyword])).toContainEqual([path, keyword]);
  });
});

function withTarget(measures: unknown) {
  return { ...giaSang, targets: [{ ...giaSang.targets[0], measures }] };
}

function withMeasure(change: object) {
  return withTarget([{ ...giaSang.targets[0]?.measures[0], ...change }]);
}

describe('Hồng An', () => {
  it('wants at least 50% of the time and 50% of the cost of its business catalogue, against no year', () => {
    const figures = ['II.1.2', 'II.1.3'].map((id) => measuresOf(hongAn, id)[0]);
    expect(figures.map((one) => [one?.comparison, one?.value, one?.scope, one?.baseline])).toEqual([
      ['at-least', '50', { kind: 'catalogues', codes: ['business'] }, null],
      ['exactly', '50', { kind: 'catalogues', codes: ['business'] }, null],
    ]);
  });
});

describe('Đồng Nguyên', () => {
  it('wants above 95% and 60% of dossiers in time, above 90% content, at least 90% in three fields', () => {
    const figure = (id: string) => measuresOf(dongNguyen, id).map((one) => [one.comparison, one.value])[0];
    expect(['II.2.2', 'II.2.3', 'II.4.2', 'II.4.3', 'II.5.1', 'II.5.3', 'PL1.V.2'].map(figure)).toEqual([
      ['above', '95'],
      ['above', '60'],
      ['above', '90'],
      ['at-least', '90'],
      ['at-least', '90'],
      ['exactly', '75'],
      ['exactly', '80'],
    ]);
  });

  it('reviews all procedures of its first list, and all internal ones', () => {
    const scope = (id: string) => measuresOf(dongNguyen, id)[0]?.scope;
    expect(scope('PL2.III.1')).toEqual({ kind: 'catalogues', codes: ['decree63'] });
    expect(scope('PL2.g')).toEqual({ kind: 'catalogues', codes: ['internal'] });
  });

  it('has three tasks with a day in 2026', () => {
    const { products } = tasksOnTime(dongNguyen, [], '2027-01-01');
    expect(products.flatMap(({ task, due }) => (due === null ? [] : [[task, due]]))).toEqual([
      ['I.2', '2026-12-31'],
      ['IV.2.2', '2026-02-28'],
      ['PL2.II.1', '2026-02-27'],
    ]);
  });
});
