import type { EventStore, RecordedEvent } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import type { Category, FactOf, RecordedFact } from '@app/facts';
import type { OnPart } from '../bulk/bulk.js';
import { whileBeating } from './beating.js';
import { foldAll } from './fold-all.js';
import { keptAsColumns, loadKept, saveKept, versionTableOf } from './kept-rows.js';
import type { BulkGround } from '../bulk/bulk-ground.js';
import { foldInBulk } from '../bulk/rows-in-bulk.js';
import type { FoldedRow, RowProjection } from './row-projection.js';
import { saveVersions } from './versions.js';

/**
 * `name`: that of its checkpoint. `version`: rises when the same facts make other rows; rows of an older version are built
 * anew. `tables`: those that it fills.
 */
export interface Projection {
  readonly name: string;
  readonly version: number;
  readonly tables: readonly string[];
  /** Of them, those of which a bulk fold or a fill reads nothing but by key until they are full. */
  readonly unread?: readonly string[];
  /**
   * Of which streams: what it cannot fold of one is parked. Absent where rows follow from the order of all and
   * the moment of each alone, so that a fact that cannot be read counts, too. */
  readonly reads?: readonly Category[];
  /** Projections whose rows it reads: what is parked in them waits in it, too. */
  readonly follows?: readonly string[];
  /** Where it keeps one row for each stream of a kind. */
  readonly row?: StreamRow;
  /** In the transaction that also moves the checkpoint; facts in the log's order. */
  readonly apply: (facts: readonly RecordedFact[], manager: EntityManager, store: EventStore) => Promise<void>;
  /** Instead of `apply` in bulk. */
  readonly inBulk?: (facts: readonly RecordedFact[], ground: BulkGround) => Promise<void>;
  /** The same where facts are counted, whatever they hold. */
  readonly eventsInBulk?: (events: readonly RecordedEvent[], ground: BulkGround) => Promise<void>;
  /**
   * Instead of `apply` in bulk, of whole streams, whatever their order: begins to read what their facts go on from, and returns
   * what folds them.
   */
  readonly byStream?: (facts: readonly RecordedFact[], ground: BulkGround) => Promise<() => Promise<void>>;
  /** Empties the tables that bulk folds leave out, and fills them from its rows. */
  readonly refill?: (manager: EntityManager) => Promise<void>;
  /** Fills its empty tables from the rows of those that it follows, faster than fact by fact. @throws what `onPart` does */
  readonly fill?: (manager: EntityManager, onPart: OnPart) => Promise<void>;
}

/** `made`: what a stream's facts make of its row, by column; null for none. */
export interface StreamRow {
  readonly aggregate: Category;
  readonly table: string;
  readonly made: (facts: readonly RecordedFact[], manager: EntityManager, store: EventStore) => Promise<object | null>;
}

/** Reads the rows of a batch in one query, folds in memory, writes in one. */
export function rowProjection<Name extends Category, Row extends FoldedRow>(
  definition: RowProjection<Name, Row>,
): Projection {
  const { name, schema, derived = [], unversioned = [], apart = false } = definition;
  const versioned = { schema, unversioned };
  const { tableName = '' } = schema.options;
  if (apart && derived.some(({ fill, inBulk }) => !fill && !inBulk))
    throw new RangeError(`${name}: what is derived is not written in bulk.`);
  return {
    name,
    version: definition.version,
    reads: [definition.aggregate],
    row: {
      aggregate: definition.aggregate,
      table: tableName,
      made: async (facts, manager, store) => {
        const { kept } = await foldAll(factsOf(definition.aggregate, facts), new Map(), { definition, store });
        return keptAsColumns(manager, schema, [...kept.values()])[0] ?? null;
      },
    },
    tables: [tableName, versionTableOf(tableName), ...derived.flatMap(({ tables }) => tables)],
    unread: apart ? [tableName] : [],
    apply: async (facts, manager, store) => {
      const own = factsOf(definition.aggregate, facts);
      if (own.length === 0) return;
      const before = await loadKept(manager, schema, [...new Set(own.map((recorded) => recorded.id))]);
      // A correction reads its whole stream.
      const folded = await whileBeating(manager, () => foldAll(own, before, { definition, store }));
      const { kept, changes, versions } = folded;
      await saveKept(manager, versioned, [...kept.values()]);
      await saveVersions(manager, versioned, versions);
      for (const { follow } of derived) await follow(changes, manager);
    },
    refill: async (manager) => {
      for (const { tables, fill } of derived) {
        if (!fill) continue;
        for (const table of tables) await manager.query(`truncate read_side.${table}`);
        await fill(manager);
      }
    },
    ...(apart
      ? { byStream: (facts, ground) => foldInBulk(definition, factsOf(definition.aggregate, facts), ground) }
      : {}),
  };
}

export function factsOf<Name extends Category>(name: Name, facts: readonly RecordedFact[]): readonly FactOf<Name>[] {
  return facts.filter((recorded): recorded is FactOf<Name> => recorded.aggregate === name);
}
