import type { CivilDate } from '@app/domain';
import type { DossierBody } from '../../dossiers/dossier-views.js';
import type { EntitledSignerBody } from '../../dossiers/signer-views.js';
import { PAPER_DAY, type FormField } from '../acts/act-form.js';
import type { Again } from '../acts/form-acts.js';
import { FormFields } from '../acts/form-fields.js';
import { canBeSent, Refused } from '../acts/refused.js';
import { HiddenFields } from '../acts/hidden-fields.js';
import type { Typed } from '../browser/typed.js';
import { PaperFields } from '../papers/paper-fields.js';
import type { MoveKind } from './move-kinds.js';

export interface MoveFormProps {
  readonly kind: MoveKind;
  readonly dossier: DossierBody;
  readonly signers: readonly EntitledSignerBody[];
  readonly typed: Typed;
  readonly again: Again | null;
  readonly today: CivilDate;
}

const WHY_NOT_WAITING: FormField = {
  name: 'reason',
  kind: 'lines',
  label: 'Vì sao không chờ giải trình còn thiếu',
  required: true,
};
const RECORDED_ON: FormField = { ...PAPER_DAY, label: 'Ngày làm việc này' };

/** The letter, if the stage needs one, and the button. */
export function MoveForm({ kind, dossier, signers, typed, again, today }: MoveFormProps) {
  const { id, revision, needsLetter, acts } = dossier;
  const { problem, key } = again ?? { problem: null, key: undefined };
  const act = acts.find((one) => one.act === kind.act);
  const needs = act?.needs ?? [];
  const fields = [...(needs.includes('reason') ? [WHY_NOT_WAITING] : []), RECORDED_ON];
  const paper = { prefix: 'letter.', called: 'Tờ trình', example: '45/TTr-UBND' } as const;
  return (
    <form method="post" action={`/ho-so/${id}/${kind.slug}`} class="act-form" data-keep={`${kind.kept}/${id}`}>
      <Refused again={again} act={act} />
      <HiddenFields revision={revision} again={key} />
      {needsLetter && <PaperFields {...paper} typed={typed} problem={problem} signers={signers} today={today} />}
      <FormFields fields={fields} typed={typed} problem={problem} />
      <p class="says">{kind.says}</p>
      <p class="bar-bottom">
        {canBeSent(act) && <button class="main">{kind.button}</button>}
        {needsLetter && (
          <button name="_xem" value="1" formNoValidate>
            Xem lại người ký
          </button>
        )}
        <a href={`/ho-so/${id}`}>Thôi</a>
        <span class="quiet small" data-keep-said role="status" />
      </p>
    </form>
  );
}
