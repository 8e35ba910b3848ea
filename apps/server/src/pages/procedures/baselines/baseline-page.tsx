import type { ActBody } from '../../../acts/act-views.js';
import type { RegisteredProcedureBody } from '../../../procedures/procedure-views.js';
import type { FormField } from '../../acts/act-form.js';
import { ClosedAct } from '../../acts/act-page.js';
import type { Again } from '../../acts/form-acts.js';
import { FormFields } from '../../acts/form-fields.js';
import { HiddenFields } from '../../acts/hidden-fields.js';
import { canBeSent, Refused } from '../../acts/refused.js';
import { inputId, type Typed } from '../../browser/typed.js';
import { procedureAddress } from '../procedure-addresses.js';
import { ProcedureHead } from '../procedure-head.js';
import { BaselineTried } from './baseline-tried.js';
import { BASELINE_KINDS, type BaselineKind, type Warned } from './baseline-form.js';

interface PageProps {
  readonly procedure: RegisteredProcedureBody;
  readonly kind: BaselineKind;
  readonly act: ActBody | undefined;
  readonly fields: readonly FormField[];
  readonly typed: Typed;
  readonly again: Again | null;
  readonly tried: Warned | null;
}

export function BaselinePage(props: PageProps) {
  const { procedure, kind, act, again } = props;
  const home = procedureAddress(procedure.id);
  return (
    <>
      <ProcedureHead procedure={procedure} part={BASELINE_KINDS[kind].button} />
      {again || canBeSent(act) ? <OpenForm {...props} home={home} /> : <ClosedAct act={act} home={home} />}
    </>
  );
}

function OpenForm({ procedure, kind, act, fields, typed, again, tried, home }: PageProps & { readonly home: string }) {
  const to = `${home}/so-lieu-goc/${kind}`;
  const [agencies] = fields;
  return (
    <>
      {kind === 'ghi' && agencies && 'options' in agencies && <FindAgency to={to} />}
      <form method="post" action={to} class="act-form">
        <Refused
          again={again}
          act={act}
          labelOf={(field) => fields.find(({ name }) => name === field)?.label}
          inputOf={(field) => (fields.some(({ name }) => name === field) ? inputId(field) : null)}
        />
        {tried && <BaselineTried tried={tried} />}
        <HiddenFields revision={procedure.revision} again={again?.key} />
        <FormFields fields={fields} typed={typed} problem={again?.problem ?? null} />
        <p class="bar-bottom">
          <button class="main" formaction={`${to}/xem-truoc`}>
            Xem trước
          </button>
          {canBeSent(act) && <button>{BASELINE_KINDS[kind].button}</button>}
          <a href={home}>Thôi</a>
        </p>
      </form>
    </>
  );
}

/** A province has more units than a list can show. */
function FindAgency({ to }: { readonly to: string }) {
  return (
    <form class="filters" method="get" action={to} aria-label="Tìm cơ quan">
      <label class="filter-text">
        <span class="small quiet">Tìm cơ quan theo tên, có dấu hoặc không dấu; danh sách dưới có nhiều nhất 100</span>
        <input type="search" name="tim" autocomplete="off" maxLength={200} />
      </label>
      <button>Tìm cơ quan</button>
    </form>
  );
}
