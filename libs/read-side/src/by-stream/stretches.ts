import { randomUUID } from 'node:crypto';
import type { Position, StreamRange } from '@app/event-store';
import type { DataSource, EntityManager } from 'typeorm';
import { FoldGoingOn } from '../beside/enter-beside.js';

/** Streams by their names, which are folded in one transaction. */
export type Stretch = StreamRange;

/** What is there to be folded, and what was, in events. */
interface Stretched {
  readonly stretches: number;
  readonly left: number;
  readonly events: number;
}

/**
 * The streams of a log, in stretches that several folds share: each is taken by one of them, and is done in the transaction
 * that writes its rows. A stream that cannot be folded is left out. They have one holder, with its helpers: who froze and was
 * replaced changes nothing any more.
 */
export class Stretches {
  /** `holder`: of whom this helps; another one plans them, or holds what was planned. */
  constructor(
    private readonly dataSource: DataSource,
    readonly holder: string = randomUUID(),
  ) {}

  /** Up to which position they are planned, to be held from now on; null where none are. */
  async hold(): Promise<Position | null> {
    const [table] = await this.dataSource.query<{ readonly there: boolean }[]>(THERE);
    if (!table?.there) return null;
    // Waits for transactions of the holder before.
    await this.dataSource.query('update read_side.stretch_holder set holder = $1', [this.holder]);
    const sql = 'select until as to from read_side.stretch limit 1';
    const [one] = await this.dataSource.query<{ readonly to: Position }[]>(sql);
    return one?.to ?? null;
  }

  async plan(stretches: readonly Stretch[]): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      for (const sql of TABLES) await manager.query(sql);
      await manager.query('insert into read_side.stretch_holder (holder) values ($1)', [this.holder]);
      for (const one of stretches) await add(manager, one);
    });
  }

  async told(): Promise<Stretched> {
    const [told] = await this.dataSource.query<[Stretched]>(TOLD);
    return told;
  }

  /** In a transaction that ends before anybody else holds them. @throws FoldGoingOn */
  holding<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(async (manager) => {
      const sql = 'select from read_side.stretch_holder where holder = $1 for share';
      const held = await manager.query<unknown[]>(sql, [this.holder]);
      if (held.length === 0) throw new FoldGoingOn();
      return work(manager);
    });
  }

  /** Nothing where another fold has narrowed it or is done with it. @throws FoldGoingOn */
  narrow({ from, before, to }: Stretch, middle: string): Promise<void> {
    return this.holding(async (manager) => {
      const sql = `update read_side.stretch set before = $3 where first = $1 and before = $2 and state = 'open'`;
      const answer = await manager.query<readonly [unknown, number]>(sql, [from, before, middle]);
      if (answer[1] === 1) await add(manager, { from: middle, before, to });
    });
  }

  /** It holds one stream. Nothing where another fold is done with it. @throws FoldGoingOn */
  leaveOut({ from, before }: Stretch): Promise<void> {
    return this.holding(async (manager) => {
      const sql = `update read_side.stretch set state = 'left out' where first = $1 and before = $2 and state = 'open'`;
      await manager.query(sql, [from, before]);
    });
  }

  leftOut(): Promise<readonly Stretch[]> {
    const sql = `select first as from, before, until as to from read_side.stretch where state = 'left out' order by first`;
    return this.dataSource.query<Stretch[]>(sql);
  }

  /** @throws FoldGoingOn */
  drop(): Promise<void> {
    return this.holding(async (manager) => {
      await manager.query('drop table read_side.stretch, read_side.stretch_holder');
    });
  }
}

/** Until the transaction ends nobody else takes it; null where all are taken. */
export async function takeStretch(manager: EntityManager): Promise<Stretch | null> {
  const [stretch] = await manager.query<Stretch[]>(TAKE);
  return stretch ?? null;
}

export async function finishStretch(manager: EntityManager, { from }: Stretch, events: number): Promise<void> {
  const sql = `update read_side.stretch set state = 'done', events = $2 where first = $1`;
  await manager.query(sql, [from, events]);
}

async function add(manager: EntityManager, { from, before, to }: Stretch): Promise<void> {
  await manager.query('insert into read_side.stretch (first, before, until) values ($1, $2, $3)', [from, before, to]);
}

const TABLES = [
  `create table read_side.stretch (
    first text collate "C" primary key, before text collate "C" not null, until text not null,
    state text not null default 'open' check (state in ('open', 'done', 'left out')), events integer not null default 0
  )`,
  'create table read_side.stretch_holder (holder text not null)',
];

const THERE = `select to_regclass('read_side.stretch') is not null as there`;

const TAKE = `select first as from, before, until as to from read_side.stretch
  where state = 'open' order by first limit 1 for update skip locked`;

const TOLD = `select count(*)::integer as stretches, count(*) filter (where state = 'open')::integer as left,
  coalesce(sum(events), 0)::integer as events from read_side.stretch`;
