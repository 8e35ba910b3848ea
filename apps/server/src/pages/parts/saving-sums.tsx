import type { TotalsBody } from '../../savings/totals-views.js';
import type { Plain } from '../../http/answer-fields.js';
import { count } from '../parts/words.js';

/** What is saved, each kind by itself: kinds are never added. */
export function SavingSums({ total }: { readonly total: Pick<Plain<TotalsBody>, 'cost' | 'time'> }) {
  const sums = [...total.cost.totals, ...total.time.totals];
  return (
    <dl class="sums small">
      {sums.map(({ kindName, text, rate }) => (
        <>
          <dt>{kindName}</dt>
          <dd>
            giảm <b>{text.saved}</b> ({text.before} còn {text.after}, {rate.shown})
          </dd>
        </>
      ))}
      {total.cost.notComputed.map(({ message, count: lines }) => (
        <>
          <dt>Chưa tính được {count(lines)}</dt>
          <dd>{message}</dd>
        </>
      ))}
    </dl>
  );
}
