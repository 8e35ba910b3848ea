import type { EventStore } from '@app/event-store';
import {
  ProjectionProgress,
  projections,
  readSideDataSource,
  ReadSideProjector,
  type ReadSideDataSource,
} from '@app/read-side';
import type pg from 'pg';
import { openPostgresLog, type PostgresLog } from '../../support/postgres-log.js';
import { copyWard } from './copies.js';
import { wardSeason } from './season.js';

export interface Filled extends Pick<PostgresLog, 'owner' | 'log' | 'stop'> {
  readonly dataSource: ReadSideDataSource;
}

const COUNTED = ['proposals', 'dossiers'];
const PATIENCE_MS = 600_000;

/** The read models of so many wards, in a folder that keeps them for the next run. */
export async function filledStore(dataDir: string, wards: number): Promise<Filled> {
  const { serviceUrl, owner, log, stop } = await openPostgresLog(dataDir);
  const dataSource = await readSideDataSource(serviceUrl).initialize();
  const opened = { dataSource, owner, log };
  if (!(await isFilled(owner, wards))) {
    await project(opened);
    await copyWard(owner, wards);
    await refill(dataSource);
    await owner.query('insert into bench.mark values ($1)', [wards]);
  }
  return {
    ...opened,
    stop: async () => {
      await dataSource.destroy();
      await stop();
    },
  };
}

/** Counts of copies lie on more days than those of the ward that was copied. */
async function refill(dataSource: ReadSideDataSource): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query('set local statement_timeout = 0');
    for (const { name, refill: counted } of projections) if (COUNTED.includes(name)) await counted?.(manager);
  });
}

/** By an earlier run that came to its end: its tables are emptied by a crash, as is the mark. */
async function isFilled(owner: pg.Client, wards: number): Promise<boolean> {
  await owner.query('create schema if not exists bench');
  await owner.query('create unlogged table if not exists bench.mark (wards integer)');
  const { rows } = await owner.query<{ wards: number }>('select wards from bench.mark');
  return rows[0]?.wards === wards;
}

/** The facts of the ward through the log and the projector. */
async function project({ dataSource, log }: Pick<Filled, 'dataSource' | 'log'>): Promise<void> {
  const end = await appended(log);
  const ending = new AbortController();
  const onFault = (error: unknown) => process.stderr.write(`${String(error)}\n`);
  const projector = new ReadSideProjector(log, dataSource, { projections, onFault });
  const running = projector.run(ending.signal);
  const reached = await new ProjectionProgress(dataSource, projector).waitUntil(end, PATIENCE_MS);
  ending.abort();
  await running;
  if (!reached) throw new Error('the read models did not catch up');
}

async function appended(log: EventStore): Promise<string> {
  let end = '';
  for await (const { stream, revision, ...event } of (await wardSeason()).store.readAll()) {
    const { id, type, data, metadata } = event;
    const expected = revision === 0 ? 'no_stream' : revision - 1;
    end = (await log.append(stream, expected, [{ id, type, data, metadata }])).position;
  }
  return end;
}
