import type { CorrectionShownBody } from '../../http/correction-shown.js';
import type { Names } from '../../http/people-names.js';
import { byWords } from './by.js';
import { correctedIn } from './corrected.js';
import { day } from './words.js';

interface CorrectionsProps {
  readonly corrections: readonly CorrectionShownBody[];
  readonly names: Names;
}

/** What stood there before, beside the value that counts. */
export function Corrections({ corrections, names }: CorrectionsProps) {
  if (corrections.length === 0) return null;
  return (
    <ul class="corrections small">
      {corrections.map(({ was, changes, reason, on, by }) => (
        <li>
          <b>Đính chính ngày {day(on)}:</b> {correctedIn(was, changes).join('; ')}. Lý do: {reason}{' '}
          <span class="quiet">({byWords(by, names)})</span>
        </li>
      ))}
    </ul>
  );
}
