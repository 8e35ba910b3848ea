import type { CivilDate } from '@app/domain';
import type { Category, FactOf } from '@app/facts';
import type { EntityManager, EntitySchema } from 'typeorm';
import type { BulkGround } from '../bulk/bulk-ground.js';
import type { PapersOf } from './stream-by-paper.js';

/** By one fact. */
export interface Change<Row> {
  readonly before: Row | null;
  readonly after: Row;
}

/** What every row of a projection has. */
export interface FoldedRow {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
}

/**
 * How facts correct earlier ones of their stream. `targets`: the revision that this fact corrects; null for any other fact.
 * `byPaper`: a stream that holds nothing yet; `kept`: what is kept of its rows.
 */
export interface Corrections<Name extends Category, Row> {
  readonly targets: (recorded: FactOf<Name>, stream: readonly FactOf<Name>[]) => number | null;
  readonly byPaper: (kept: (row: Row) => Row) => PapersOf<FactOf<Name>, Row>;
  readonly replay: () => Replay<Name, Row>;
}

/** A stream that is folded from its beginning, without a row for each fact. `row`: what the facts so far make. */
export interface Replay<Name extends Category, Row> {
  readonly step: (recorded: FactOf<Name>) => void;
  readonly row: () => Row | null;
}

/** One row per aggregate of a kind, and what it was after every fact. */
export interface RowProjection<Name extends Category, Row extends FoldedRow> {
  readonly name: string;
  readonly version: number;
  readonly aggregate: Name;
  readonly schema: EntitySchema<Row>;
  /** Pure; null means nothing to show (yet). */
  readonly fold: (row: Row | null, recorded: FactOf<Name>) => Row | null;
  /** Absent where no fact corrects another. */
  readonly corrections?: Corrections<Name, Row>;
  /** From which day a first fact counts by its paper, where that is not the day on which it was registered. */
  readonly begins?: (recorded: FactOf<Name>) => CivilDate;
  /** By paper every fact counts on every day: what the rows hold has terms of its own. */
  readonly timeless?: boolean;
  /** Columns that no version keeps: the stream tells them again. */
  readonly unversioned?: readonly (keyof Row & string)[];
  /** A bulk fold may take one stream after the other: what is derived does not ask in which order they are. */
  readonly apart?: boolean;
  /** What follows from the changed rows. */
  readonly derived?: readonly Derived<Row>[];
}

/**
 * `follow`: in the order of the log. `fill`: from all rows, faster than by each change; a bulk fold empties the tables and
 * fills them at its end.
 */
export interface Derived<Row> {
  readonly tables: readonly string[];
  readonly follow: (changes: readonly Change<Row>[], manager: EntityManager) => Promise<void>;
  readonly fill?: (manager: EntityManager) => Promise<void>;
  /** Instead of `follow` in bulk, where nothing is filled at the end. */
  readonly inBulk?: (changes: readonly Change<Row>[], ground: BulkGround) => Promise<void>;
}

/** A register holds what was there before it was registered. */
export const sinceEver = (): CivilDate => '-infinity';

/** By id, from what stood before the first of the changes to what stands after the last. */
export function overall<Row extends FoldedRow>(changes: readonly Change<Row>[]): readonly Change<Row>[] {
  const byId = new Map<string, Change<Row>>();
  for (const change of changes) {
    const { after, before } = byId.get(change.after.id) ?? change;
    byId.set(after.id, { ...change, before });
  }
  return [...byId.values()];
}
