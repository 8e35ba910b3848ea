import type { ProposalBody } from '../../proposals/proposal-views.js';
import { byWords } from '../parts/by.js';
import { Quoted } from '../parts/quoted.js';
import { day } from '../parts/words.js';

interface WhyBackProps {
  readonly proposal: Pick<ProposalBody, 'phase' | 'returned' | 'names'>;
}

/** What must be changed, until a new edition is there. */
export function WhyBack({ proposal: { phase, returned, names } }: WhyBackProps) {
  const last = returned.at(-1);
  if (phase !== 'reworking' || !last) return null;
  return (
    <section class="notice warn" aria-label="Lý do trả lại">
      <p>
        <b>Trả lại ngày {day(last.on)}</b>, {last.stageName}, {byWords(last.by, names)}:
      </p>
      <Quoted text={last.reason} />
    </section>
  );
}
