import type { DossierSummaryBody } from '../../dossiers/dossier-summary-views.js';
import type { ProblemBody } from '../../http/problem-body.js';
import type { ProposalSummaryBody } from '../../proposals/proposal-summary-views.js';
import type { SavingSetBody } from '../../savings/saving-set-bodies.js';
import { HiddenFields } from '../acts/hidden-fields.js';
import { inputId, type Typed } from '../browser/typed.js';
import { Faults } from '../parts/faults.js';
import { ChoiceTotal } from './choice-total.js';
import { ReadyList, readyWords } from './ready-list.js';
import { TargetFields } from './target-fields.js';

export interface Place {
  readonly plan: string;
  readonly path: string;
  /** The lead unit, where each gathers its own. */
  readonly unit: string | null;
}

export interface NewDossierProps {
  /** Null if nothing waits to be gathered. */
  readonly place: Place | null;
  /** Other plans and paths where proposals wait. */
  readonly elsewhere: readonly { readonly href: string; readonly words: string }[];
  readonly ready: readonly ProposalSummaryBody[];
  /** False where more wait than one dossier takes. */
  readonly isAll: boolean;
  /** Those that would take them. */
  readonly open: readonly DossierSummaryBody[];
  readonly set: SavingSetBody | null;
  readonly chosen: number;
  readonly typed: Typed;
  readonly problem: ProblemBody | null;
}

export function NewDossierPage(props: NewDossierProps) {
  const { place, elsewhere, ready, set, chosen, typed, problem } = props;
  return (
    <>
      <p class="crumbs">
        <a href="/ho-so">Hồ sơ trình</a> › Đưa phương án vào hồ sơ
      </p>
      <div class="head">
        <h1>Đưa phương án vào hồ sơ</h1>
        <p class="quiet">{readyWords(ready, props)}</p>
      </div>
      {elsewhere.length > 0 && (
        <p>
          Nơi khác cũng có phương án đang chờ:{' '}
          {elsewhere.map(({ href, words }, at) => (
            <>
              {at > 0 && ' · '}
              <a href={href}>{words}</a>
            </>
          ))}
        </p>
      )}
      {place && ready.length > 0 && (
        <form method="post" action="/ho-so/moi" class="with-side" data-recount="_tinh" data-progress>
          <div class="body">
            {problem && <Faults problem={problem} inputOf={inputId} />}
            <HiddenFields />
            <input type="hidden" name="ke-hoach" value={place.plan} />
            <input type="hidden" name="duong" value={place.path} />
            <input type="hidden" name="don-vi" value={place.unit ?? ''} />
            <ReadyList ready={ready} typed={typed} />
          </div>
          <div class="acts pinned">
            <ChoiceTotal set={set} chosen={chosen} />
            <TargetFields open={props.open} typed={typed} problem={problem} />
            <p class="bar-bottom">
              <button class="main">Đưa vào hồ sơ</button>
              <button name="_tinh" value="1" formNoValidate>
                Tính lại
              </button>
              <progress hidden max={1} value={0} aria-label="Đã làm" />
            </p>
          </div>
        </form>
      )}
    </>
  );
}
