import type { Again } from '../acts/form-acts.js';
import type { Typed } from '../browser/typed.js';

/** What was sent and refused; nothing of a form that is shown for the first time. */
export interface SentForm {
  readonly typed?: Typed;
  readonly again?: Again | null;
}
