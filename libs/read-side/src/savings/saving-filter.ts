import { sought } from '@app/domain';
import { isProvince } from '../areas/provinces.js';
import { momentAsked } from '../past/moment.js';
import { GRAINS_IN, type CellKind, type Grain } from './saving-cell.js';
import type { SavingStatus } from './saving-status.js';

const FILTERED = [
  'ward',
  'plan',
  'unit',
  'field',
  'measures',
  'stage',
  'status',
  'catalogue',
  'month',
  'quarter',
] as const;

/**
 * `ward`: the area of the leading unit, or of the plan for a unit above it. `month`, `quarter`: `2026-06`, `2026-Q2`, of the
 * paper that ended the proposal.
 */
export const DIMENSIONS = FILTERED;
export type Dimension = (typeof DIMENSIONS)[number];

/** What a line may lack. */
export const LACKING = ['field', 'measures', 'catalogue', 'month'] as const;
export type Lacking = (typeof LACKING)[number];

/**
 * Each part narrows it; of several statuses one is enough. `measures`: the whole set, sorted and joined by `+`. `proposals`: ids; lines alone know them. `lacking`:
 * only lines without this.
 */
export interface SavingFilter {
  readonly proposals?: readonly string[] | undefined;
  readonly lacking?: Lacking | undefined;
  readonly ward?: string | undefined;
  readonly month?: string | undefined;
  readonly quarter?: string | undefined;
  readonly plan?: string | undefined;
  readonly unit?: string | undefined;
  readonly field?: string | undefined;
  readonly measures?: string | undefined;
  readonly stage?: string | undefined;
  readonly status?: readonly SavingStatus[] | undefined;
  readonly catalogue?: string | undefined;
}

export type ScopedFilter = SavingFilter & { readonly scope: readonly string[] };

/** As an index of cells has it. */
const WARD = `(area[cardinality(area)] collate "C")`;

export const COLUMN_OF: Readonly<Record<Dimension, string>> = {
  ward: WARD,
  plan: 'plan',
  unit: 'unit',
  field: 'field',
  measures: 'measure_set',
  stage: 'stage',
  status: 'status',
  catalogue: 'catalogue',
  month: 'month',
  quarter: `left(month, 5) || 'Q' || ceil(right(month, 2)::numeric / 3)::text`,
};

const LACKS: Readonly<Record<Lacking, string>> = {
  field: 'field is null',
  measures: `measure_set = ''`,
  catalogue: 'catalogue is null',
  month: 'month is null',
};

/** A field as registries write it, in any case. */
const fieldsSought = (at: number) =>
  `any(array(select field from read_side.procedure where field_sought = $${String(at)}))`;

const same = (at: number) => `$${String(at)}`;
const SOUGHT: Readonly<Partial<Record<Dimension, typeof same>>> = {
  field: fieldsSought,
  status: (at) => `any($${String(at)}::text[])`,
};

const GRAIN_OF = {
  catalogue: 'whole',
  unit: 'unit',
  field: 'field',
  measures: 'measures',
  stage: 'stage',
  month: 'month',
  quarter: 'month',
} as const;
const GRAINED = Object.keys(GRAIN_OF) as readonly (keyof typeof GRAIN_OF)[];

/** What cells of provinces do not tell. */
const WITHIN_PROVINCE = ['ward', 'plan'] as const;

const isAsked = (filter: SavingFilter, by: Dimension | null) => (name: Dimension) =>
  name === by || name === filter.lacking || filter[name] !== undefined;

/** The coarsest cells with the needed dimensions: of provinces, where these are asked about as a whole. */
export function cellsFor(filter: ScopedFilter, by: Dimension | null): CellKind {
  const grain = grainFor(filter, by);
  const isWhole = filter.scope.every(isProvince) && !WITHIN_PROVINCE.some(isAsked(filter, by));
  const isKept = isWhole && GRAINS_IN.saving_province_cell.includes(grain);
  return { table: isKept ? 'saving_province_cell' : 'saving_cell', grain };
}

/** The coarsest with the needed dimensions. */
export function grainFor(filter: SavingFilter, by: Dimension | null): Grain {
  const asked = GRAINED.filter(isAsked(filter, by));
  const [first, second] = [...new Set(asked.map((name) => GRAIN_OF[name]))];
  return second ? 'every' : (first ?? 'whole');
}

/** Values are numbered after the given ones; only lines and cells in an area of the scope. */
export function conditionsOf(
  filter: ScopedFilter,
  parameters: readonly unknown[] = [],
): { readonly where: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [...parameters, filter.scope];
  const parts = [`area && $${String(values.length)}::text[]`];
  if (filter.proposals !== undefined) {
    values.push(filter.proposals);
    parts.push(`proposal = any($${String(values.length)}::text[])`);
  }
  if (filter.lacking !== undefined) parts.push(LACKS[filter.lacking]);
  for (const name of FILTERED) {
    if (filter[name] === undefined) continue;
    values.push(name === 'field' ? sought(filter.field ?? '') : filter[name]);
    parts.push(`${COLUMN_OF[name]} = ${(SOUGHT[name] ?? same)(values.length)}`);
  }
  return { where: parts.join(' and '), values };
}

/** As many are found by an index. */
const FEW_AREAS = 4;
/** The character after the one that parts an area from those above it. */
const NEXT = '0';

/** Of so many areas that no bounds lead to their cells; of a moment, cells have no index. */
export function isWide(scope: readonly string[]): boolean {
  return scope.length > FEW_AREAS && !momentAsked();
}

/** Bounds within which the wards of the areas lie, by which an index finds cells; areas whose codes begin alike lie there, too. */
export function wardsOf(scope: readonly string[], parameters: readonly unknown[]) {
  const values: unknown[] = [...parameters];
  if (scope.length === 0 || scope.length > FEW_AREAS) return { where: 'true', values };
  const bounds = scope.map((code) => {
    values.push(code, `${code}${NEXT}`);
    return `${WARD} >= $${String(values.length - 1)} and ${WARD} < $${String(values.length)}`;
  });
  return { where: `(${bounds.join(' or ')})`, values };
}
