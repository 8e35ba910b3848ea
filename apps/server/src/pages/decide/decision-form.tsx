import { HiddenFields } from '../acts/hidden-fields.js';
import { canBeSent, Refused } from '../acts/refused.js';
import { PAPER_DAY, type FormField } from '../acts/act-form.js';
import { FormFields } from '../acts/form-fields.js';
import { PaperFields } from '../papers/paper-fields.js';
import { DecisionChoice } from './decision-choice.js';
import { faultInput, faultLabel } from './decision-faults.js';
import { EntryFields } from './entry-fields.js';
import { OtherPages, PageButtons } from './other-pages.js';
import type { Deciding } from './deciding.js';
import { DecisionSums } from './decision-sums.js';

const WHY_NOT_WAITING: FormField = {
  name: 'reason',
  kind: 'lines',
  label: 'Vì sao không chờ giải trình còn thiếu',
  required: true,
};

/** Outcomes with the texts beside them, and the paper that says so. */
export function DecisionForm({ deciding }: { readonly deciding: Deciding }) {
  const { dossier, kind, page, entries, typed, again, copy } = deciding;
  const { problem, key } = again ?? { problem: null, key: undefined };
  const { id, revision } = dossier;
  return (
    <form
      method="post"
      action={`/ho-so/${id}/${kind.slug}`}
      class="with-side"
      {...kind.keeping(id)}
      data-recount="_tinh"
    >
      <div class="body">
        <Refused
          again={again}
          act={actOf(deciding)}
          labelOf={(field) => faultLabel(field, deciding.all, page.number)}
          inputOf={(field) => faultInput(field, deciding.all, page.number)}
        />
        <HiddenFields revision={revision} again={key} />
        <input type="hidden" name="_copy" value={copy ?? ''} />
        <input type="hidden" name="trang" value={page.number} />
        <DecisionChoice deciding={deciding} />
        <PageButtons page={page} />
        {entries.map(({ entry, shown }) => (
          <EntryFields entry={entry} shown={shown} nothing={kind.nothing} typed={typed} problem={problem} />
        ))}
        <OtherPages deciding={deciding} />
        <PageButtons page={page} />
      </div>
      <PaperSide deciding={deciding} />
    </form>
  );
}

const actOf = ({ dossier, kind }: Deciding) => dossier.acts.find(({ act }) => act === kind.act);

function PaperSide({ deciding }: { readonly deciding: Deciding }) {
  const { dossier, kind, typed, again, signers, today, needsReason } = deciding;
  const problem = again?.problem ?? null;
  const paper = { prefix: '', called: 'Quyết định', example: '812/QĐ-UBND' } as const;
  const fields = [...(needsReason ? [WHY_NOT_WAITING] : []), { ...PAPER_DAY, label: 'Ngày làm việc này' }];
  return (
    <div class="acts pinned">
      <DecisionSums deciding={deciding} />
      <PaperFields {...paper} typed={typed} problem={problem} signers={signers} today={today} />
      <FormFields fields={fields} typed={typed} problem={problem} />
      <p class="bar-bottom">
        {canBeSent(actOf(deciding)) && <button class="main">{kind.button}</button>}
        <button name="_xem" value="1" formNoValidate>
          Xem lại người ký
        </button>
        <a href={`/ho-so/${dossier.id}`}>Thôi</a>
        <span class="quiet small" data-keep-said role="status" />
      </p>
    </div>
  );
}
