import type { CivilDate } from '@app/domain';
import type { Category, FactOf } from '@app/facts';
import type { FoldedRow, Folds } from './row-projection.js';

interface ByPaper<Row> {
  readonly row: Row;
  readonly paperFrom: CivilDate;
}

/**
 * What a stream's papers say from each of their days on: its facts in their own order, with the dates and values that
 * count after all corrections among them. A paper that is dated before an earlier one counts from the day of that one.
 */
export function foldedByPaper<Name extends Category, Row extends FoldedRow>(
  stream: readonly FactOf<Name>[],
  folds: Folds<Name, Row>,
): readonly ByPaper<Row>[] {
  const rows: ByPaper<Row>[] = [];
  const days = daysOf(stream, folds);
  let row: Row | null = null;
  for (const [at, recorded] of stream.entries()) {
    row = folds.fold(row, recorded);
    const paperFrom = days[at];
    if (row === null || paperFrom === undefined || days[at + 1] === paperFrom) continue;
    rows.push({ row: withLaterCorrections(row, stream, folds), paperFrom });
  }
  return rows;
}

/** The row after the stream's fact at `revision`, with what later facts of the stream correct in it. */
export function rowAt<Name extends Category, Row extends FoldedRow>(
  stream: readonly FactOf<Name>[],
  revision: number,
  folds: Folds<Name, Row>,
): Row | null {
  let row: Row | null = null;
  for (const recorded of stream) if (recorded.revision <= revision) row = folds.fold(row, recorded);
  return row && withLaterCorrections(row, stream, folds);
}

/** From which day each fact counts; facts beside the acts count with the act before them. */
function daysOf<Name extends Category, Row extends FoldedRow>(
  stream: readonly FactOf<Name>[],
  { fold, corrections }: Folds<Name, Row>,
): readonly CivilDate[] {
  const final = stream.reduce<Row | null>((row, recorded) => fold(row, recorded), null);
  const acts = final && corrections ? corrections.acts(final) : [];
  let day: CivilDate | null = null;
  return stream.map(({ fact }, at) => {
    const { on, beside } = acts[at] ?? { on: fact.on, beside: false };
    if (day === null || (!beside && on > day)) day = on;
    return day;
  });
}

function withLaterCorrections<Name extends Category, Row extends FoldedRow>(
  row: Row,
  stream: readonly FactOf<Name>[],
  { fold, corrections }: Folds<Name, Row>,
): Row {
  const { revision, position } = row;
  let corrected = row;
  for (const recorded of stream) {
    if (recorded.revision <= revision) continue;
    const target = corrections?.targets(recorded, stream) ?? null;
    if (target === null || target > revision) continue;
    corrected = { ...(fold(corrected, recorded) ?? corrected), revision, position };
  }
  return corrected;
}
