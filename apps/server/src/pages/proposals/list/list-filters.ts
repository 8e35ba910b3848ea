import type { HttpRequest } from '../../../http/request.js';
import { textIn } from '../../browser/query.js';
import { stageChosen } from './stage-choices.js';

/** By the API's names; the page's address has Vietnamese ones. */
export const LIST_NAMES = {
  q: 'tim',
  plan: 'ke-hoach',
  area: 'dia-ban',
  ward: 'rieng-dia-ban',
  path: 'duong-di',
  item: 'noi-dung',
  catalogue: 'danh-muc',
  unit: 'don-vi',
  stage: 'buoc',
  stageKind: 'loai-buoc',
  phase: 'cho',
  status: 'tinh-trang',
  outcome: 'ket-qua',
  overdue: 'qua-han',
  dueFrom: 'han-tu',
  dueTo: 'han-den',
  returned: 'bi-tra-lai',
  draftedBy: 'nguoi-soan',
  procedureCode: 'thu-tuc',
  sort: 'xep',
} as const;

export type ListFilter = keyof typeof LIST_NAMES;
export type ListFilters = Readonly<Partial<Record<ListFilter, string | undefined>>>;

const NAMES = Object.entries(LIST_NAMES) as readonly (readonly [ListFilter, string])[];

/** Those that the address of a page gives; a stage chosen with its path gives both. */
export function filtersIn(request: HttpRequest): ListFilters {
  const given = NAMES.map(([filter, name]) => [filter, textIn(request, name)?.trim()] as const);
  const filters: ListFilters = Object.fromEntries(given.filter(([, text]) => text !== undefined && text !== ''));
  return filters.stage === undefined ? filters : Object.assign({}, filters, stageChosen(filters.stage));
}

/** The page with these filters. */
export function listAddress(filters: ListFilters, more: Readonly<Record<string, string>> = {}): string {
  const given = NAMES.flatMap(([filter, name]) => {
    const text = filters[filter];
    return text === undefined ? [] : [[name, text] as [string, string]];
  });
  const query = new URLSearchParams([...given, ...Object.entries(more)]).toString();
  return query === '' ? '/phuong-an' : `/phuong-an?${query}`;
}
