import type { ProposalBody } from '../../../proposals/proposal-views.js';
import { day } from '../../parts/words.js';

interface ParametersProps {
  readonly measurements: ProposalBody['measurements'];
}

/** What the figures stand on. */
export function Parameters({ measurements }: ParametersProps) {
  const used = measurements.flatMap(({ costs }) =>
    costs.flatMap((cost) => ('parameters' in cost ? Object.entries(cost.parameters) : [])),
  );
  const each = [...new Map(used).values()];
  if (each.length === 0) return null;
  return (
    <details class="small">
      <summary>Căn cứ tính</summary>
      <ul class="bases">
        {each.map(({ basis, source, validFrom }) => (
          <li>
            {basis}{' '}
            <span class="quiet">
              ({source}, áp dụng từ {day(validFrom)})
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
