import type { EditionChangesBody } from '../../proposals/edition-views.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import { ActPage } from '../acts/act-page.js';
import type { Again } from '../acts/form-acts.js';
import type { Typed } from '../browser/typed.js';
import { DoneSaid } from '../parts/done-said.js';
import { ProposalHead } from '../proposals/proposal-head.js';
import { ContentShown } from '../proposals/shown/content-shown.js';
import { FiguresShown } from '../proposals/shown/figures-shown.js';
import { PapersShown } from '../proposals/shown/papers-shown.js';
import { QuestionsShown } from '../proposals/shown/questions-shown.js';
import { WarningsShown } from '../proposals/shown/warnings-shown.js';
import { ChangesShown } from './changes-shown.js';
import { ReturnsShown } from './returns-shown.js';
import { openReviewForms, type ReviewForm } from './review-acts.js';

export interface ReviewProps {
  readonly proposal: ProposalBody;
  readonly changes: EditionChangesBody | null;
  /** The act that is open; undefined if the reader may do none. */
  readonly form: ReviewForm | undefined;
  readonly typed?: Typed | undefined;
  readonly again: Again | null;
  readonly done: string | null;
}

/** The proposal with what is to be known before one judges it, and beside it the judgement. */
export function ReviewPage({ proposal, changes, form, typed, again, done }: ReviewProps) {
  const { returned, names, acts, phaseName } = proposal;
  return (
    <>
      <ProposalHead proposal={proposal} act={form?.button ?? 'Xem xét'} />
      <DoneSaid done={done} />
      <div class="with-side review">
        <div class="body">
          {changes && <ChangesShown changes={changes} />}
          <ReturnsShown returned={returned} names={names} />
          <FiguresShown proposal={proposal} />
          <ContentShown proposal={proposal} />
          <WarningsShown proposal={proposal} />
          <QuestionsShown proposal={proposal} />
          <PapersShown proposal={proposal} />
        </div>
        <div class="beside judging" id="xet">
          <h2>Kết luận</h2>
          {form ? <Choice proposal={proposal} form={form} /> : <p>Bạn không phải làm gì ở đây: {phaseName}.</p>}
          {form && (
            <ActPage
              form={form}
              thing={proposal}
              act={acts.find(({ act }) => act === form.act)}
              home={`/phuong-an/${proposal.id}`}
              again={again}
              {...(typed ? { typed } : {})}
            />
          )}
        </div>
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly proposal: ProposalBody;
  readonly form: ReviewForm;
}

function Choice({ proposal, form }: ChoiceProps) {
  return (
    <nav class="choose" aria-label="Chọn việc">
      {openReviewForms(proposal).map(({ slug, button }) => (
        <a
          href={`/phuong-an/${proposal.id}/xet?viec=${slug}#xet`}
          aria-current={slug === form.slug ? 'true' : undefined}
        >
          {button}
        </a>
      ))}
    </nav>
  );
}
