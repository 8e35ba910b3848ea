import type { HttpRequest } from '../../http/request.js';
import { textIn } from '../browser/query.js';
import { listAddress, type ListFilters } from '../proposals/list/list-filters.js';

/** By the API's names; the page's address has Vietnamese ones, the same as the list of proposals. */
export const BOARD_NAMES = {
  plan: 'ke-hoach',
  area: 'dia-ban',
  path: 'duong-di',
  unit: 'don-vi',
  item: 'noi-dung',
  catalogue: 'danh-muc',
} as const;

export type BoardFilters = Readonly<Partial<Record<keyof typeof BOARD_NAMES, string | undefined>>>;

const NAMES = Object.entries(BOARD_NAMES) as readonly (readonly [keyof BoardFilters, string])[];

export function boardFiltersIn(request: HttpRequest): BoardFilters {
  const given = NAMES.map(([filter, name]) => [filter, textIn(request, name)?.trim()] as const);
  return Object.fromEntries(given.filter(([, text]) => text !== undefined && text !== ''));
}

/** Statuses of proposals that nobody has to act on any more. */
export const ENDED = 'decided,completed,withdrawn';
/** Those without a decision. */
export const ENDED_OTHERWISE = 'completed,withdrawn';

/** Whether the form was sent with every plan, so that the only one is not chosen instead. */
export function asksForAllPlans(request: HttpRequest): boolean {
  return textIn(request, BOARD_NAMES.plan)?.trim() === '';
}

/** The board with these filters. */
export function boardAddress(filters: BoardFilters): string {
  const given = NAMES.flatMap(([filter, name]) => {
    const text = filters[filter];
    return text === undefined ? [] : [[name, text] as [string, string]];
  });
  const query = new URLSearchParams(given).toString();
  return query === '' ? '/theo-doi' : `/theo-doi?${query}`;
}

/** The board as a file for spreadsheets. `by`: of what each row is, of the board of an area or of its wards. */
export function boardTable(filters: BoardFilters, by?: string): string {
  const address = new URL(boardAddress(filters), 'http://page');
  if (by !== undefined) address.searchParams.set(BY, by);
  return `/theo-doi/bang-tinh${address.search}`;
}

/** Of what each row of a file is; of the board of a plan without. */
export const BY = 'chia';

/** The proposals behind a number of the board: its own filters, and those of the number. */
export function behind(filters: BoardFilters, more: ListFilters): string {
  return listAddress({ ...filters, ...more });
}
