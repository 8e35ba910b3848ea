import type { CivilDate } from '@app/domain';
import type { HttpRequest } from '../../http/request.js';
import type { Filters } from '../api/question.js';
import { textIn } from '../browser/query.js';
import { readDay } from '../browser/typed-day.js';
import { filteredAddress } from '../browser/address-filters.js';
import { addressAt } from '../past/page-moment.js';
import { stageChosen } from '../proposals/list/stage-choices.js';
import { LINE_NAMES } from '../savings/saving-filters.js';
import { BY_PAPER } from '../past/moment-form.js';

export const HOME = '/thay-doi';

/** By the API's names; the page's address has Vietnamese ones. */
export const CHANGE_NAMES = {
  proposal: 'phuong-an',
  plan: 'ke-hoach',
  unit: 'don-vi',
  ward: 'dia-ban',
  path: 'duong-di',
  stage: 'buoc',
  fromStage: 'tu-buoc',
  change: 'thay-doi',
  outcome: 'ket-qua',
} as const;

/** Of the list alone. */
export const SORT = 'xep';

export type ComparedFilter = keyof typeof CHANGE_NAMES;
export type ComparedFilters = Readonly<Partial<Record<ComparedFilter, string>>>;

/** The two days, as typed or in ISO. */
export interface AskedDays {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly isByPaper: boolean;
}

export interface AskedComparison extends AskedDays {
  readonly filters: ComparedFilters;
}

const NAMES = Object.entries(CHANGE_NAMES) as readonly (readonly [ComparedFilter, string])[];

/** `usual`: the days without any in the address. */
export function askedIn(request: HttpRequest, usual: Pick<AskedDays, 'from' | 'to'>): AskedComparison {
  const given = NAMES.map(([filter, name]) => [filter, textIn(request, name)?.trim()] as const);
  const dayIn = (name: string) => readDay(textIn(request, name)?.trim() ?? '');
  const [from, to] = [dayIn('tu'), dayIn('den')];
  return {
    from: from === '' ? usual.from : from,
    to: to === '' ? usual.to : to,
    isByPaper: textIn(request, 'theo') === BY_PAPER,
    filters: ofOnePath(Object.fromEntries(given.filter(([, text]) => text !== undefined && text !== ''))),
  };
}

/** A stage chosen with its path gives both; one that a proposal left is dropped if it is of another path. */
function ofOnePath({ stage, fromStage, ...others }: ComparedFilters): ComparedFilters {
  const [to, from] = [stageChosen(stage), stageChosen(fromStage)];
  const path = to.path ?? from.path ?? others.path;
  const isOther = from.path !== undefined && from.path !== path;
  return given({ ...others, path, stage: to.stage, fromStage: isOther ? undefined : from.stage });
}

/** As the API is asked; `by`: what the answer is divided by. */
export function questionOf({ from, to, isByPaper, filters }: AskedComparison, by?: string): Filters {
  const senses = [...(by === undefined ? [] : [by]), ...(isByPaper ? ['paper'] : [])];
  return { ...filters, from, to, by: senses };
}

/** The page at `path`, on these days, with these filters. */
export function changesAddress(
  path: string,
  { from, to, isByPaper, filters }: AskedComparison,
  more: Readonly<Record<string, string>> = {},
): string {
  const named = NAMES.flatMap(([filter, name]) => (filters[filter] === undefined ? [] : [[name, filters[filter]]]));
  const days = [['tu', from], ['den', to], ...(isByPaper ? [['theo', BY_PAPER]] : [])];
  return `${path}?${new URLSearchParams([...days, ...named, ...Object.entries(more)] as [string, string][]).toString()}`;
}

/** What the sums can be narrowed to; the list can be to more. */
const OF_SUMS = ['plan', 'unit', 'stage'] as const satisfies readonly ComparedFilter[];

/** The sums, with those of the filters that sums have. */
export function sumsAddress(asked: AskedComparison): string {
  const kept = OF_SUMS.map((filter) => [filter, asked.filters[filter]] as const);
  return changesAddress(HOME, { ...asked, filters: Object.fromEntries(kept) });
}

/** The list of what changed, narrowed further. */
export function listAddress(asked: AskedComparison, narrower: ComparedFilters): string {
  const filters = Object.assign({}, asked.filters, narrower);
  return changesAddress(`${HOME}/danh-sach`, { ...asked, filters });
}

/** Of the lines of a sum alone. */
export const IN_SUM = 'con-so';

/** The lines on whose account a sum of savings changed. `inSum`: as in `cost:SCM_TT02`. */
export function changedLinesAddress(asked: AskedComparison, narrower: ComparedFilters, inSum: string): string {
  const filters = Object.assign({}, asked.filters, narrower);
  return changesAddress(`${HOME}/dong`, { ...asked, filters }, { [IN_SUM]: inSum });
}

/** The lines that a sum of savings had at the end of one of the days. */
export function linesThenAddress({ isByPaper, filters }: AskedComparison, day: CivilDate, inSum: string): string {
  const { plan, unit, ward, stage } = filters;
  const own = { names: LINE_NAMES, filters: given({ plan, unit, ward, stage, inSum }) };
  return addressAt({ by: isByPaper ? 'paper' : 'recorded', day }, filteredAddress('/cat-giam/dong', own));
}

/** Those that are given. */
export function given(filters: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}
