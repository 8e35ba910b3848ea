import { isBeside, type CivilDate } from '@app/domain';
import { Turns, type EventStore } from '@app/event-store';
import type { Category, FactOf } from '@app/facts';
import type { KeptRow } from './kept-rows.js';
import { factsOfStream } from './facts-of-stream.js';
import { sinceEver, type Change, type FoldedRow, type RowProjection } from './row-projection.js';
import { foldedByPaper } from './folded-by-paper.js';
import type { Version } from './versions.js';

interface Folded<Row> {
  readonly kept: ReadonlyMap<string, KeptRow<Row>>;
  readonly changes: readonly Change<Row>[];
  /** Without the newest of each row, which is saved with it. */
  readonly versions: readonly Version<Row>[];
}

interface Folding<Name extends Category, Row extends FoldedRow> {
  readonly definition: RowProjection<Name, Row>;
  readonly store: EventStore;
  /** The stream of a fact up to that, where it is at hand; else it is read. */
  readonly streamOf?: (recorded: FactOf<Name>) => readonly FactOf<Name>[] | null;
}

/** Folds the facts in the log's order, each onto the row that it finds. */
export async function foldAll<Name extends Category, Row extends FoldedRow>(
  facts: readonly FactOf<Name>[],
  before: ReadonlyMap<string, KeptRow<Row>>,
  folding: Folding<Name, Row>,
): Promise<Folded<Row>> {
  const kept = new Map<string, KeptRow<Row>>();
  const changes: Change<Row>[] = [];
  const versions: Version<Row>[] = [];
  const turns = new Turns();
  for (const recorded of facts) {
    const known = kept.get(recorded.id) ?? before.get(recorded.id) ?? null;
    const row = folding.definition.fold(known?.row ?? null, recorded);
    if (row) {
      const [next, earlier] = await keptAfter(row, { known, recorded, ...folding });
      const passed = kept.get(recorded.id);
      if (passed) versions.push({ ...passed, known: passed.row.position, top: true, absent: false });
      kept.set(recorded.id, next);
      changes.push({ before: known?.row ?? null, after: row });
      versions.push(...earlier);
    }
    await turns.give();
  }
  return { kept, changes, versions };
}

interface Step<Name extends Category, Row extends FoldedRow> extends Folding<Name, Row> {
  readonly known: KeptRow<Row> | null;
  readonly recorded: FactOf<Name>;
}

/** The row as it is kept, and after a correction what it was by the papers before. */
async function keptAfter<Name extends Category, Row extends FoldedRow>(
  row: Row,
  step: Step<Name, Row>,
): Promise<readonly [KeptRow<Row>, readonly Version<Row>[]]> {
  const { known, recorded, definition } = step;
  const beside = isBeside(recorded.fact.type);
  const paperFrom = paperFromOf(step, beside);
  const place = { paperFirst: known?.paperFirst ?? paperFrom, paperFrom, generation: known?.generation ?? '' };
  const corrected = beside && definition.corrections ? await afterCorrection(row, step) : null;
  return corrected ?? [{ row, ...place }, []];
}

function paperFromOf<Name extends Category, Row extends FoldedRow>(
  { known, recorded, definition }: Step<Name, Row>,
  beside: boolean,
): CivilDate {
  const { on } = recorded.fact;
  if (definition.timeless) return sinceEver();
  if (!known) return definition.begins?.(recorded) ?? on;
  return beside || on <= known.paperFrom ? known.paperFrom : on;
}

/** Null if the fact corrects none. */
async function afterCorrection<Name extends Category, Row extends FoldedRow>(
  row: Row,
  { known, recorded, definition, store, streamOf }: Step<Name, Row>,
): Promise<readonly [KeptRow<Row>, readonly Version<Row>[]] | null> {
  const { aggregate, id, revision, position } = recorded;
  const stream = streamOf?.(recorded) ?? (await factsOfStream(store, aggregate, id, { to: revision }));
  const { corrections } = definition;
  if (!corrections || corrections.targets(recorded, stream) === null) return null;
  const byPaper = await foldedByPaper(stream, corrections);
  const [first, last] = [byPaper[0], byPaper.at(-1)];
  if (!first || !last) return null;
  const paperFirst = known && known.paperFirst < first.paperFrom ? known.paperFirst : first.paperFrom;
  const since = { known: position, generation: position, paperFirst, top: false } as const;
  const nothing = { row, ...since, paperFrom: '-infinity', absent: true };
  const earlier = byPaper.slice(0, -1).map((one) => ({ ...one, ...since, absent: false }));
  return [{ row, paperFirst, paperFrom: last.paperFrom, generation: position }, [nothing, ...earlier]];
}
