import type { MeasureType } from '@app/domain';
import { EntityManager } from 'typeorm';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { BIRTH, gone, proposed, revised } from '../../spec-support/saving-facts.js';
import { project } from '../../spec-support/saving-log.js';
import { SpecLog } from '../../spec-support/log.js';

jest.setTimeout(240_000);

const PROPOSALS = 200;
/** More than a proposal may have now, but facts stay as they are. */
const LINES_EACH = 100;
const NEAR = { plan: 'gia-sang-2026' };

describe('savings of 20,000 lines on one procedure in one area', () => {
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

  const tell = (at: number, measures: readonly MeasureType[]) => {
    const procedures = Array.from({ length: LINES_EACH }, (_, line) => ({ ...BIRTH, id: `p${String(line + 1)}` }));
    return log.tell('proposal', `a${String(at)}`, [
      proposed({ ...NEAR, number: `PA-${String(at).padStart(4, '0')}`, procedures, measures }),
    ]);
  };

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
      await project(database.dataSource, log, 20);
      expect(await database.rows('saving_line')).toHaveLength(PROPOSALS * LINES_EACH);
      const leading = measures.length > 0 ? LINES_EACH : 0;
      const facts = [
        [proposed({ number: 'PA-9999', measures }), 1],
        [revised({ measures: [] }), measures.length],
        [gone, 0],
      ] as const;
      for (const [fact, lines] of facts) {
        await log.tell('proposal', 'b', [fact]);
        const { read, statements, written } = await counted();
        expect([fact.type, statements, written]).toEqual([fact.type, 3, lines]);
        expect(read).toBeLessThanOrEqual(1 + leading);
      }
    },
  );

  it('names another for all of them in one go where the one that led is gone', async () => {
    for (let at = 0; at < PROPOSALS; at += 1) await tell(at, ['cut-time']);
    await project(database.dataSource, log, 20);
    await log.tell('proposal', 'a0', [gone]);
    expect((await counted()).written).toBe(LINES_EACH);
    const sql = 'select duplicate_of as "of", count(*)::int as lines from read_side.saving_line group by 1 order by 2';
    expect(await database.dataSource.query(sql)).toEqual([
      { of: null, lines: LINES_EACH },
      { of: 'a1:p1', lines: (PROPOSALS - 2) * LINES_EACH },
    ]);
  });
});
