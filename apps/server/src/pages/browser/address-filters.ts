import type { HttpRequest } from '../../http/request.js';
import { textIn } from './query.js';

/** By the API's names of filters, how the address of a page calls them. */
export type FilterNames<Name extends string> = Readonly<Record<Name, string>>;
export type FilterTexts<Name extends string> = Readonly<Partial<Record<Name, string | undefined>>>;

/** Those that the address of a page gives. */
export function filtersGiven<Name extends string>(request: HttpRequest, names: FilterNames<Name>): FilterTexts<Name> {
  const given = Object.entries<string>(names).map(([filter, name]) => [filter, textIn(request, name)?.trim()] as const);
  return Object.fromEntries(given.filter(([, text]) => text !== undefined && text !== '')) as FilterTexts<Name>;
}

/** The page with these filters, and what more its address names. */
export function filteredAddress<Name extends string>(
  page: string,
  { names, filters }: { readonly names: FilterNames<Name>; readonly filters: FilterTexts<Name> },
  more: Readonly<Record<string, string>> = {},
): string {
  const given = Object.entries<string>(names).flatMap(([filter, name]): [string, string][] => {
    const text = filters[filter as Name];
    return text === undefined ? [] : [[name, text]];
  });
  const query = new URLSearchParams([...given, ...Object.entries(more)]).toString();
  return query === '' ? page : `${page}?${query}`;
}
