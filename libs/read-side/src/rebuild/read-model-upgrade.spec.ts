import { setTimeout as sleep } from 'node:timers/promises';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { everyKind, everyRow } from '../../spec-support/every-kind.js';
import { projectAll } from '../../spec-support/follow.js';
import type { SpecLog } from '../../spec-support/log.js';
import { enterBeside } from '../beside/enter-beside.js';
import { readSideDataSource } from '../database/data-source.js';
import { projections } from '../projections.js';
import { ReadModelUpgrade } from './read-model-upgrade.js';
import { rebuildReadModels } from './rebuild-read-models.js';

jest.setTimeout(120_000);

describe('read models of an earlier release', () => {
  let database: SpecDatabase;
  let log: SpecLog;
  let whole: Awaited<ReturnType<typeof everyRow>>;

  beforeAll(async () => {
    database = await openSpecDatabase();
    log = await everyKind(9);
    await projectAll(database.dataSource, log.store);
    whole = await everyRow(database);
  });
  afterAll(() => database.stop());

  const steps: string[] = [];
  const faults: unknown[] = [];
  const upgrade = () =>
    new ReadModelUpgrade(
      {
        dataSource: database.dataSource,
        projections,
        rebuild: ({ signal, onProgress }) =>
          rebuildReadModels(database.ownerUrl, log.store, {
            serviceRole: database.serviceRole,
            eventsAtOnce: 10,
            halfDuty: true,
            signal,
            onProgress,
          }),
      },
      { onStep: (words) => steps.push(words), onFault: (error) => faults.push(error) },
    );
  const change = (sql: string) => database.dataSource.query(sql);
  const versions = () => change('select name, version from read_side.checkpoint order by name');
  const own = projections.map(({ name, version }) => ({ name, version })).sort((a, b) => (a.name < b.name ? -1 : 1));
  /** As an earlier release would have made them. */
  const age = async () => {
    await change(`update read_side.checkpoint set version = 0 where name in ('proposals', 'timeline')`);
    await change(`update read_side.proposal set title = 'old'`);
  };

  it('are of this one where it filled them, and are left alone', async () => {
    expect(await versions()).toEqual(own);
    const run = upgrade();
    await run.run(new AbortController().signal);
    expect([run.told.standing, steps, faults]).toEqual(['none', [], []]);
  });

  it('answer until they are built anew, also where that was cancelled and begins again', async () => {
    await age();
    const ending = new AbortController();
    const first = upgrade();
    const running = first.run(ending.signal);
    while (first.told.share === 0) await sleep(1);
    expect([first.told.standing, first.versions.earlier]).toEqual(['going-on', ['proposals', 'timeline']]);
    expect((await database.rows('proposal'))[0]).toMatchObject({ title: 'old' });
    ending.abort(new Error('stopping'));
    await running;
    expect((await database.rows('proposal'))[0]).toMatchObject({ title: 'old' });
    const second = upgrade();
    await second.run(new AbortController().signal);
    expect([second.told.standing, second.versions.earlier, faults]).toEqual(['none', [], []]);
    expect(await everyRow(database)).toEqual(whole);
    expect(await versions()).toEqual(own);
    expect(steps).toContain('read models have been built anew');
  });

  it('are left to another process that builds them', async () => {
    await age();
    const owner = await readSideDataSource(database.ownerUrl, { connections: 1 }).initialize();
    const { leave } = await enterBeside(owner);
    const ending = new AbortController();
    const waiting = upgrade();
    const running = waiting.run(ending.signal);
    while (waiting.told.standing !== 'elsewhere') await sleep(5);
    expect(faults).toEqual([]);
    ending.abort();
    await running;
    await leave();
    await owner.destroy();
    await upgrade().run(new AbortController().signal);
    expect(await everyRow(database)).toEqual(whole);
  });

  it('of a later release stay as they are', async () => {
    await change(`update read_side.checkpoint set version = 9 where name = 'units'`);
    const run = upgrade();
    await run.run(new AbortController().signal);
    expect(run.versions).toEqual({ earlier: [], later: ['units'] });
  });
});
