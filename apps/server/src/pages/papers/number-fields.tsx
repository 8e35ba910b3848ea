import { hasOfficialForm } from '@app/domain';
import type { ProblemBody } from '../../http/problem-body.js';
import { inputId, type Typed } from '../browser/typed.js';
import { faultAt } from '../parts/fault-at.js';
import { Field } from '../parts/field.js';

interface AnswerProps {
  /** Names of the fields of the number, and of the answer about it. */
  readonly number: string;
  readonly answer: string;
  readonly typed: Typed;
  readonly problem: ProblemBody | null;
}

/** Asked once the number has not the form of an official one. */
export function NumberAnswer({ number, answer, typed, problem }: AnswerProps) {
  const given = typed.text(number);
  if (given === '' || hasOfficialForm(given)) return null;
  const id = inputId(answer);
  const label = 'Giải trình về số khác thể thức';
  return (
    <Field id={id} label={label} hint="Khi trên văn bản ghi đúng như vậy." fault={faultAt(problem, answer)}>
      {(described) => (
        <textarea {...described} id={id} name={answer} rows={2}>
          {typed.text(answer)}
        </textarea>
      )}
    </Field>
  );
}

interface SameProps extends Pick<AnswerProps, 'typed' | 'problem'> {
  readonly field: string;
}

/** Asked once the number is taken. */
export function SamePaper({ field, typed, problem }: SameProps) {
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
