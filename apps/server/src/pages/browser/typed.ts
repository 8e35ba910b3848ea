import type { Form } from './form.js';

/** What stands in a form's inputs: typed just now, kept earlier, or given by the thing. */
export interface Typed {
  /** Empty if there is none. */
  text(name: string): string;
  has(name: string): boolean;
}

export const NOTHING_TYPED: Typed = { text: () => '', has: () => false };

export function typedIn(fields: Readonly<Record<string, string>>): Typed {
  return { text: (name) => fields[name] ?? '', has: (name) => Object.hasOwn(fields, name) };
}

/** Without the fields of the page's own. */
export function fieldsOf(form: Form): Readonly<Record<string, string>> {
  return Object.fromEntries(form.fields.filter(([name]) => !name.startsWith('_')));
}

/** The id of the input of a field of the API's body, and of its faults. */
export function inputId(field: string): string {
  return `o-${field.replaceAll(/[^\w]+/g, '-').replace(/-$/, '')}`;
}
