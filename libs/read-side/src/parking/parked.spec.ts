import type { RecordedFact } from '@app/facts';
import { InMemoryEventStore, type RecordedEvent } from '@app/event-store';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { everyKind, everyRow } from '../../spec-support/every-kind.js';
import { projectAll } from '../../spec-support/follow.js';
import type { SpecLog } from '../../spec-support/log.js';
import { chanceFrom } from '../../spec-support/past-season.js';
import { loadCheckpoints } from '../engine/checkpoints.js';
import type { Projection } from '../engine/projection.js';
import { projections } from '../projections.js';
import { readParked } from './parked-streams.js';
import { retryParked } from './retry-parked.js';
import { takeBatch } from './take-batch.js';

jest.setTimeout(180_000);

type Fault = (recorded: RecordedFact) => Error | null;

/** The projections as they are, but that some fail on a fact as long as `fault` says so. */
function failing(names: readonly string[], fault: Fault): readonly Projection[] {
  return projections.map((projection) => {
    if (!names.includes(projection.name)) return projection;
    const apply: Projection['apply'] = async (facts, manager, store) => {
      await projection.apply(facts, manager, store);
      for (const recorded of facts) {
        const error = fault(recorded);
        if (error) throw error;
      }
    };
    return { ...projection, apply };
  });
}

describe('a fact that a read model cannot fold', () => {
  let database: SpecDatabase;
  let log: SpecLog;
  let events: RecordedEvent[];
  let whole: Awaited<ReturnType<typeof everyRow>>;

  beforeAll(async () => {
    database = await openSpecDatabase();
    log = await everyKind(5);
    events = [];
    for await (const event of log.store.readAll()) events.push(event);
    await projectAll(database.dataSource, log.store);
    whole = await everyRow(database);
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  const take = async (using: readonly Projection[], size: number, upTo = events.length, store = log.store) => {
    const { dataSource } = database;
    let held = await loadCheckpoints(
      dataSource,
      using.map(({ name }) => name),
    );
    for (let from = 0; from < upTo; from += size) {
      const batch = events.slice(from, Math.min(upTo, from + size));
      const position = batch.at(-1)?.position ?? '';
      held = (await takeBatch({ dataSource, projections: using }, held, { events: batch, position, store })) ?? held;
    }
  };
  const idOf = (stream: string) => stream.slice('proposal-'.length);
  /** Of a proposal with at least three facts. */
  const second = () => {
    const counted = events.filter(({ stream }) => stream.startsWith('proposal-'));
    const third = counted.find(({ revision }) => revision === 2);
    const found = counted.find(({ stream, revision }) => stream === third?.stream && revision === 1);
    if (!found) throw new Error('no proposal has three facts');
    return found;
  };

  it('parks its stream there, tells what failed and nothing of its words, and lets the rest go on', async () => {
    const { stream, position } = second();
    const using = failing(['proposals'], (recorded) => {
      return recorded.position === position ? new TypeError('no title for Nguyễn Văn A') : null;
    });
    await take(using, 100);
    const [parked, ...others] = await readParked(database.dataSource);
    expect(others).toEqual([]);
    expect(parked).toMatchObject({ projection: 'proposals', stream, position, attempts: 1 });
    expect(parked?.reason).toMatch(/^TypeError, .*parked\.spec\.ts:\d+$/);
    const now = await everyRow(database);
    const besides = (rows: readonly unknown[] = []) =>
      rows.filter((row) => (row as { id: string }).id !== idOf(stream));
    expect(besides(now['proposal'])).toEqual(besides(whole['proposal']));
    expect(now['proposal']).toContainEqual(expect.objectContaining({ id: idOf(stream), revision: 0 }));
    for (const table of ['timeline', 'dossier', 'log_day', 'procedure']) expect(now[table]).toEqual(whole[table]);
    expect(await retryParked({ ...database, projections: using, store: log.store })).toMatchObject([{ done: false }]);
    expect(await readParked(database.dataSource)).toMatchObject([{ attempts: 2 }]);
    expect(await everyRow(database)).toEqual(now);
  });

  it.each([1, 2, 3, 4])(
    'leaves after a try that succeeds the rows that the log makes, whatever was parked: %d',
    async (seed) => {
      const chance = chanceFrom(seed);
      const bad = new Map(events.flatMap(({ position }) => (chance(15) === 0 ? [[position, chance(3)]] : [])));
      let broken = true;
      const named = projections.filter(({ reads }) => reads).map(({ name }) => name);
      const using = projections.map((projection, at) => {
        if (!named.includes(projection.name)) return projection;
        const fault: Fault = ({ position }) =>
          broken && (bad.get(position) ?? -1) === at % 3 ? new RangeError('bad') : null;
        return failing([projection.name], fault)[at] ?? projection;
      });
      const retry = (only?: (stream: string) => boolean) =>
        retryParked({ ...database, projections: using, store: log.store }, only && (({ stream }) => only(stream)));
      await take(using, 1 + chance(60), Math.floor(events.length / 2));
      expect((await readParked(database.dataSource)).length).toBeGreaterThan(5);
      broken = false;
      await retry((stream) => stream.length % 2 === 0);
      broken = chance(2) === 0;
      await take(using, 1 + chance(60));
      broken = false;
      for (let left = Infinity; left > 0;) {
        await retry();
        const { length } = await readParked(database.dataSource);
        expect(length).toBeLessThan(left);
        left = length;
      }
      expect(await everyRow(database)).toEqual(whole);
      expect(await database.dataSource.query('select from read_side.checkpoint where parked <> 0')).toEqual([]);
    },
  );

  it('is told from outages, which stop everything and park nothing', async () => {
    const outages = [
      Object.assign(new Error('deadlock detected'), { code: '40P01' }),
      Object.assign(new Error('disk full'), { code: '53100' }),
      Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' }),
      Object.assign(new Error('lost'), { code: 'ECONNRESET' }),
      new Error('Connection terminated unexpectedly'),
    ];
    for (const outage of outages) {
      await expect(
        take(
          failing(['timeline'], () => outage),
          10,
        ),
      ).rejects.toBe(outage);
      expect(await readParked(database.dataSource)).toEqual([]);
      expect(await database.rows('plan')).toEqual([]);
    }
  });

  it('may be one of a later release, which nothing reads that would read it', async () => {
    const days = new Map<string, number>();
    for (const [at, { metadata, stream }] of events.entries()) {
      const day = (JSON.parse(metadata) as { readonly recordedAt: string }).recordedAt.slice(0, 10);
      if (stream.startsWith('proposal-')) days.set(day, at);
    }
    const later = new Set(days.values());
    const before = [...events];
    events = events.map((event, at) => (later.has(at) ? { ...event, type: 'ProposalBlessed.v1' } : event));
    await take(projections, 40);
    events = before;
    const parked = await readParked(database.dataSource);
    expect(new Set(parked.map(({ projection }) => projection))).toEqual(new Set(['proposals', 'timeline']));
    expect(parked[0]?.reason).toMatch(/^UnreadableFact ProposalBlessed\.v1, /);
    expect((await everyRow(database))['log_day']).toEqual(whole['log_day']);
    await retryParked({ ...database, projections, store: log.store });
    expect(await readParked(database.dataSource)).toEqual([]);
    expect(await everyRow(database)).toEqual(whole);
  });

  it('takes with it the facts that follow from it elsewhere, which tell who stood behind it', async () => {
    const cause = second();
    const store = new InMemoryEventStore();
    const revisions = new Map<string, number>();
    const isOther = ({ stream, position }: RecordedEvent) =>
      /^(proposal|dossier)-/.test(stream) && stream !== cause.stream && position > cause.position;
    const other = events.find(isOther);
    const following = (metadata: string) => {
      return JSON.stringify({ ...JSON.parse(metadata), actor: { process: 'inclusion' }, causationId: cause.id });
    };
    for (const event of events) {
      const { stream, metadata } = event;
      const told = { ...event, metadata: event === other ? following(metadata) : metadata };
      revisions.set(stream, (await store.append(stream, revisions.get(stream) ?? 'no_stream', [told])).revision);
    }
    const before = events;
    events = [];
    for await (const event of store.readAll()) events.push(event);
    let broken = true;
    const fault: Fault = ({ position }) => (broken && position === cause.position ? new TypeError('bad') : null);
    const using = failing(['timeline'], fault);
    await take(using, 50, events.length, store);
    events = before;
    const parked = await readParked(database.dataSource);
    expect(parked.map(({ stream }) => stream)).toEqual([cause.stream, other?.stream]);
    broken = false;
    await retryParked({ ...database, projections: using, store });
    expect(await readParked(database.dataSource)).toEqual([]);
    const doers = await database.dataSource.query<{ done_by: string }[]>(
      'select done_by from read_side.timeline where event_id = any($1)',
      [[cause.id, other?.id]],
    );
    expect(new Set(doers.map((row) => row.done_by)).size).toBe(1);
  });

  it('may be one that the database refuses', async () => {
    const bad = second();
    const using = projections.map((projection): Projection => {
      if (projection.name !== 'timeline') return projection;
      const apply: Projection['apply'] = async (facts, manager, store) => {
        await projection.apply(facts, manager, store);
        if (facts.some(({ position }) => position === bad.position)) await manager.query('select 1 / 0');
      };
      return { ...projection, apply };
    });
    await take(using, 1_000);
    const reason = expect.stringMatching(/^22012/) as string;
    expect(await readParked(database.dataSource)).toMatchObject([
      { projection: 'timeline', stream: bad.stream, reason },
    ]);
  });
});
