import type { WorkingCopyBody } from '../../working-copies/working-copy-views.js';
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

/** Kept earlier; with the copy's revision, which goes with the form. */
export function typedInCopy({ fields, revision }: Pick<WorkingCopyBody, 'fields' | 'revision'>): Typed {
  return typedIn({ ...fields, [COPY]: String(revision) });
}

/** Names the field of a form that carries the revision of its working copy. */
export const COPY = '_copy';

/** Without the fields of the page's own. */
export function fieldsOf(form: Form): Readonly<Record<string, string>> {
  return Object.fromEntries(form.fields.filter(([name]) => !name.startsWith('_')));
}

/** The id of the input of a field of the API's body, and of its faults. */
export function inputId(field: string): string {
  return `o-${field.replaceAll(/[^\w]+/g, '-').replace(/-$/, '')}`;
}
