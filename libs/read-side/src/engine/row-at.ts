import { Turns } from '@app/event-store';
import type { Category, FactOf } from '@app/facts';
import type { Corrections, FoldedRow } from './row-projection.js';

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
