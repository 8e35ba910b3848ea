import { textIn } from '@app/pages';
import { inputId } from '../browser/typed.js';
import { Field } from '../parts/field.js';
import { faultAt, type ProposalWriting } from './writing.js';

const LINES = [
  ['benefit.text', 'Lợi ích'],
  ['benefit.reason', 'Vì sao chưa có số liệu'],
] as const;

/** The benefit in words, for what no figure tells. */
export function BenefitFields({ writing: { fields, again } }: { readonly writing: ProposalWriting }) {
  return (
    <section aria-labelledby="loi-ich">
      <h2 id="loi-ich">Lợi ích nêu bằng lời</h2>
      <p class="hint">Khi chưa đo được thời gian hoặc chi phí của mọi thủ tục.</p>
      <div class="pair">
        {LINES.map(([name, label]) => (
          <Field id={inputId(name)} label={label} fault={faultAt(again?.problem, name)}>
            {(described) => (
              <textarea {...described} id={inputId(name)} name={name} rows={3}>
                {textIn(fields, name)}
              </textarea>
            )}
          </Field>
        ))}
      </div>
    </section>
  );
}
