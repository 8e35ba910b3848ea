import { sought } from '@app/domain';
import type { Grain } from './saving-cell.js';
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

export const COLUMN_OF: Readonly<Record<Dimension, string>> = {
  ward: 'area[cardinality(area)]',
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

/** The coarsest cells with the needed dimensions. */
export function grainFor(filter: SavingFilter, by: Dimension | null): Grain {
  const asked = GRAINED.filter((name) => name === by || name === filter.lacking || filter[name] !== undefined);
  const [first, second] = [...new Set(asked.map((name) => GRAIN_OF[name]))];
  return second ? 'every' : (first ?? 'whole');
}

/** Values are numbered after the given ones; only lines and cells in an area of the scope. */
export function conditionsOf(
  filter: SavingFilter & { readonly scope: readonly string[] },
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
