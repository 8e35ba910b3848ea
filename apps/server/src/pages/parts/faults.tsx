import { inputLabel } from './input-labels.js';
import type { ProblemBody } from '../../http/problem-body.js';

export interface FaultsProps {
  readonly problem: ProblemBody;
  /** The id of the input of a field of the API's body; null if the page has none. */
  readonly inputOf: (field: string) => string | null;
  /** How the page calls the input, where it does not call it as all do. */
  readonly labelOf?: ((field: string) => string | undefined) | undefined;
}

/** All that is wrong with what was sent, each with a link to its input; the page opens here. */
export function Faults({ problem, inputOf, labelOf }: FaultsProps) {
  const { title, detail, errors = [] } = problem;
  return (
    <div class="notice bad" role="alert" tabIndex={-1} data-focus>
      <h2>{title}</h2>
      {errors.length === 0 && <p>{detail}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map(({ field, message }) => {
            const input = inputOf(field);
            const label = labelOf?.(field) ?? inputLabel(field);
            const words = label === undefined || label === '' ? message : `${label}: ${message}`;
            return <li>{input === null ? words : <a href={`#${input}`}>{words}</a>}</li>;
          })}
        </ul>
      )}
    </div>
  );
}
