import { isBeside, type CivilDate } from '@app/domain';
import { Turns, type EventStore } from '@app/event-store';
import type { Category, FactOf } from '@app/facts';
import type { KeptRow } from './kept-rows.js';
import { CorrectedStreams } from './corrected-streams.js';
import { sinceEver, type Change, type FoldedRow, type RowProjection } from './row-projection.js';
import type { ByPaper, PapersOf } from './stream-by-paper.js';
import type { Version } from './versions.js';

interface Folded<Row> {
  readonly kept: ReadonlyMap<string, KeptRow<Row>>;
  readonly changes: readonly Change<Row>[];
  /** Without the newest of each row, which is saved with it. */
  readonly versions: readonly Version<Row>[];
}

interface Folding<Name extends Category, Row extends FoldedRow> {
  readonly definition: RowProjection<Name, Row>;
  /** Where a correction reads its stream, unless all of it is among the facts. */
  readonly store: EventStore;
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
  const streams = new CorrectedStreams(folding);
  const turns = new Turns();
  for (const recorded of facts) {
    const known = kept.get(recorded.id) ?? before.get(recorded.id) ?? null;
    const row = folding.definition.fold(known?.row ?? null, recorded);
    const stream = await streams.correctedBy(recorded);
    if (row) {
      const [next, earlier] = await keptAfter(row, { known, recorded, stream, definition: folding.definition });
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

type Place = Omit<KeptRow<unknown>, 'row'>;

/** `stream`: where the fact corrects another. */
interface Step<Name extends Category, Row extends FoldedRow> {
  readonly known: Place | null;
  readonly recorded: FactOf<Name>;
  readonly stream: Pick<PapersOf<FactOf<Name>, Row>, 'rows'> | null;
  readonly definition: RowProjection<Name, Row>;
}

/** The row as it is kept, and after a correction what it was by the papers before. */
async function keptAfter<Name extends Category, Row extends FoldedRow>(
  row: Row,
  step: Step<Name, Row>,
): Promise<readonly [KeptRow<Row>, readonly Version<Row>[]]> {
  const { known, stream } = step;
  const corrected = stream && afterCorrection(row, await stream.rows(), step);
  if (corrected) return corrected;
  const paperFrom = paperFromOf(step);
  const generation = known?.generation ?? '';
  return [{ row, paperFirst: known?.paperFirst ?? paperFrom, paperFrom, generation }, []];
}

function paperFromOf<Name extends Category, Row extends FoldedRow>({
  known,
  recorded,
  definition,
}: Step<Name, Row>): CivilDate {
  const { on, type } = recorded.fact;
  if (definition.timeless) return sinceEver();
  if (!known) return definition.begins?.(recorded) ?? on;
  return isBeside(type) || on <= known.paperFrom ? known.paperFrom : on;
}

/** Null if the papers tell nothing. */
function afterCorrection<Name extends Category, Row extends FoldedRow>(
  row: Row,
  byPaper: readonly ByPaper<Row>[],
  { known, recorded: { position } }: Step<Name, Row>,
): readonly [KeptRow<Row>, readonly Version<Row>[]] | null {
  const [first, last] = [byPaper[0], byPaper.at(-1)];
  if (!first || !last) return null;
  const paperFirst = known && known.paperFirst < first.paperFrom ? known.paperFirst : first.paperFrom;
  const since = { known: position, generation: position, paperFirst, top: false } as const;
  const nothing = { row, ...since, paperFrom: '-infinity', absent: true };
  const earlier = byPaper.slice(0, -1).map((one) => ({ ...one, ...since, absent: false }));
  return [{ row, paperFirst, paperFrom: last.paperFrom, generation: position }, [nothing, ...earlier]];
}
