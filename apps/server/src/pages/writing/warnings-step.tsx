import { textIn } from '@app/pages';
import { inputId } from '../browser/typed.js';
import { Field } from '../parts/field.js';
import { answerName } from './answers.js';
import { faultAt, type ProposalWriting } from './writing.js';

/** Each warning with its answer. */
export function WarningsStep({ writing: { warnings, fields, sheet, again } }: { readonly writing: ProposalWriting }) {
  if (warnings.length === 0) return <p class="notice good">Số liệu không có gì phải giải trình.</p>;
  const nameOf = (procedure: string) => {
    const at = Number(/\d+/.exec(procedure)?.[0] ?? 0);
    return sheet.subjects[at]?.name ?? '';
  };
  return (
    <>
      <h2>Giải trình cảnh báo về số liệu</h2>
      <p class="hint">Sửa số liệu thì cảnh báo tự mất. Nếu số liệu đúng, hãy nói vì sao.</p>
      {warnings.map((warning) => {
        const name = answerName(warning);
        const id = inputId(name);
        return (
          <Field id={id} label={warning.message} hint={nameOf(warning.procedure)} fault={faultAt(again?.problem, name)}>
            {(described) => (
              <textarea {...described} id={id} name={name} rows={2}>
                {textIn(fields, name)}
              </textarea>
            )}
          </Field>
        );
      })}
    </>
  );
}
