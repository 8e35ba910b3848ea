import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { measured, proposed, registered } from '../../spec-support/saving-stories.js';
import { readSideDataSource } from '../database/data-source.js';
import { FoldMeasurementsAgain } from './fold-measurements-again.js';

jest.setTimeout(60_000);

const TABLES = ['proposal', 'board_cell', 'procedure', 'saving_line', 'saving_cell', 'baseline_cell', 'saving_review'];

describe('FoldMeasurementsAgain', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  afterAll(() => database.stop());

  const rows = () => Promise.all(TABLES.map((table) => database.rows(table)));

  async function migrate(): Promise<void> {
    const owner = await readSideDataSource(database.ownerUrl, { migrationsOnly: true }).initialize();
    try {
      const runner = owner.createQueryRunner();
      await new FoldMeasurementsAgain().up(runner);
      // Tables of later migrations, which begin empty.
      await runner.query(`truncate read_side.proposal_version, read_side.proposal_edition, read_side.proposal_stay,
        read_side.proposal_stay_place, read_side.procedure_version, read_side.baseline_version`);
    } finally {
      await owner.destroy();
    }
  }

  it('empties proposals and procedures, which come back from the log as they were, and leaves savings as they are', async () => {
    const log = new SpecLog();
    await log.goOn('procedure', '1.001193', registered('1.001193', {}, {}));
    await log.goOn('proposal', 'a', measured(proposed(), { p1: { time: ['10', '4', 'working-day'] } }));
    await projectAll(database.dataSource, log.store);
    const before = await rows();
    expect(before.every((table) => table.length > 0)).toBe(true);
    await migrate();
    expect((await rows()).slice(0, 3)).toEqual([[], [], []]);
    await log.goOn('proposal', 'b', proposed({ number: 'PA-0002', measures: ['cut-fees'] }));
    await projectAll(database.dataSource, log.store);
    const [proposals, , procedures, lines] = await rows();
    expect(proposals).toEqual(expect.arrayContaining([...(before[0] ?? [])]));
    expect(procedures).toEqual(before[2]);
    expect(lines).toEqual(expect.arrayContaining([...(before[3] ?? [])]));
    expect([proposals?.length, lines?.length]).toEqual([2, 2]);
  });
});
