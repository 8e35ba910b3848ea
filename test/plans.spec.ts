import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlan, dueDate, type Deadline, type PlanDocument } from '@app/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';

const folder = join(__dirname, '..', 'deploy', 'plans');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
const plan = (id: string) => read(id) as PlanDocument;
const validate = new Ajv2020({ allErrors: true, discriminator: true }).compile(read('plan.schema') as object);

const IDS = ['gia-sang-2026', 'hong-an-2026', 'kon-tum-huyen-2025', 'dong-nguyen-2026', 'gia-lai-2025'];
const giaSang = plan('gia-sang-2026');
const hongAn = plan('hong-an-2026');
const konTum = plan('kon-tum-huyen-2025');
const dongNguyen = plan('dong-nguyen-2026');
const giaLai = plan('gia-lai-2025');

/** Rows of a plan that stand in these sections, items and tasks together, as "id" in the document's numbering. */
function rows(document: PlanDocument, section: RegExp): readonly string[] {
  return [...document.items, ...document.tasks].filter((row) => section.test(row.section)).map((row) => row.id);
}

function find<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((entry) => entry.id === id);
  if (!found) throw new Error(`${id} is missing`);
  return found;
}

const due = (deadline: Deadline | null | undefined, year: number) => (deadline ? dueDate(deadline, year) : undefined);

function stageDues(document: PlanDocument, path: string, year: number) {
  return find(document.paths, path).stages.map((stage) => due(stage.deadline, year) ?? null);
}

function itemDues(item: string, year: number) {
  return find(giaLai.items, item).deadlines.map(({ stage, deadline }) => [stage, dueDate(deadline, year)]);
}

function catalogueDues(code: string) {
  const catalogue = dongNguyen.catalogues.find((entry) => entry.code === code);
  return catalogue?.deadlines.map(({ stage, deadline }) => [stage, dueDate(deadline, 2026)]);
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe.each(IDS)('the plan %s', (id) => {
  it('has the form of the published schema, without a fault', () => {
    validate(read(id));
    expect(validate.errors ?? []).toEqual([]);
    expect(checkPlan(plan(id))).toEqual([]);
    expect(plan(id).id).toBe(id);
  });

  it('holds no passage longer than a row of work', () => {
    expect(texts(plan(id)).filter((text) => text.length > 430)).toEqual([]);
  });

  it('says of every path, stage and unit set what is our reading', () => {
    expect(plan(id).remarks.some((remark) => remark.kind === 'reading')).toBe(true);
    expect(plan(id).unitSets.filter((set) => set.reading === null)).toEqual([]);
    const reviews = plan(id).paths.flatMap((path) => path.stages.filter((stage) => stage.kind === 'review'));
    expect(reviews.filter((stage) => stage.reading === null)).toEqual([]);
  });
});

describe('the schema', () => {
  it.each([
    ['an unknown field', { ...giaSang, colour: 'red' }, '', 'additionalProperties'],
    ['a missing field', { ...giaSang, items: undefined }, '', 'required'],
    ['an id with capitals', { ...giaSang, id: 'GiaSang' }, '/id', 'pattern'],
    ['a month without a number', withForm({ kind: 'month', year: 2026 }), '/items/0/deadline/form', 'required'],
    ['an unknown form', withForm({ kind: 'soon' }), '/items/0/deadline/form', 'discriminator'],
    [
      'a nested compound',
      withForm({ kind: 'any-of', parts: [{ kind: 'any-of', parts: [] }] }),
      '/items/0/deadline/form/parts/0',
      'discriminator',
    ],
    ['too many items', { ...giaSang, items: Array(501).fill(giaSang.items[0]) }, '/items', 'maxItems'],
  ])('refuses %s at its place', (_, document, path, keyword) => {
    expect(validate(JSON.parse(JSON.stringify(document)))).toBe(false);
    expect(validate.errors?.map((error) => [error.instancePath, error.keyword])).toContainEqual([path, keyword]);
  });
});

function withForm(form: unknown) {
  const [item] = giaSang.items;
  return { ...giaSang, items: [{ ...item, deadline: { text: 'hạn', inclusive: true, form } }] };
}

/** The figures below were counted by hand in the printed documents. */
describe('Gia Sàng', () => {
  it('has 4 appendix rows with a lead, two reviewed and two of work, and three of work in its body', () => {
    expect(rows(giaSang, /^Phụ lục/)).toEqual(['I.1', 'II.6', 'III.1', 'IV']);
    const unled = [...giaSang.items, ...giaSang.tasks].filter((row) => row.lead.length === 0);
    expect(unled.map((row) => row.id)).toEqual(['III.3.1']);
    expect(rows(giaSang, /^IV/)).toEqual(['IV.2', 'IV.3']);
    expect(giaSang.targets).toHaveLength(11);
  });

  it('hands in before 15/5, gathers and submits before 1/6, and states no date for the province', () => {
    expect(stageDues(giaSang, 'san-xuat-kinh-doanh', 2026)).toEqual(['2026-05-14', '2026-05-31', '2026-05-31', null]);
    expect(stageDues(giaSang, 'noi-bo', 2026)).toEqual([null, null]);
  });

  it('has no number and a date of which only the month is known', () => {
    expect([giaSang.number, giaSang.date?.year, giaSang.date?.month, giaSang.date?.day]).toEqual([null, 2026, 2, null]);
  });
});

describe('Hồng An', () => {
  it('has 18 lettered points: 3 in III.1, 6 in III.2, 5 in III.3, 4 in III.4', () => {
    expect([1, 2, 3, 4].map((part) => rows(hongAn, new RegExp(`^III\\.${String(part)}\\.`)).length)).toEqual([
      3, 6, 5, 4,
    ]);
    expect(rows(hongAn, /^IV/)).toEqual(['IV.1', 'IV.3', 'IV.4']);
    expect(hongAn.targets).toHaveLength(7);
  });

  it('waits for requests on one path and for October 2026 on the other', () => {
    expect(stageDues(hongAn, 'theo-yeu-cau', 2026)).toEqual([null, null, null, null]);
    expect(stageDues(hongAn, 'phi-dia-gioi', 2026)).toEqual([null, '2026-10-31', '2026-10-31', null]);
    expect(due(find(hongAn.tasks, '3.c').deadlines[0]?.deadline, 2026)).toBe('2026-12-14');
    expect(due(find(hongAn.tasks, '4.d').deadlines[0]?.deadline, 2026)).toBe('2026-12-31');
  });
});

describe('the district of Kon Tum', () => {
  it('has 8 points of work, for which the document names neither lead nor product', () => {
    expect(rows(konTum, /^III/)).toEqual(['1.b', '1.c', '1.dd', '2', '1.a', '1.d', '3.1', '3.2']);
    expect(konTum.items.filter((item) => !item.remarks.some((remark) => remark.kind === 'reading'))).toEqual([]);
    expect(konTum.tasks.filter((task) => task.section.startsWith('III') && task.lead.length > 0)).toEqual([]);
    expect(konTum.targets).toHaveLength(16);
  });

  it('is a draft without number and date, and its path is our reading as a whole', () => {
    expect([konTum.draft, konTum.number, konTum.date]).toEqual([true, null, null]);
    expect(konTum.paths.map((path) => path.reading === null)).toEqual([false]);
    expect(find(konTum.paths, 'de-xuat').stages.filter((stage) => stage.reading === null)).toEqual([]);
  });

  it('splits one deadline by class and dates the plans of units', () => {
    expect(find(konTum.tasks, '3.1').deadlines[0]?.deadline.form).toMatchObject({
      kind: 'split',
      classes: [{ form: { kind: 'date', date: '2025-12-31' } }, { form: { kind: 'by-roadmap', until: 2026 } }],
    });
    expect(due(find(konTum.tasks, 'V.1.2').deadlines[0]?.deadline, 2026)).toBe('2026-01-30');
  });
});

describe('Đồng Nguyên', () => {
  it('has 34 review items under nine letters and 41 numbered tasks with a lead', () => {
    const letters = Array.from(
      'ABCDEFGHI',
      (letter) => dongNguyen.items.filter((item) => item.id.startsWith(letter)).length,
    );
    expect(letters).toEqual([2, 1, 7, 1, 4, 4, 4, 6, 5]);
    const tasks = dongNguyen.tasks.filter((task) => task.section.startsWith('Phụ lục I,'));
    const groups = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];
    expect(groups.map((roman) => tasks.filter((task) => task.id.startsWith(`${roman}.`)).length)).toEqual([
      3, 3, 3, 14, 7, 1, 2, 8,
    ]);
    expect(tasks.filter((task) => task.lead.length === 0)).toEqual([]);
    expect(dongNguyen.targets).toHaveLength(31);
  });

  it('gives 16 items to the culture room and 18 to the economy room', () => {
    const led = (unit: string) => dongNguyen.items.filter((item) => item.lead.includes(`dong-nguyen.${unit}`)).length;
    expect([led('phong-vhxh'), led('phong-kthtdt')]).toEqual([16, 18]);
  });

  it('keeps letters apart from Roman numbers, and one field written twice with two leads', () => {
    expect(find(dongNguyen.items, 'A.I.1').name).not.toBe(find(dongNguyen.items, 'I.1').name);
    expect(find(dongNguyen.items, 'H.4').lead).not.toEqual(find(dongNguyen.items, 'I.3').lead);
  });

  it('has dates by catalogue, and one for the way to the province', () => {
    expect(catalogueDues('decree63')).toEqual([
      ['ra-soat', '2026-07-19'],
      ['hoan-thien', '2026-08-19'],
    ]);
    expect(catalogueDues('internal')).toEqual([
      ['ra-soat', '2026-05-19'],
      ['hoan-thien', '2026-06-04'],
    ]);
    expect(stageDues(dongNguyen, 'ra-soat-trong-tam', 2026)).toEqual([null, null, null, '2026-09-04', null, null]);
  });
});

describe('Gia Lai', () => {
  it('has 15 pieces of work, nine of which go to the chairman', () => {
    expect(rows(giaLai, /^III/)).toHaveLength(15);
    expect(giaLai.items.filter((item) => item.path !== null)).toHaveLength(9);
    expect(giaLai.targets).toHaveLength(17);
  });

  it.each([
    ['1.2.a', '2025-06-14', '2025-06-29'],
    ['1.2.b', '2025-06-14', '2025-06-29'],
    ['1.2.c', '2025-06-14', '2025-06-29'],
    ['1.3', '2025-12-14', '2025-12-30'],
    ['1.4', '2025-06-14', '2025-06-29'],
    ['1.5', '2025-06-14', '2025-06-29'],
    ['2.1.b', '2025-04-19', '2025-04-29'],
    ['2.2.a', '2025-04-19', '2025-04-29'],
    ['2.2.b', '2025-06-14', '2025-06-29'],
  ])('item %s is handed in by %s and put to the chairman by %s', (item, handIn, submit) => {
    expect(itemDues(item, 2025)).toEqual([
      ['ra-soat', handIn],
      ['tong-hop', submit],
    ]);
  });

  it('binds what comes every year to the year of use, and nothing else', () => {
    const next = (item: string) => itemDues(item, 2026).map(([, day]) => day);
    expect(['1.2.a', '1.5', '2.2.b'].map(next)).toEqual(Array(3).fill(['2026-06-14', '2026-06-29']));
    expect(next('1.4')).toEqual(['2025-06-14', '2025-06-29']);
  });

  it('wants 1.1 before 25/4/2025, 2.1.a in three dated products, and 3.2 within 2025 or as asked', () => {
    expect(due(find(giaLai.items, '1.1').deadline, 2025)).toBe('2025-04-24');
    const publishing = find(giaLai.tasks, '2.1.a').deadlines.map(({ deadline }) => dueDate(deadline, 2025));
    expect(publishing).toEqual(['2025-04-19', '2025-04-29', '2025-04-29']);
    expect(due(find(giaLai.tasks, '3.2').deadlines[0]?.deadline, 2025)).toBe('2025-12-31');
  });
});
