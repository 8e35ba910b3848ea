import type { DossierSummaryBody } from '../../dossiers/dossier-summary-views.js';
import type { ProblemBody } from '../../http/problem-body.js';
import { inputId, type Typed } from '../browser/typed.js';
import { Field } from '../parts/field.js';
import { faultAt } from '../parts/fault-at.js';
import { dossierName } from '../dossiers/dossier-words.js';
import { count } from '../parts/words.js';

interface TargetProps {
  readonly open: readonly DossierSummaryBody[];
  readonly typed: Typed;
  readonly problem: ProblemBody | null;
}

/** A new dossier with its title, or one that is open. */
export function TargetFields({ open, typed, problem }: TargetProps) {
  const [first] = open;
  const chosen = typed.has('dossier') ? typed.text('dossier') : (first?.id ?? '');
  const title = inputId('title');
  return (
    <>
      {open.length > 0 && (
        <fieldset class="choice">
          <legend>Đưa vào hồ sơ nào</legend>
          {open.map((dossier) => (
            <label class="option">
              <input type="radio" name="dossier" value={dossier.id} checked={dossier.id === chosen} />
              <span>
                {dossierName(dossier)} {dossier.title} <span class="quiet">({count(dossier.counts.entries)})</span>
              </span>
            </label>
          ))}
          <label class="option">
            <input type="radio" name="dossier" value="" checked={chosen === ''} />
            Hồ sơ mới
          </label>
        </fieldset>
      )}
      <Field id={title} label="Tên hồ sơ mới" fault={faultAt(problem, 'title')}>
        {(described) => (
          <textarea {...described} id={title} name="title" rows={2}>
            {typed.text('title')}
          </textarea>
        )}
      </Field>
    </>
  );
}
