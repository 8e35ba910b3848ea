import type { EntityManager } from 'typeorm';
import { writeIn, type BulkWrite } from './written.js';

/** After each part of a long work; `share`: of it, from 0 to 1. @throws the reason for which the fold ends */
export type OnPart = (share: number) => Promise<void>;

/** Statements that wait; together they bound the memory that their rows take. */
const MOST_WAITING = 8;
/** Of one kind. */
const MOST_IN_MIND = 200_000;

/**
 * A fold of many facts into tables that nobody else writes: it goes on while the database works. Statements run one after
 * the other on its connection, in the order in which they are given; after a fault none of them runs.
 */
export class Bulk {
  private readonly waiting: Promise<unknown>[] = [];
  private last: Promise<unknown> = Promise.resolve();
  private readonly known = new Map<string, Map<string, unknown>>();
  private ending: (() => Promise<unknown>)[] = [];
  private gathered = new Map<string, unknown[]>();

  /** Of the piece at hand. */
  onPart: OnPart = () => Promise.resolve();

  /** In the transaction of the manager. Its fault shows here later, or in `settle`. */
  async write(manager: EntityManager, written: BulkWrite | null): Promise<void> {
    if (written === null) return;
    this.waiting.push(this.ask(() => writeIn(manager, written)));
    if (this.waiting.length > MOST_WAITING) await this.waiting.shift();
  }

  /** After all that was given before. */
  ask<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const answer = this.last.then(work);
    answer.catch(() => undefined);
    this.last = answer;
    return answer;
  }

  /** Is done when everything that was folded until the end of the piece is written. */
  later(work: () => Promise<void>): void {
    this.ending.push(work);
  }

  /** The same, once for all rows that are given by one name until then. */
  atEnd<Row>(name: string, rows: readonly Row[], work: (all: readonly Row[]) => Promise<unknown>): void {
    const known = this.gathered.get(name) as Row[] | undefined;
    if (known) {
      known.push(...rows);
      return;
    }
    const all = [...rows];
    this.gathered.set(name, all);
    this.ending.push(() => work(all));
  }

  /** What a projection remembers from piece to piece, so that it need not read what is still being written. */
  mind<Kept>(name: string): Map<string, Kept> {
    const known = this.known.get(name) ?? new Map<string, unknown>();
    this.known.set(name, known);
    return known as Map<string, Kept>;
  }

  /** Ends a piece. */
  async settle(): Promise<void> {
    this.gathered.clear();
    for (const end of this.ending.splice(0)) void this.ask(end);
    await this.last;
    this.waiting.length = 0;
    for (const known of this.known.values()) if (known.size > MOST_IN_MIND) known.clear();
  }

  /** After a fault: the tables hold less than is known here. When nothing runs any more. */
  async forget(): Promise<void> {
    await this.last.catch(() => undefined);
    this.last = Promise.resolve();
    this.waiting.length = 0;
    this.ending = [];
    this.gathered.clear();
    this.known.clear();
  }
}
