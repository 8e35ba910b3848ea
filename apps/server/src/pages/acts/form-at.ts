import { Problem } from '../../http/problem.js';

/** The form whose address ends so. @throws Problem NOT_FOUND */
export function formAt<Form extends { readonly slug: string }>(forms: readonly Form[], slug: string): Form {
  const form = forms.find((one) => one.slug === slug);
  if (!form) throw new Problem('NOT_FOUND');
  return form;
}
