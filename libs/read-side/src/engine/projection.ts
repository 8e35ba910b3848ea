import { Turns } from '@app/event-store';
import type { EntityManager, EntitySchema } from 'typeorm';
import type { Category, FactOf, RecordedFact } from '@app/facts';
import { loadRows, saveRows } from './row-store.js';

/** `name`: that of its checkpoint. `tables`: those that it fills. */
export interface Projection {
  readonly name: string;
  readonly tables: readonly string[];
  /** In the transaction that also moves the checkpoint; facts in the log's order. */
  readonly apply: (facts: readonly RecordedFact[], manager: EntityManager) => Promise<void>;
}

export interface Change<Row> {
  readonly before: Row | null;
  readonly after: Row;
}

/** One row per aggregate of a kind. `fold` is pure; null means nothing to show (yet). */
export interface RowProjection<Name extends Category, Row extends { readonly id: string }> {
  readonly name: string;
  readonly aggregate: Name;
  readonly schema: EntitySchema<Row>;
  readonly fold: (row: Row | null, recorded: FactOf<Name>) => Row | null;
  /** What follows from the changed rows, and its tables. */
  readonly derived?: readonly {
    readonly tables: readonly string[];
    readonly follow: (changes: readonly Change<Row>[], manager: EntityManager) => Promise<void>;
  }[];
}

/** Reads the rows of a batch in one query, folds in memory, writes in one. */
export function rowProjection<Name extends Category, Row extends { readonly id: string }>(
  definition: RowProjection<Name, Row>,
): Projection {
  const { name, schema, derived = [] } = definition;
  const { tableName = '' } = schema.options;
  return {
    name,
    tables: [tableName, ...derived.flatMap(({ tables }) => tables)],
    apply: async (facts, manager) => {
      const own = factsOf(definition.aggregate, facts);
      if (own.length === 0) return;
      const before = await loadRows(manager, schema, [...new Set(own.map((recorded) => recorded.id))]);
      const after = await foldAll(own, before, definition.fold);
      await saveRows(manager, schema, [...after.values()]);
      const changes = [...after].map(([id, row]) => ({ before: before.get(id) ?? null, after: row }));
      for (const { follow } of derived) await follow(changes, manager);
    },
  };
}

export function factsOf<Name extends Category>(name: Name, facts: readonly RecordedFact[]): readonly FactOf<Name>[] {
  return facts.filter((recorded): recorded is FactOf<Name> => recorded.aggregate === name);
}

async function foldAll<Recorded extends { readonly id: string }, Row>(
  facts: readonly Recorded[],
  before: ReadonlyMap<string, Row>,
  fold: (row: Row | null, recorded: Recorded) => Row | null,
): Promise<ReadonlyMap<string, Row>> {
  const after = new Map<string, Row>();
  const turns = new Turns();
  for (const recorded of facts) {
    const row = fold(after.get(recorded.id) ?? before.get(recorded.id) ?? null, recorded);
    if (row) after.set(recorded.id, row);
    await turns.give();
  }
  return after;
}
