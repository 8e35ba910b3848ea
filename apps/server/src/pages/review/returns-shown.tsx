import type { ProposalBody } from '../../proposals/proposal-views.js';
import { byWords } from '../parts/by.js';
import { Corrections } from '../parts/corrections.js';
import { Quoted } from '../parts/quoted.js';
import { count, day } from '../parts/words.js';

type ReturnsProps = Pick<ProposalBody, 'returned' | 'names'>;

/** Why it came back before, newest first. */
export function ReturnsShown({ returned, names }: ReturnsProps) {
  if (returned.length === 0) return null;
  return (
    <section aria-labelledby="tra-lai-truoc">
      <h2 id="tra-lai-truoc">Đã trả lại {count(returned.length)} lần</h2>
      {returned.toReversed().map(({ typeName, stageName, toName, reason, on, by, corrections }) => (
        <div class="boxed">
          <p>
            <b>{day(on)}</b> {typeName}: từ {stageName} về {toName}
          </p>
          <Quoted text={reason} />
          <p class="small quiet">{byWords(by, names)}</p>
          <Corrections corrections={corrections} names={names} />
        </div>
      ))}
    </section>
  );
}
