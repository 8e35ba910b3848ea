import { InMemoryEventStore, type EventStore } from '@app/event-store';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { type SpecLog } from '../../spec-support/log.js';
import { chanceFrom, playedSeason, THREE_STAGES } from '../../spec-support/past-season.js';
import { drafted } from '../../spec-support/stories.js';
import { readSideDataSource } from '../database/data-source.js';
import { withoutStreams } from '../../spec-support/without-streams.js';
import { PastQueries } from '../past/past-queries.js';
import { ProposalQueries } from '../proposals/proposal-queries.js';
import { verifyReadModels } from '../parity/verify-read-models.js';
import { rebuildReadModels } from './rebuild-read-models.js';

jest.setTimeout(180_000);

const SHAPE = `select schemaname || '.' || tablename as at, indexdef as is from pg_indexes where schemaname ~ '^read_side'
  union all select t.relname, concat(t.reloptions, toast.reloptions) from pg_class t left join pg_class toast on toast.oid = t.reltoastrelid
  where t.relnamespace = 'read_side'::regnamespace and t.relkind = 'r' order by 1, 2`;
const VIEWS = `select schemaname || '.' || viewname as at from pg_views where schemaname ~ '^as_' order by 1`;

describe('read models that are built anew', () => {
  let database: SpecDatabase;
  let log: SpecLog;

  beforeAll(async () => {
    database = await openSpecDatabase();
    log = await playedSeason(THREE_STAGES, chanceFrom(11));
    await projectAll(database.dataSource, log.store);
    const owner = await readSideDataSource(database.ownerUrl, { connections: 1 }).initialize();
    await owner.query(
      'alter table read_side.proposal set (autovacuum_enabled = off, toast.autovacuum_vacuum_threshold = 77)',
    );
    await owner.query('alter table read_side.unit set (autovacuum_enabled = on)');
    await owner.destroy();
  });
  afterAll(() => database.stop());

  const rebuilt = (store: EventStore = log.store, signal?: AbortSignal) =>
    rebuildReadModels(database.ownerUrl, store, { serviceRole: database.serviceRole, signal, eventsAtOnce: 4 });
  const titles = async () => {
    const { items } = await new ProposalQueries(database.dataSource).list({ scope: ['tinh'], today: '2026-06-30' });
    return items.map(({ id, title }) => [id, title]);
  };

  it('are as the log makes them, with the indexes, views and rights that they had', async () => {
    const [shape, views] = [await database.dataSource.query(SHAPE), await database.dataSource.query(VIEWS)];
    const [before, rows] = [await titles(), await database.rows('timeline')];
    await database.dataSource.query(`update read_side.proposal set title = 'x'; delete from read_side.timeline`);
    await rebuilt();
    expect(await titles()).toEqual(before);
    expect(await database.rows('timeline')).toEqual(rows);
    expect(await database.dataSource.query(SHAPE)).toEqual(shape);
    expect(await database.dataSource.query(VIEWS)).toEqual(views);
    const past = new PastQueries(database.dataSource, log.store);
    const moment = { by: 'recorded', known: await past.lastPosition(), day: '2026-06-30', recorded: '' } as const;
    expect(await past.read(moment, titles)).toEqual(before);
  });

  it('leave nothing out that can be folded now', async () => {
    const { dataSource } = database;
    const before = await database.rows('proposal');
    await dataSource.query(`insert into read_side.parked (projection, stream, position, reason)
      select 'proposals', 'proposal-' || id, position, 'TypeError' from read_side.proposal limit 1`);
    await dataSource.query(`update read_side.checkpoint set parked = 1 where name in ('proposals', 'savings')`);
    await rebuilt();
    expect(await database.rows('parked')).toEqual([]);
    expect(await dataSource.query('select from read_side.checkpoint where parked > 0')).toEqual([]);
    expect(await database.rows('proposal')).toEqual(before);
  });

  it('leave out what cannot be folded, as those that follow the log do, and have all else', async () => {
    const whole = await database.rows('proposal');
    const later = Object.create(log.store) as InMemoryEventStore;
    const [first] = (await database.rows('proposal')) as readonly { readonly id: string; readonly position: string }[];
    later.readAll = async function* (range) {
      for await (const event of log.store.readAll(range)) {
        yield event.position === first?.position ? { ...event, type: 'ProposalBlessed.v1' } : event;
      }
    };
    await rebuilt(later);
    const stream = `proposal-${first?.id ?? ''}`;
    const parked = (await database.rows('parked')) as readonly {
      readonly projection: string;
      readonly stream: string;
    }[];
    expect(parked.map((one) => [one.projection, one.stream])).toEqual([
      ['proposals', stream],
      ['timeline', stream],
    ]);
    const now = await database.rows('proposal');
    const others = (rows: readonly unknown[]) => rows.filter((row) => (row as { id: string }).id !== first?.id);
    expect(others(now)).toEqual(others(whole));
    expect((await verifyReadModels(database.ownerUrl, later)).differences).toEqual([]);
    await rebuilt();
    expect([await database.rows('parked'), await database.rows('proposal')]).toEqual([[], whole]);
  });

  it('follow the log from where it was', async () => {
    await log.goOn('proposal', 'late', drafted());
    await projectAll(database.dataSource, log.store);
    expect((await titles()).map(([id]) => id)).toContain('late');
  });

  it('answer as before while it is not done, and go on where it was cancelled', async () => {
    const [before, cancelled] = [await titles(), new AbortController()];
    const counted = { events: 0, all: 0 };
    for await (const _ of log.store.readAll()) counted.all++;
    const store = Object.create(log.store) as InMemoryEventStore;
    store.readAll = async function* (range) {
      for await (const event of log.store.readAll(range)) {
        if (++counted.events === 10) cancelled.abort(new Error('cancelled'));
        yield event;
      }
    };
    await expect(rebuilt(withoutStreams(store), cancelled.signal)).rejects.toThrow('cancelled');
    expect(await titles()).toEqual(before);
    counted.events = 0;
    await rebuilt(withoutStreams(store));
    // Pieces are of four; the one that was at hand is taken again.
    expect(counted.events).toBe(counted.all - 4);
    expect(await titles()).toEqual(before);
    expect(await database.dataSource.query(`select from pg_namespace where nspname ~ '^read_side_'`)).toEqual([]);
  });

  it('have their indexes where the log is empty', async () => {
    const shape = await database.dataSource.query<unknown[]>(SHAPE);
    await database.clear();
    expect(await rebuilt(new InMemoryEventStore())).toBeNull();
    expect(await database.dataSource.query(SHAPE)).toEqual(shape);
  });
});
