import type { CountedReasonBody } from '../../savings/saved-body.js';
import { Number } from '../board/number.js';

export interface ReasonOf {
  /** The name of the sum in addresses, such as `time-not-computed`. */
  readonly figure: string;
  /** What of the line it is about. */
  readonly about: string;
  readonly reason: CountedReasonBody;
}

interface ReasonsProps {
  readonly title: string;
  readonly reasons: readonly ReasonOf[];
  readonly behind: (inSum: string) => string;
  readonly open?: boolean;
}

/** What is in no sum, and why. */
export function Reasons({ title, reasons, behind, open = false }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <details class="boxed reasons" open={open}>
      <summary>{title}</summary>
      <ul class="plain">
        {reasons.map(({ figure, about, reason: { why, message, count } }) => (
          <li>
            <Number value={count} href={behind(`${figure}:${why}`)} /> dòng, {about}: {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
