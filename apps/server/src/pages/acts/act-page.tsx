import type { ComponentChildren } from 'preact';
import type { ActBody } from '../../acts/act-views.js';
import { COPY, NOTHING_TYPED, type Typed } from '../browser/typed.js';
import type { ActForm } from './act-form.js';
import type { Again } from './form-acts.js';
import { FormFields } from './form-fields.js';
import { HiddenFields } from './hidden-fields.js';
import { canBeSent, Refused } from './refused.js';

export interface ActPageProps<Thing> {
  readonly form: ActForm<Thing>;
  readonly thing: Thing & { readonly id: string; readonly revision: number };
  /** As the API tells it of this person and this moment. */
  readonly act: ActBody | undefined;
  /** Of the thing's own page. */
  readonly home: string;
  /** Where the form is sent; by default the page of its act. */
  readonly to?: string;
  readonly typed?: Typed;
  readonly again?: Again | null;
  /** Of an act that may be tried first. */
  readonly trial?: ActTrial;
}

/** Where the form is sent to be tried, and what a trial told. */
export interface ActTrial {
  readonly to: string;
  readonly shown: ComponentChildren;
}

/** One act on one thing: its form, or why it cannot be done. */
export function ActPage<Thing>(props: ActPageProps<Thing>) {
  const { act, home, again = null } = props;
  return again || canBeSent(act) ? <OpenAct {...props} again={again} /> : <ClosedAct act={act} home={home} />;
}

function OpenAct<Thing>(props: ActPageProps<Thing> & { readonly again: Again | null }) {
  const { form, thing, act, home, typed = NOTHING_TYPED, again, trial } = props;
  const { slug, button, says, fields } = form;
  const { to = `${home}/viec/${slug}` } = props;
  const asked = fields(thing);
  const shown = trial?.shown;
  return (
    <form method="post" action={to} class="act-form" {...keeping(form, thing.id)}>
      <Refused again={again} act={act} labelOf={(field) => asked.find(({ name }) => name === field)?.label} />
      {says !== undefined && <p class="says">{says}</p>}
      {shown}
      <HiddenFields revision={thing.revision} again={again?.key} />
      {form.kept !== undefined && <input type="hidden" name={COPY} value={typed.text(COPY)} />}
      <FormFields fields={asked} typed={typed} problem={again?.problem ?? null} />
      <p class="bar-bottom">
        <Buttons button={canBeSent(act) ? button : null} trial={trial} />
        <a href={home}>Thôi</a>
        <span class="quiet small" data-keep-said role="status" />
      </p>
    </form>
  );
}

interface ButtonsProps {
  /** Null where it cannot be sent. */
  readonly button: string | null;
  readonly trial: ActTrial | undefined;
}

/** The one that tries it first, where there is one. */
export function Buttons({ button, trial }: ButtonsProps) {
  return (
    <>
      <TrialButton trial={trial} />
      {button !== null && <button class={trial ? '' : 'main'}>{button}</button>}
    </>
  );
}

/** None for a form that cannot be tried. */
function TrialButton({ trial }: { readonly trial: ActTrial | undefined }) {
  return (
    trial && (
      <button class="main" formaction={trial.to}>
        Xem trước
      </button>
    )
  );
}

/** Names the working copy for the script that keeps what is typed. */
export function keeping({ kept }: Pick<ActForm<never>, 'kept'>, subject: string): object {
  return kept === undefined ? {} : { 'data-keep': `${kept}/${subject}` };
}

/** Why an act cannot be done. */
export function ClosedAct({ act, home }: { readonly act: ActBody | undefined; readonly home: string }) {
  return (
    <div class="notice warn">
      <p>{act?.why?.detail ?? act?.statusName ?? 'Việc này không làm được.'}</p>
      {act && act.why && act.why.errors.length > 0 && (
        <ul>
          {act.why.errors.map(({ message }) => (
            <li>{message}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={home}>Xem lại</a>
      </p>
    </div>
  );
}
