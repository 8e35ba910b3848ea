import type { SavingSetBody } from '../../savings/saving-set-bodies.js';
import { SavingSums } from '../parts/saving-sums.js';
import { count } from '../parts/words.js';

interface TotalProps {
  /** Null while nothing is chosen. */
  readonly set: SavingSetBody | null;
  readonly chosen: number;
}

/** What the choice saves, and what in it is there twice. */
export function ChoiceTotal({ set, chosen }: TotalProps) {
  return (
    <div id="tong" class="boxed" data-counted role="status">
      <p>
        <b>Đã chọn {count(chosen)} phương án</b>
      </p>
      {set && <SavingSums total={set.total} />}
      {set && <Duplicates set={set} />}
    </div>
  );
}

function Duplicates({ set: { duplicates, total } }: { readonly set: SavingSetBody }) {
  if (total.lines.duplicates === 0) return <p class="small quiet">Không có dòng nào trùng.</p>;
  return (
    <details>
      <summary class="small soon-text">
        {count(total.lines.duplicates)} dòng trùng với phương án khác, không tính lại
      </summary>
      <ul class="small">
        {duplicates.map((line) => (
          <li>{duplicateWords(line)}</li>
        ))}
      </ul>
    </details>
  );
}

type Duplicate = SavingSetBody['duplicates'][number];

function duplicateWords({ proposal, procedure, counted, countsInNames }: Duplicate): string {
  const other = counted === null ? '' : `; đã tính ở ${named(counted)}`;
  const own = countsInNames.length === 0 ? '' : `; tính ở đây: ${countsInNames.join(', ')}`;
  return `${named(proposal)}: ${named(procedure)}${other}${own}`;
}

/** Of a thing that has a number or a name. */
function named(thing: unknown): string {
  const { number, code, name } = (thing ?? {}) as { number?: string; code?: string; name?: string };
  return [number ?? code, number === undefined ? name : undefined].filter((part) => part).join(' ');
}
