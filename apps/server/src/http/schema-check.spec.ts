import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LIMITS } from './limits.js';
import { SchemaCheck } from './schema-check.js';

const deploy = path.join(__dirname, '../../../../deploy');
const read = (file: string) => JSON.parse(readFileSync(path.join(deploy, file), 'utf8')) as Record<string, unknown>;
const plans = new SchemaCheck(read('plans/plan.schema.json'));
const plan = read('plans/gia-sang-2026.json');

const named = (document: unknown) => plans.faults(document).map(({ field, rule }) => `${field} ${rule}`);

describe('SchemaCheck', () => {
  it('names every fault of a document of ordinary size, and as many as are told', () => {
    const units = Array.from({ length: 290 }, () => ({}));
    expect(named({ ...plan, title: 1, draft: 'x', year: 1 }).sort()).toEqual([
      '/draft type',
      '/title type',
      '/year additionalProperties',
    ]);
    expect(named({ ...plan, units })).toHaveLength(LIMITS.faults);
  });

  it.each([
    ['empty units', { units: Array.from({ length: 29_000 }, () => ({})) }, '/units maxItems'],
    ['equal units', { units: Array.from({ length: 29_000 }, () => ({ id: 'a' })) }, '/units maxItems'],
    ['numbers', { units: Array.from({ length: 140_000 }, (_, n) => n) }, '/units maxItems'],
    ['lists', { items: Array.from({ length: 29_000 }, () => []) }, '/items maxItems'],
  ])('stops at the first fault where there are too many %s', (_, part, expected) => {
    expect(named({ ...plan, ...part })).toEqual([expected]);
  });

  it('finds equal entries of whatever kind, in whatever order their members stand', () => {
    const schema = { type: 'array', uniqueItems: true };
    const check = new SchemaCheck(schema);
    const rules = (list: unknown) => check.faults(list).map(({ rule }) => rule);
    expect(
      rules([
        { a: 1, b: [2] },
        { b: [2], a: 1 },
      ]),
    ).toEqual(['uniqueItems']);
    expect(rules([1, '1', [1], { 1: 1 }, null, 'null', true])).toEqual([]);
    expect(rules(Array.from({ length: 100_000 }, (_, n) => ({ n })))).toEqual([]);
  });

  it('takes what names of prototypes stand for as members like others', () => {
    const given = { ...plan, ...(JSON.parse('{"__proto__":{"title":"x"},"constructor":1}') as object) };
    Object.defineProperty(given, '__proto__', { value: 1, enumerable: true });
    expect(named(given).sort()).toEqual(['/__proto__ additionalProperties', '/constructor additionalProperties']);
  });
});

/** A part of a schema and its place. */
type Part = readonly [at: string, schema: Readonly<Record<string, unknown>>];

function* partsOf(value: unknown, at = ''): Generator<Part, void, undefined> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [at, value as Readonly<Record<string, unknown>>];
  for (const [key, part] of Object.entries(value)) yield* partsOf(part, `${at}/${key}`);
}

const hasType = (schema: Readonly<Record<string, unknown>>, type: string) => [schema['type']].flat().includes(type);
const bounds: Readonly<Record<string, readonly string[]>> = {
  array: ['maxItems'],
  string: ['maxLength', 'enum', 'const'],
  integer: ['maximum', 'enum', 'const'],
  number: ['maximum', 'enum', 'const'],
};

describe.each(['plans/plan.schema.json', 'cost-sheets/cost-sheet.schema.json'])('%s', (file) => {
  it.each(Object.entries(bounds))('bounds every %s', (type, any) => {
    const open = [...partsOf(read(file))].filter(([at, schema]) => hasType(schema, type) && !/\/(if|not)$/.test(at));
    expect(open.filter(([, schema]) => !any.some((keyword) => keyword in schema)).map(([at]) => at)).toEqual([]);
  });

  it('closes every object that names its members, and bounds the others', () => {
    const objects = [...partsOf(read(file))].filter(([at, schema]) => hasType(schema, 'object') && !/\/if$/.test(at));
    const closes = ({
      additionalProperties,
      unevaluatedProperties,
      discriminator,
      maxProperties,
      $ref,
      if: parted,
    }: Part[1]) =>
      additionalProperties === false ||
      unevaluatedProperties === false ||
      // Its forms, or what it refers to, are closed.
      discriminator !== undefined ||
      $ref !== undefined ||
      parted !== undefined ||
      maxProperties !== undefined;
    expect(objects.filter(([, schema]) => !closes(schema)).map(([at]) => at)).toEqual([]);
  });
});
