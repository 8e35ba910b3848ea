import { hasOfficialForm } from '@app/domain';
import type { VNode } from 'preact';
import type { EntitledSignerBody } from '../../dossiers/signer-views.js';
import type { ProblemBody } from '../../http/problem-body.js';
import { inputId, type Typed } from '../browser/typed.js';
import { DayInput } from '../parts/day-input.js';
import { Field } from '../parts/field.js';
import { day } from '../parts/words.js';
import type { PaperPrefix } from './paper-body.js';
import { SignerFields } from './signer-fields.js';

export interface PaperFieldsProps {
  readonly prefix: PaperPrefix;
  /** Of the paper: `Tờ trình`. */
  readonly called: string;
  readonly example: string;
  readonly typed: Typed;
  readonly problem: ProblemBody | null;
  readonly signers: readonly EntitledSignerBody[];
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
      <NumberAnswer {...props} />
      <SamePaper prefix={prefix} typed={typed} problem={problem} />
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

export function faultAt(problem: ProblemBody | null, field: string): string | undefined {
  return problem?.errors?.find((one) => one.field === field)?.message;
}

/** Asked once the number has not the form of an official one. */
function NumberAnswer({ prefix, typed, problem }: PaperFieldsProps) {
  const number = typed.text(`${prefix}number`);
  if (number === '' || hasOfficialForm(number)) return null;
  const field = `${prefix}numberAnswer`;
  const id = inputId(field);
  const label = 'Giải trình về số khác thể thức';
  return (
    <Field id={id} label={label} hint="Khi trên văn bản ghi đúng như vậy." fault={faultAt(problem, field)}>
      {(described) => (
        <textarea {...described} id={id} name={field} rows={2}>
          {typed.text(field)}
        </textarea>
      )}
    </Field>
  );
}

/** Asked once the number is taken. */
function SamePaper({ prefix, typed, problem }: Pick<PaperFieldsProps, 'prefix' | 'typed' | 'problem'>) {
  const field = `${prefix}samePaper`;
  const isTaken = problem?.errors?.some(({ rule }) => rule === 'PAPER_EXISTS') ?? false;
  if (!isTaken && !typed.has(field)) return null;
  return (
    <p class="field">
      <label class="option">
        <input type="checkbox" name={field} value="1" checked={typed.has(field)} />
        Đây chính là văn bản đã ghi: cùng số, ngày và người ký
      </label>
    </p>
  );
}
