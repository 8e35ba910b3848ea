import type { FormField } from '../acts/act-form.js';
import { Buttons, type ActTrial } from '../acts/act-page.js';
import type { Again } from '../acts/form-acts.js';
import { FormFields } from '../acts/form-fields.js';
import { HiddenFields } from '../acts/hidden-fields.js';
import { inputId, type Typed } from '../browser/typed.js';
import { Faults } from '../parts/faults.js';

interface NewThingProps {
  /** Where the form is sent. */
  readonly to: string;
  /** Of the list to which one goes back. */
  readonly home: string;
  readonly button: string;
  readonly says: string;
  /** Whether a post of the reader allows it somewhere. */
  readonly isOpen: boolean;
  readonly fields: readonly FormField[];
  readonly typed: Typed;
  readonly again: Again | null;
  /** Of a form that may be tried first. */
  readonly trial?: ActTrial;
}

/** A form that makes a new thing of an area. */
export function NewThingForm({ to, home, button, says, isOpen, fields, typed, again, trial }: NewThingProps) {
  if (!isOpen && !again) {
    return (
      <div class="notice warn">
        <p>Chỉ quản trị viên của địa bàn làm được việc này.</p>
        <p>
          <a href={home}>Xem lại</a>
        </p>
      </div>
    );
  }
  const labelOf = (field: string) => fields.find(({ name }) => name === field)?.label;
  return (
    <form method="post" action={to} class="act-form">
      {again && <Faults problem={again.problem} inputOf={inputId} labelOf={labelOf} />}
      <p class="says">{says}</p>
      {trial?.shown}
      <HiddenFields again={again?.key} />
      <FormFields fields={fields} typed={typed} problem={again?.problem ?? null} />
      <p class="bar-bottom">
        <Buttons button={button} trial={trial} />
        <a href={home}>Thôi</a>
      </p>
    </form>
  );
}
