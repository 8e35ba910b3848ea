import type { CommandName } from '@app/domain';
import type { Typed } from '../browser/typed.js';
import type { WorkingForm } from '../../working-copies/working-forms.js';

interface FieldShared {
  /** The path of the field in the API's body. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** What stands there at first. */
  readonly value?: string;
}

/** `secret`: never shown again, what is typed is read by whoever types it. `lines`: text of many lines. `choice`: one of `options`, by radio buttons if few. `ticks`: some of them, each a field `name.value`. */
export type FormField =
  | (FieldShared & { readonly kind: 'text' | 'secret' | 'lines' | 'day' })
  | (FieldShared & { readonly kind: 'choice' | 'ticks'; readonly options: readonly FormOption[] });

export interface FormOption {
  readonly value: string;
  readonly name: string;
}

/** The form of one act on a thing: what is asked, and the body of the command. */
export interface ActForm<Thing> {
  readonly act: CommandName;
  /** In addresses. */
  readonly slug: string;
  /** Of the API's route, with `{id}`. */
  readonly path: string;
  /** By default POST. */
  readonly method?: 'PUT';
  readonly button: string;
  /** What follows from it, before one does it. */
  readonly says?: string;
  /** Under which name typed text is kept on the server. */
  readonly kept?: WorkingForm;
  /** Where one goes on, after the thing's address; by default one sees the thing. */
  readonly then?: string;
  readonly fields: (thing: Thing) => readonly FormField[];
  readonly body: (typed: Typed, thing: Thing) => object;
}

/** Left out when empty. */
export function given(typed: Typed, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (typed.text(name).trim() === '' ? [] : [[name, typed.text(name)]])),
  );
}

/** The day on the paper of an act. */
export const PAPER_DAY: FormField = {
  name: 'occurredOn',
  kind: 'day',
  label: 'Ngày trên văn bản',
  hint: 'Bỏ trống là hôm nay.',
};
