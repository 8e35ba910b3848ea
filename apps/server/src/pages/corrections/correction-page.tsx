import type { CorrectableBody } from '../../acts/act-views.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import type { TimelineEntryBody } from '../../timelines/timeline-views.js';
import type { Again } from '../acts/form-acts.js';
import { FormFields } from '../acts/form-fields.js';
import { HiddenFields } from '../acts/hidden-fields.js';
import { canBeSent, Refused } from '../acts/refused.js';
import { NOTHING_TYPED, type Typed } from '../browser/typed.js';
import { day } from '../parts/words.js';
import { ProposalHead } from '../proposals/proposal-head.js';
import { correctionFields } from './correction-form.js';

/** Something recorded that the reader may put right. */
export interface Correctable {
  readonly entry: TimelineEntryBody;
  readonly may: CorrectableBody;
}

interface CorrectionProps {
  readonly proposal: ProposalBody;
  readonly correctable: readonly Correctable[];
  readonly chosen: Correctable | undefined;
  readonly typed?: Typed | undefined;
  readonly again: Again | null;
}

export function CorrectionPage({ proposal, correctable, chosen, typed, again }: CorrectionProps) {
  return (
    <>
      <ProposalHead proposal={proposal} act="Đính chính" />
      <p class="says">Cả giá trị cũ và giá trị mới đều được giữ; giá trị sau được tính.</p>
      {correctable.length === 0 && <p class="notice">Bạn không có việc đã ghi nào đính chính được.</p>}
      <ul class="papers boxed">
        {correctable.map(({ entry: { revision, occurredOn, typeName }, may: { fieldNames } }) => (
          <li>
            <a
              href={`/phuong-an/${proposal.id}/dinh-chinh?viec=${String(revision)}#dinh-chinh`}
              aria-current={revision === chosen?.entry.revision ? 'true' : undefined}
            >
              {day(occurredOn)} {typeName}
            </a>{' '}
            <span class="small quiet">{fieldNames.join(', ')}</span>
          </li>
        ))}
      </ul>
      {chosen && <ChosenForm {...{ proposal, chosen, typed, again }} />}
    </>
  );
}

const actOf = ({ acts }: ProposalBody) => acts.find(({ act }) => act === 'CorrectProposal');

type ChosenProps = Pick<CorrectionProps, 'proposal' | 'typed' | 'again'> & { readonly chosen: Correctable };

function ChosenForm({ proposal, chosen: { entry, may }, typed = NOTHING_TYPED, again }: ChosenProps) {
  const problem = again?.problem ?? null;
  return (
    <form
      method="post"
      action={`/phuong-an/${proposal.id}/dinh-chinh?viec=${String(entry.revision)}`}
      class="act-form"
      id="dinh-chinh"
    >
      <h2>
        {entry.typeName}, ngày {day(entry.occurredOn)}
      </h2>
      <Refused again={again} act={actOf(proposal)} />
      <HiddenFields revision={proposal.revision} again={again?.key} />
      <FormFields fields={correctionFields(entry, may.fields)} typed={typed} problem={problem} />
      <p class="bar-bottom">
        {canBeSent(actOf(proposal)) && <button class="main">Đính chính</button>}
        <a href={`/phuong-an/${proposal.id}`}>Thôi</a>
      </p>
    </form>
  );
}
