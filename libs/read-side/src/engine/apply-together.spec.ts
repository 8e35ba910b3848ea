import { InMemoryEventStore } from '@app/event-store';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { isDatabaseOutage } from '../database/database-fault.js';
import { pipelined } from '../database/pipelined.js';
import { CannotFold } from '../parking/cannot-fold.js';
import { applyTogether } from './apply-together.js';
import type { Projection } from './projection.js';
import { write } from './sending.js';

jest.setTimeout(60_000);

type Apply = Projection['apply'];

const named = (name: string, apply: Apply, follows: readonly string[] = []): Projection => {
  return { name, version: 1, tables: [], reads: ['unit'], follows, apply };
};

const ADD = 'insert into read_side.checkpoint (name) values ($1)';
const adds: Apply = (_, manager) => write(manager, ADD, ['added']);
const store = new InMemoryEventStore();

describe('projections that are given their facts together', () => {
  let database: SpecDatabase;
  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  const given = (...projections: readonly Projection[]): Promise<unknown> =>
    pipelined(database.dataSource, (manager) =>
      applyTogether(projections, { manager, store, factsOf: () => [] }),
    ).catch((error: unknown) => error);

  it('write all, those that follow others after them', async () => {
    const found: number[] = [];
    const counts: Apply = async (_, manager) => {
      found.push((await manager.query<unknown[]>('select from read_side.checkpoint')).length);
    };
    expect(await given(named('first', adds), named('follower', counts, ['first']))).toBeUndefined();
    expect(found).toEqual([1]);
    expect(await database.rows('checkpoint')).toHaveLength(1);
  });

  it('write nothing where a statement fails that nobody waited for, and tell whose it is', async () => {
    const fails: Apply = async (facts, manager, log) => {
      await adds(facts, manager, log);
      await adds(facts, manager, log);
    };
    const reads: Apply = async (_, manager) => {
      await manager.query('select');
    };
    const fault = await given(named('other', reads), named('failing', fails), named('follower', reads, ['failing']));
    expect(fault).toBeInstanceOf(CannotFold);
    expect(fault).toMatchObject({ projection: { name: 'failing' }, cause: { code: '23505' } });
    expect(await database.rows('checkpoint')).toEqual([]);
  });

  it('tell whose fault it is where others ask again what was not planned for it', async () => {
    const fails: Apply = async (facts, manager, log) => {
      await adds(facts, manager, log);
      await adds(facts, manager, log);
    };
    const asks: Apply = async (_, manager) => {
      await manager.query('select pg_sleep(0.05)', []);
      await write(manager, 'select $1::text as asked', ['once']);
      await write(manager, 'select $1::text as asked', ['twice']);
    };
    const fault = await given(named('asking', asks), named('failing', fails));
    expect(fault).toMatchObject({ projection: { name: 'failing' }, cause: { code: '23505' } });
  });

  it('write nothing where one gives a value that cannot be sent, and go on with the next', async () => {
    const circle: Record<string, unknown> = {};
    circle['own'] = circle;
    const gives =
      (value: unknown): Apply =>
      async (facts, manager, log) => {
        await adds(facts, manager, log);
        await write(manager, 'select $1::text as given', [value]);
      };
    expect(await given(named('first', gives('text')))).toBeUndefined();
    await database.clear();
    const fault = await given(named('giving', gives(circle)));
    expect(String(fault)).toMatch(/circular/);
    expect(await database.rows('checkpoint')).toEqual([]);
    expect(await given(named('next', gives('text')))).toBeUndefined();
    expect(await database.rows('checkpoint')).toHaveLength(1);
  });

  it('write nothing where one of them cannot fold, whatever the others have written by then', async () => {
    const fails: Apply = () => Promise.reject(new RangeError('no such fact'));
    const slow: Apply = async (facts, manager, log) => {
      for (let times = 0; times < 5; times += 1) await manager.query('select pg_sleep(0.01)');
      await adds(facts, manager, log);
    };
    const fault = await given(named('failing', fails), named('slow', slow));
    expect(fault).toMatchObject({ projection: { name: 'failing' }, cause: { message: 'no such fact' } });
    expect(await database.rows('checkpoint')).toEqual([]);
  });

  // A rejection that nobody handles would fail it, and end a service.
  it('write nothing where the connection is lost with everything sent', async () => {
    const elsewhere = await database.connect();
    const endIt = async () => {
      const sql = `select pg_terminate_backend(pid) as is_ended from pg_stat_activity where query = 'select pg_sleep(30)'`;
      while ((await elsewhere.query<unknown[]>(sql)).length === 0) await sleep(20);
    };
    const waits: Apply = async (facts, manager, log) => {
      await adds(facts, manager, log);
      await write(manager, 'select pg_sleep(30)', []);
    };
    const [fault] = await Promise.all([given(named('waiting', waits)), endIt()]);
    await sleep(100);
    expect(isDatabaseOutage(fault)).toBe(true);
    expect(await database.rows('checkpoint')).toEqual([]);
  });
});
