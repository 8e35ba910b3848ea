import fc from 'fast-check';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { readSideDataSource } from '../database/data-source.js';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { addedTo, writeRows } from '../engine/written-rows.js';
import { copying } from './copy-rows.js';
import type { CopiedColumn } from './copy-text.js';
import { writeIn } from './written.js';

jest.setTimeout(60_000);

interface Anything {
  readonly number: number;
  readonly text: string | null;
  readonly list: readonly string[] | null;
  readonly json: unknown;
  readonly holds: boolean;
  readonly long: string;
}

const COLUMNS: readonly CopiedColumn<Anything>[] = [
  { column: 'text', as: 'plain', value: ({ text }) => text },
  { column: 'number', as: 'plain', value: ({ number }) => number },
  { column: 'list', as: 'list', value: ({ list }) => list },
  { column: 'json', as: 'json', value: ({ json }) => json },
  { column: 'holds', as: 'plain', value: ({ holds }) => holds },
  { column: 'long', as: 'plain', long: true, value: ({ long }) => long },
];

/** As the domain lets texts in: well-formed, without U+0000. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('\\', '\t', '\n', '\r', '"', '{', '}', ',', 'N', '.', 'ở', ' ') }),
    fc.constantFrom('', '\\N', '\\.', 'NULL', '{}', 'null'),
  )
  .map((one) => one.replaceAll('\u0000', ''));

const rows: fc.Arbitrary<readonly Anything[]> = fc.array(
  fc.record({
    number: fc.integer({ min: -1_000, max: 1_000 }),
    text: fc.option(text),
    list: fc.option(fc.array(text, { maxLength: 3 })),
    json: fc.option(fc.record({ of: text, in: fc.array(text, { maxLength: 2 }) })),
    holds: fc.boolean(),
    long: text,
  }),
  { maxLength: 8 },
);

describe('rows that are copied', () => {
  let database: SpecDatabase;
  let owner: ReadSideDataSource;
  beforeAll(async () => {
    database = await openSpecDatabase();
    owner = await readSideDataSource(database.ownerUrl, { patient: true }).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await database.stop();
  });

  it('are those that are written as JSON', async () => {
    const property = fc.asyncProperty(rows, async (given) => {
      await owner.transaction(async (manager) => {
        for (const table of ['copied', 'written'])
          await manager.query(
            `create temp table ${table} (at serial, text text, number int, list text[], json jsonb, holds boolean, long text) on commit drop`,
          );
        const written = copying('copied', { rows: given, columns: COLUMNS });
        if (written) await writeIn(manager, written);
        await writeRows(manager, addedTo('written', COLUMNS), { rows: given, columns: COLUMNS });
        const read = (table: string) => manager.query<unknown[]>(`select * from ${table} order by at`);
        expect(await read('copied')).toEqual(await read('written'));
      });
    });
    await fc.assert(property, { numRuns: 200 });
  });
});
