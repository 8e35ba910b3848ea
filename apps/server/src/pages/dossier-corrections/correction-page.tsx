import type { DossierBody } from '../../dossiers/dossier-views.js';
import type { EntitledSignerBody } from '../../dossiers/signer-views.js';
import type { FormField } from '../acts/act-form.js';
import type { Again } from '../acts/form-acts.js';
import { FormFields } from '../acts/form-fields.js';
import { HiddenFields } from '../acts/hidden-fields.js';
import { canBeSent, Refused } from '../acts/refused.js';
import type { Typed } from '../browser/typed.js';
import { DossierHead } from '../dossiers/dossier-head.js';
import { NumberAnswer, SamePaper } from '../papers/number-fields.js';
import { SignerFields } from '../papers/signer-fields.js';
import { day } from '../parts/words.js';
import { textFields, type RecordedEntry } from './recorded-entry.js';

interface CorrectionProps {
  readonly dossier: DossierBody;
  readonly all: readonly RecordedEntry[];
  readonly chosen: RecordedEntry | undefined;
  readonly signers: readonly EntitledSignerBody[];
  readonly typed: Typed;
  readonly again: Again | null;
}

const WHY: FormField = { name: 'reason', kind: 'lines', label: 'Vì sao đính chính', required: true };

/** What the reader may put right, each with its form. */
export function DossierCorrectionPage(props: CorrectionProps) {
  const { dossier, all, chosen } = props;
  return (
    <>
      <DossierHead dossier={dossier} act="Đính chính" />
      <p>Cả giá trị cũ và giá trị mới đều được giữ; giá trị sau được tính.</p>
      {all.length === 0 && <p class="notice">Không có nội dung nào mà chức vụ của bạn được đính chính.</p>}
      <ul class="papers boxed">
        {all.map(({ entry: { revision, occurredOn, typeName }, may: { fieldNames } }) => (
          <li>
            <a
              href={`/ho-so/${dossier.id}/dinh-chinh?viec=${String(revision)}#dinh-chinh`}
              aria-current={revision === chosen?.entry.revision ? 'true' : undefined}
            >
              {day(occurredOn)} {typeName}
            </a>{' '}
            <span class="small quiet">{fieldNames.join(', ')}</span>
          </li>
        ))}
      </ul>
      {chosen && <ChosenForm {...props} chosen={chosen} />}
    </>
  );
}

function ChosenForm(props: CorrectionProps & { readonly chosen: RecordedEntry }) {
  const { dossier, chosen, signers, typed, again } = props;
  const { problem, key } = again ?? { problem: null, key: undefined };
  const act = dossier.acts.find((one) => one.act === 'CorrectDossier');
  const { revision, typeName, occurredOn } = chosen.entry;
  const action = `/ho-so/${dossier.id}/dinh-chinh?viec=${String(revision)}`;
  const may = (name: string) => chosen.may.fields.some((field) => field === name);
  return (
    <form method="post" action={action} class="act-form" id="dinh-chinh">
      <h2>
        {typeName}, ngày {day(occurredOn)}
      </h2>
      <Refused again={again} act={act} />
      <HiddenFields revision={dossier.revision} again={key} />
      <FormFields fields={textFields(chosen)} typed={typed} problem={problem} />
      {may('number') && <NumberAnswer number="changes.number" answer="numberAnswer" {...{ typed, problem }} />}
      {may('number') && <SamePaper field="samePaper" {...{ typed, problem }} />}
      {may('signer') && <SignerFields prefix="changes." {...{ typed, problem, signers }} />}
      <FormFields fields={[WHY]} typed={typed} problem={problem} />
      <p class="bar-bottom">
        {canBeSent(act) && <button class="main">Đính chính</button>}
        <a href={`/ho-so/${dossier.id}`}>Thôi</a>
      </p>
    </form>
  );
}
