import { textIn, type Fields } from '@app/pages';
import { MEASURE_TYPE_NAMES } from '@app/wording';
import type { ProblemBody } from '../../http/problem-body.js';
import { inputId } from '../browser/typed.js';
import { Field } from '../parts/field.js';
import { EntryButtons, type EntryPlace } from './entry-buttons.js';
import { faultAt } from './writing.js';

interface MeasureProps {
  readonly fields: Fields;
  readonly place: EntryPlace;
  readonly problem: ProblemBody | null;
}

export function MeasureFields({ fields, place, problem }: MeasureProps) {
  const path = `measures[${String(place.at)}]`;
  const number = place.at + 1;
  const part = (name: string) => ({ name: `${path}.${name}`, fields, problem });
  return (
    <fieldset class="measure" id={`bien-phap-${String(number)}`} tabIndex={-1}>
      <legend>Biện pháp {number}</legend>
      <input type="hidden" name={`${path}.id`} value={textIn(fields, `${path}.id`)} />
      <div class="measure-head">
        <TypeChoice {...part('type')} number={number} />
        <EntryButtons list="bien-phap" what={`biện pháp ${String(number)}`} place={place} />
      </div>
      <div class="pair">
        <Lines {...part('content')} label="Nội dung đơn giản hóa" rows={3} />
        <Lines {...part('reason')} label="Lý do" rows={3} />
      </div>
      <Lines {...part('recommendation.text')} label="Kiến nghị thực thi" rows={2} />
      <div class="pair">
        <Line {...part('recommendation.document')} label="Văn bản cần sửa (không bắt buộc)" />
        <Line {...part('recommendation.article')} label="Điều, khoản cần sửa (không bắt buộc)" />
      </div>
    </fieldset>
  );
}

interface PartProps {
  readonly name: string;
  readonly fields: Fields;
  readonly problem: ProblemBody | null;
}

function TypeChoice({ name, fields, number }: PartProps & { readonly number: number }) {
  const chosen = textIn(fields, name);
  return (
    <>
      <label class="sr" for={inputId(name)}>
        Loại của biện pháp {number}
      </label>
      <select id={inputId(name)} name={name}>
        <option value="">Loại biện pháp</option>
        {Object.entries(MEASURE_TYPE_NAMES).map(([type, words]) => (
          <option value={type} selected={type === chosen}>
            {words}
          </option>
        ))}
      </select>
    </>
  );
}

function Lines({ name, fields, problem, label, rows }: PartProps & { readonly label: string; readonly rows: number }) {
  const id = inputId(name);
  return (
    <Field id={id} label={label} fault={faultAt(problem, name)}>
      {(described) => (
        <textarea {...described} id={id} name={name} rows={rows}>
          {textIn(fields, name)}
        </textarea>
      )}
    </Field>
  );
}

function Line({ name, fields, problem, label }: PartProps & { readonly label: string }) {
  const id = inputId(name);
  return (
    <Field id={id} label={label} fault={faultAt(problem, name)}>
      {(described) => <input {...described} id={id} name={name} value={textIn(fields, name)} autocomplete="off" />}
    </Field>
  );
}
