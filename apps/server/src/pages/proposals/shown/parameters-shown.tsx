import { day } from '../../parts/words.js';

interface Parameter {
  readonly basis: string;
  readonly source: string;
  readonly validFrom: string;
}

interface ParametersProps {
  /** Costs that were not computed have none. */
  readonly measurements: readonly {
    readonly costs: readonly ({ readonly parameters: Readonly<Record<string, Parameter>> } | object)[];
  }[];
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
