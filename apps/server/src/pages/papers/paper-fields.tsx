import type { VNode } from 'preact';
import { inputId } from '../browser/typed.js';
import { DayInput } from '../parts/day-input.js';
import { faultAt } from '../parts/fault-at.js';
import { Field } from '../parts/field.js';
import { day } from '../parts/words.js';
import { NumberAnswer, SamePaper } from './number-fields.js';
import { SignerFields, type SignerProps } from './signer-fields.js';

export interface PaperFieldsProps extends SignerProps {
  /** Of the paper: `Tờ trình`. */
  readonly called: string;
  readonly example: string;
  readonly today: string;
}

/** Number, day and signer of a letter or a decision. */
export function PaperFields(props: PaperFieldsProps) {
  const { prefix, called, example, typed, problem, today } = props;
  const named = (name: string) => `${prefix}${name}`;
  return (
    <fieldset class="paper">
      <legend>{called}</legend>
      <div class="row">
        <PaperField props={props} name="number" label="Số, ký hiệu" hint={`Như ghi trên văn bản, ví dụ ${example}`}>
          {(shared) => <input {...shared} value={typed.text(named('number'))} autocomplete="off" />}
        </PaperField>
        <PaperField props={props} name="date" label="Ngày văn bản" hint={`Không sau hôm nay, ${day(today)}`}>
          {(shared) => <DayInput shared={shared} name={named('date')} value={typed.text(named('date')) || today} />}
        </PaperField>
      </div>
      <NumberAnswer number={named('number')} answer={named('numberAnswer')} typed={typed} problem={problem} />
      <SamePaper field={named('samePaper')} typed={typed} problem={problem} />
      <SignerFields {...props} />
    </fieldset>
  );
}

interface FieldProps {
  readonly props: PaperFieldsProps;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly children: (shared: object) => VNode;
}

function PaperField({ props: { prefix, problem }, name, label, hint, children }: FieldProps) {
  const field = `${prefix}${name}`;
  const id = inputId(field);
  return (
    <Field id={id} label={label} hint={hint} fault={faultAt(problem, field)}>
      {(described) => children({ ...described, id, name: field, required: true })}
    </Field>
  );
}
