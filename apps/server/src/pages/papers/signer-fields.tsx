import { inputId, type Typed } from '../browser/typed.js';
import { Field } from '../parts/field.js';
import { signerValue } from './paper-body.js';
import { faultAt } from '../parts/fault-at.js';
import type { EntitledSignerBody } from '../../dossiers/signer-views.js';
import type { ProblemBody } from '../../http/problem-body.js';
import type { PaperPrefix } from './paper-body.js';

export interface SignerProps {
  readonly prefix: PaperPrefix;
  readonly typed: Typed;
  readonly problem: ProblemBody | null;
  readonly signers: readonly EntitledSignerBody[];
}

/** Who may sign on the paper's day, as a list, and under which title. */
export function SignerFields({ prefix, typed, problem, signers }: SignerProps) {
  const [field, titled] = [`${prefix}signer`, `${prefix}signer.title`] as const;
  const [id, titleId] = [inputId(`${field}.person`), inputId(titled)];
  const fault = faultAt(problem, `${field}.person`) ?? faultAt(problem, field);
  // What is recorded stands first where one corrects.
  const [only] = signers.length === 1 || prefix === 'changes.' ? signers : [];
  const chosen = typed.has(field) ? typed.text(field) : only ? signerValue(only) : '';
  return (
    <div class="row">
      <Field id={id} label="Người ký" hint={hintFor(signers.length)} fault={fault}>
        {(described) => (
          <select {...described} id={id} name={field} required>
            <option value="">Chọn người ký</option>
            {signers.map((one) => (
              <option value={signerValue(one)} selected={signerValue(one) === chosen}>
                {one.name ?? one.title} – {one.title}, {one.unitName}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id={titleId}
        label="Chức danh ghi trên văn bản"
        hint="Bỏ trống là chức danh ở danh sách"
        fault={faultAt(problem, titled)}
      >
        {(described) => (
          <input {...described} id={titleId} name={titled} value={typed.text(titled)} autocomplete="off" />
        )}
      </Field>
    </div>
  );
}

function hintFor(count: number): string {
  return count === 0
    ? 'Không ai được ký vào ngày này. Đổi ngày rồi bấm “Xem lại người ký”.'
    : 'Những người được ký vào ngày văn bản';
}
