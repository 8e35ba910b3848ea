import type { HttpRequest } from '../../http/request.js';
import { textIn } from '../browser/query.js';
import { readDay } from '../browser/typed-day.js';

export const HOME = '/bi-tu-choi';

/** By the API's names; the page's address has Vietnamese ones. */
export const REFUSAL_NAMES = { person: 'nguoi', action: 'viec', from: 'tu', to: 'den', sort: 'xep' } as const;

type RefusalFilter = keyof typeof REFUSAL_NAMES;
export type RefusalFilters = Readonly<Partial<Record<RefusalFilter, string>>>;

const NAMES = Object.entries(REFUSAL_NAMES) as readonly (readonly [RefusalFilter, string])[];

export function filtersIn(request: HttpRequest): RefusalFilters {
  const given = NAMES.map(([filter, name]) => [filter, readDay(textIn(request, name)?.trim() ?? '')] as const);
  return Object.fromEntries(given.filter(([, text]) => text !== ''));
}

export function refusalsAddress(
  path: string,
  filters: RefusalFilters,
  more: Readonly<Record<string, string>> = {},
): string {
  const given = NAMES.flatMap(([filter, name]) => {
    const text = filters[filter];
    return text === undefined ? [] : [[name, text] as [string, string]];
  });
  const query = new URLSearchParams([...given, ...Object.entries(more)]).toString();
  return query === '' ? path : `${path}?${query}`;
}
