import type { ProblemBody } from '../../http/problem-body.js';
import { inputId, type Typed } from '../browser/typed.js';
import { DayInput } from '../parts/day-input.js';
import { Field } from '../parts/field.js';
import type { FormField } from './act-form.js';

interface FieldsProps {
  readonly fields: readonly FormField[];
  readonly typed: Typed;
  readonly problem: ProblemBody | null;
}

export function FormFields({ fields, typed, problem }: FieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <FormFieldInput field={field} typed={typed} problem={problem} />
      ))}
    </>
  );
}

interface InputProps {
  readonly field: FormField;
  readonly typed: Typed;
  readonly problem: ProblemBody | null;
}

/** Most options that are all shown. */
const SHOWN_OPTIONS = 4;

export function FormFieldInput({ field, typed, problem }: InputProps) {
  const { name, label, hint, required = false } = field;
  const value = valueOf(field, typed);
  const fault = problem?.errors?.find((one) => one.field === name)?.message;
  if (field.kind === 'ticks') return <Ticks field={field} typed={typed} fault={fault} />;
  if (field.kind === 'choice' && field.options.length <= SHOWN_OPTIONS) {
    return <Choices field={field} value={value} fault={fault} />;
  }
  const id = inputId(name);
  return (
    <Field id={id} label={required ? label : `${label} (không bắt buộc)`} fault={fault} {...(hint ? { hint } : {})}>
      {(described) => <Input field={field} value={value} shared={{ ...described, id, name, required }} />}
    </Field>
  );
}

function valueOf({ name, kind, value = '' }: FormField, typed: Typed): string {
  if (kind === 'secret') return '';
  return typed.has(name) ? typed.text(name) : value;
}

interface SharedProps<Kind extends FormField> {
  readonly field: Kind;
  readonly value: string;
  readonly shared: object;
}

function Input({ field, value, shared }: SharedProps<FormField>) {
  if ('options' in field) return <Options field={field} shared={shared} value={value} />;
  if (field.kind === 'day') return <DayInput name={field.name} value={value} shared={shared} />;
  if (field.kind === 'secret') return <input {...shared} autocomplete="off" />;
  if (field.kind === 'text') return <input {...shared} value={value} autocomplete="off" />;
  return (
    <textarea {...shared} rows={4}>
      {value}
    </textarea>
  );
}

type ChoiceField = Extract<FormField, { readonly options: unknown }>;

function Options({ field, shared, value }: SharedProps<ChoiceField>) {
  return (
    <select {...shared}>
      <option value="">Chọn</option>
      {field.options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}

interface ChoicesProps {
  readonly field: ChoiceField;
  readonly value: string;
  readonly fault: string | undefined;
}

function Choices({ field: { name, label, hint, options, required = false }, value, fault }: ChoicesProps) {
  return (
    <fieldset id={inputId(name)} class={fault === undefined ? 'choice' : 'choice has-fault'}>
      <legend>{required ? label : `${label} (không bắt buộc)`}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {fault !== undefined && <p class="fault">{fault}</p>}
      {options.map((option) => (
        <label class="option">
          <input type="radio" name={name} value={option.value} checked={option.value === value} required={required} />
          {option.name}
        </label>
      ))}
    </fieldset>
  );
}

interface TicksProps {
  readonly field: ChoiceField;
  readonly typed: Typed;
  readonly fault: string | undefined;
}

function Ticks({ field: { name, label, hint, options }, typed, fault }: TicksProps) {
  return (
    <fieldset id={inputId(name)} class={fault === undefined ? 'choice' : 'choice has-fault'}>
      <legend>{label}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {fault !== undefined && <p class="fault">{fault}</p>}
      {options.map((option) => (
        <label class="option">
          <input
            type="checkbox"
            name={`${name}.${option.value}`}
            value="1"
            checked={typed.has(`${name}.${option.value}`)}
          />
          {option.name}
        </label>
      ))}
    </fieldset>
  );
}
