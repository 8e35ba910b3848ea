import { isBeside, type CivilDate } from '@app/domain';
import { Turns } from '@app/event-store';
import type { Category, FactOf } from '@app/facts';
import type { Corrections, FoldedRow } from './row-projection.js';

interface ByPaper<Row> {
  readonly row: Row;
  readonly paperFrom: CivilDate;
}

/**
 * What a stream's papers say from each of their days on: its facts in their own order, with the dates and values that
 * count after all corrections among them. A paper that is dated before an earlier one counts from the day of that one.
 */
export async function foldedByPaper<Name extends Category, Row extends FoldedRow>(
  stream: readonly FactOf<Name>[],
  corrections: Corrections<Name, Row>,
): Promise<readonly ByPaper<Row>[]> {
  const rows: ByPaper<Row>[] = [];
  const right = corrections.asCorrected(stream);
  const days = daysOf(right);
  const replay = corrections.replay();
  const turns = new Turns();
  for (const [at, recorded] of right.entries()) {
    replay.step(recorded);
    await turns.give();
    const paperFrom = days[at];
    const row = paperFrom === undefined || days[at + 1] === paperFrom ? null : replay.row();
    if (row && paperFrom !== undefined) rows.push({ row, paperFrom });
  }
  return rows;
}

/** From which day each fact counts; facts beside the acts count with the act before them. */
function daysOf(stream: readonly FactOf<Category>[]): readonly CivilDate[] {
  let day: CivilDate | null = null;
  return stream.map(({ fact: { type, on } }) => {
    if (day === null || (!isBeside(type) && on > day)) day = on;
    return day;
  });
}

/** The row after the stream's fact at `revision`, with what later facts of the stream correct in it. */
export async function rowAt<Name extends Category, Row extends FoldedRow>(
  stream: readonly FactOf<Name>[],
  revision: number,
  { targets, replay }: Corrections<Name, Row>,
): Promise<Row | null> {
  const folded = replay();
  const turns = new Turns();
  for (const recorded of stream) {
    const target = recorded.revision > revision ? targets(recorded, stream) : recorded.revision;
    if (target !== null && target <= revision) folded.step(recorded);
    await turns.give();
  }
  const row = folded.row();
  const position = stream.find((recorded) => recorded.revision === revision)?.position;
  return row && position !== undefined ? Object.assign(row, { revision, position }) : row;
}
