import type { HttpRequest } from '../../../http/request.js';
import { filteredAddress, filtersGiven, type FilterTexts } from '../../browser/address-filters.js';
import { stageChosen } from '../../proposals/list/stage-choices.js';
import { BOARD_NAMES } from '../board-filters.js';

/** By the API's names; the page's address has Vietnamese ones, the same as the board where they mean the same. */
export const STAY_NAMES = {
  plan: BOARD_NAMES.plan,
  area: BOARD_NAMES.area,
  path: BOARD_NAMES.path,
  unit: BOARD_NAMES.unit,
  stage: 'buoc',
  state: 'tinh-trang',
  late: 'tre-han',
  kind: 'loai',
  sort: 'xep',
} as const;

export type StayFilters = FilterTexts<keyof typeof STAY_NAMES>;

export const STAYS_PAGE = '/theo-doi/o-buoc';

/** A stage chosen with its path gives both. */
export function stayFiltersIn(request: HttpRequest): StayFilters {
  const { stage, ...others } = filtersGiven(request, STAY_NAMES);
  return stage === undefined ? others : Object.assign({}, others, stageChosen(stage));
}

/** The list with these filters. */
export function staysAddress(filters: StayFilters, more: Readonly<Record<string, string>> = {}): string {
  return filteredAddress(STAYS_PAGE, { names: STAY_NAMES, filters }, more);
}

/** The list as a file for spreadsheets. */
export function staysTable({ sort: _, ...filters }: StayFilters): string {
  return filteredAddress(`${STAYS_PAGE}/bang-tinh`, { names: STAY_NAMES, filters });
}
