import type { Category, FactOf } from '@app/facts';
import type { Replay } from './row-projection.js';

/** What facts make in memory, one after the other, and the row that it makes after the last of them. */
interface Steps<Name extends Category, Folded, Row> {
  readonly step: (folded: Folded | null, recorded: FactOf<Name>) => Folded | null;
  readonly rowOf: (folded: Folded, last: FactOf<Name>) => Row;
}

export function replayWith<Name extends Category, Folded, Row>({
  step,
  rowOf,
}: Steps<Name, Folded, Row>): Replay<Name, Row> {
  let [folded, last]: [Folded | null, FactOf<Name> | null] = [null, null];
  return {
    step: (recorded) => {
      folded = step(folded, recorded);
      last = recorded;
    },
    row: () => (folded === null || last === null ? null : rowOf(folded, last)),
  };
}
