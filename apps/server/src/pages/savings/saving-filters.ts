import { filteredAddress, type FilterTexts } from '../browser/address-filters.js';

/** By the API's names; the page's address has Vietnamese ones, the same as other lists where they mean the same. */
export const SAVING_NAMES = {
  plan: 'ke-hoach',
  area: 'dia-ban',
  ward: 'rieng-dia-ban',
  unit: 'don-vi',
  field: 'linh-vuc',
  measures: 'bien-phap',
  status: 'tinh-trang',
  catalogue: 'danh-muc',
  month: 'thang',
  quarter: 'quy',
  lacking: 'thieu',
  stage: 'buoc',
} as const;

/** What the totals are divided by; of the page of totals alone. */
export const BY_NAMES = { ...SAVING_NAMES, by: 'chia' } as const;
/** Which sum the lines are in, and in which order they are; of the list of lines alone. */
export const LINE_NAMES = { ...SAVING_NAMES, inSum: 'con-so', sort: 'xep' } as const;

export type SavingFilters = FilterTexts<keyof typeof SAVING_NAMES>;
export type LineFilters = FilterTexts<keyof typeof LINE_NAMES>;
export type TotalsFilters = FilterTexts<keyof typeof BY_NAMES>;

/** What totals can be divided by on the page; a stage of two paths may be another in each. */
export const DIVISIONS = [
  'status',
  'ward',
  'plan',
  'unit',
  'field',
  'measures',
  'catalogue',
  'month',
  'quarter',
] as const;
export type Division = (typeof DIVISIONS)[number];

/** The page of totals. */
export function savingsAddress(filters: TotalsFilters, more: Readonly<Record<string, string>> = {}): string {
  return filteredAddress('/cat-giam', { names: BY_NAMES, filters }, more);
}

/** The lines behind a number of the page. */
export function linesAddress({ by: _, ...filters }: TotalsFilters, inSum: string): string {
  return filteredAddress('/cat-giam/dong', { names: LINE_NAMES, filters: { ...filters, inSum } });
}

/** The filters of a part; one without a value is told by what it lacks. */
export function partFilters(by: Division, value: string | null): SavingFilters {
  if (value !== null && !(by === 'measures' && value === '')) return { [by]: value };
  return { lacking: by === 'quarter' ? 'month' : by };
}

/** Without what totals are divided by. */
export function withoutDivision({ by: _, ...filters }: TotalsFilters): SavingFilters {
  return filters;
}
