import type { MeasureType } from '@app/domain';
import { officerOf } from '@app/testing';
import { EntityManager } from 'typeorm';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { SpecLog } from '../../spec-support/log.js';
import { project } from '../../spec-support/saving-log.js';
import { contentOf, proposed } from '../../spec-support/saving-stories.js';

jest.setTimeout(240_000);

const PROPOSALS = 2_000;
const LAST = { number: 'PA-99999' };

describe('savings of 2,000 lines on one procedure in one area', () => {
  let database: SpecDatabase;
  let log: SpecLog;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  const tell = (at: number, measures: readonly MeasureType[]) =>
    log.goOn('proposal', `a${String(at)}`, proposed({ number: `PA-${String(at).padStart(4, '0')}`, measures }));

  /** Projects new facts one by one, and counts lines read and written. */
  async function counted() {
    const asked = jest.spyOn(EntityManager.prototype, 'query');
    await project(database.dataSource, log, 1);
    const calls = asked.mock.calls.map(([sql, values], at) => ({ sql, values, rows: asked.mock.results[at]?.value }));
    asked.mockRestore();
    const read = calls.filter(({ sql }) => sql.startsWith('select') && sql.includes('from read_side.saving_line'));
    const rows = await Promise.all(read.map((call) => call.rows as Promise<readonly unknown[]>));
    const written = calls.filter(({ sql }) => sql.startsWith('insert into read_side.saving_line'));
    const lines = written.map(({ values }) => JSON.parse((values as readonly string[])[0] ?? '[]') as unknown[]);
    return { read: rows.flat().length, statements: read.length, written: lines.flat().length };
  }

  it.each([[[]], [['cut-time']]] as const)(
    'reads of other proposals the lines that lead, and writes what changes, with measures %j',
    async (measures) => {
      for (let at = 0; at < PROPOSALS; at += 1) await tell(at, measures);
      await project(database.dataSource, log, 500);
      expect(await database.rows('saving_line')).toHaveLength(PROPOSALS);
      const leading = measures.length > 0 ? 1 : 0;
      const story = proposed({ ...LAST, measures });
      const content = contentOf({ measures: [], group: 'Hộ tịch' }, 1);
      const steps = [
        [() => story, 1],
        [() => story.does(officerOf('room-a'), { type: 'ReviseProposal', content: content }), measures.length],
        [() => story.withdraw(), 0],
      ] as const;
      for (const [goOn, lines] of steps) {
        await log.goOn('proposal', 'b', goOn());
        const { read, statements, written } = await counted();
        const last = story.facts.at(-1)?.type;
        expect([last, written]).toEqual([last, lines]);
        expect(statements).toBeLessThanOrEqual(3);
        expect(read).toBeLessThanOrEqual(1 + leading);
      }
    },
  );

  it('names another for all of them in one go where the one that led is gone', async () => {
    const leading = proposed({ number: 'PA-0000' });
    await log.goOn('proposal', 'a0', leading);
    for (let at = 1; at < PROPOSALS; at += 1) await tell(at, ['cut-time']);
    await project(database.dataSource, log, 500);
    await log.goOn('proposal', 'a0', leading.withdraw());
    expect((await counted()).written).toBe(1);
    const sql = 'select duplicate_of as "of", count(*)::int as lines from read_side.saving_line group by 1 order by 2';
    expect(await database.dataSource.query(sql)).toEqual([
      { of: null, lines: 1 },
      { of: 'a1:p1', lines: PROPOSALS - 2 },
    ]);
  });
});
