import { lengthOf, textIn } from '@app/pages';
import { inputId } from '../browser/typed.js';
import { Field } from '../parts/field.js';
import { entries } from './content-fields.js';
import { MeasureFields } from './measure-fields.js';
import { ProcedureFields } from './procedure-fields.js';
import { ProcedureSearch } from './procedure-search.js';
import type { FoundProcedures } from './found-procedures.js';
import type { OthersWithProcedures } from './others-with-procedures.js';
import { faultAt, type ProposalWriting } from './writing.js';

interface StepProps {
  readonly writing: ProposalWriting;
  readonly found: FoundProcedures | null;
  readonly others: OthersWithProcedures;
}

/** Title, procedures and measures. */
export function ContentStep({ writing, found, others }: StepProps) {
  const { fields, again } = writing;
  const procedures = entries(fields, 'procedures', (part) => ({
    id: part('id'),
    code: part('code'),
    name: part('name'),
  }));
  const measures = lengthOf(fields, 'measures');
  return (
    <>
      <TextField name="title" label="Tên phương án" writing={writing} />
      <h2 id={inputId('procedures')} tabIndex={-1}>
        Thủ tục hành chính
      </h2>
      {procedures.length > 0 && (
        <ol class="procedures">
          {procedures.map((procedure, at) => (
            <ProcedureFields
              procedure={procedure}
              place={{ at, of: procedures.length }}
              others={others[procedure.code] ?? null}
              problem={again?.problem ?? null}
            />
          ))}
        </ol>
      )}
      <ProcedureSearch id={writing.proposal.id} found={found} chosen={procedures.map(({ code }) => code)} />
      {procedures.length === 0 && (
        <TextField
          name="group"
          label="Hoặc tên nhóm thủ tục"
          hint="Chỉ khi phương án nói về cả một nhóm, không nêu từng thủ tục."
          writing={writing}
        />
      )}
      <h2 id={inputId('measures')} tabIndex={-1}>
        Biện pháp đơn giản hóa
      </h2>
      {Array.from({ length: measures }, (_, at) => (
        <MeasureFields fields={fields} place={{ at, of: measures }} problem={again?.problem ?? null} />
      ))}
      <p>
        <button id="them-bien-phap" name="_do" value="them:bien-phap">
          Thêm biện pháp
        </button>
      </p>
    </>
  );
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly writing: ProposalWriting;
}

function TextField({ name, label, hint, writing: { fields, again } }: TextFieldProps) {
  const id = inputId(name);
  return (
    <Field id={id} label={label} fault={faultAt(again?.problem, name)} {...(hint === undefined ? {} : { hint })}>
      {(described) => <input {...described} id={id} name={name} value={textIn(fields, name)} autocomplete="off" />}
    </Field>
  );
}
