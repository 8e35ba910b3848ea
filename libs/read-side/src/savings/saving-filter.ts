import { sought } from '@app/domain';
import type { Grain } from './saving-cell.js';
import type { SavingStatus } from './saving-status.js';

const FILTERED = ['plan', 'unit', 'field', 'measures', 'stage', 'status', 'catalogue'] as const;

/** `ward`: the area of the leading unit, or of the plan for a unit above it. */
export const DIMENSIONS = ['ward', ...FILTERED] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Each part narrows it. `measures`: the whole set, sorted and joined by `+`. `proposals`: ids; lines alone know them. */
export interface SavingFilter {
  readonly proposals?: readonly string[] | undefined;
  readonly plan?: string | undefined;
  readonly unit?: string | undefined;
  readonly field?: string | undefined;
  readonly measures?: string | undefined;
  readonly stage?: string | undefined;
  readonly status?: SavingStatus | undefined;
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
};

/** A field as registries write it, in any case. */
const fieldsSought = (at: number) =>
  `any(array(select field from read_side.procedure where field_sought = $${String(at)}))`;

const GRAIN_OF = { catalogue: 'whole', unit: 'unit', field: 'field', measures: 'measures', stage: 'stage' } as const;
const GRAINED = Object.keys(GRAIN_OF) as readonly (keyof typeof GRAIN_OF)[];

/** The coarsest cells with the needed dimensions. */
export function grainFor(filter: SavingFilter, by: Dimension | null): Grain {
  const [first, second] = GRAINED.filter((name) => name === by || filter[name] !== undefined);
  return second ? 'every' : first ? GRAIN_OF[first] : 'whole';
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
  for (const name of FILTERED) {
    if (filter[name] === undefined) continue;
    values.push(name === 'field' ? sought(filter.field ?? '') : filter[name]);
    parts.push(`${COLUMN_OF[name]} = ${name === 'field' ? fieldsSought(values.length) : `$${String(values.length)}`}`);
  }
  return { where: parts.join(' and '), values };
}
