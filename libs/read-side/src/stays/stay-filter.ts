import type { CivilDate } from '@app/domain';

/** What stays at stages. */
export const STAY_KINDS = ['proposal', 'dossier'] as const;
export type StayKind = (typeof STAY_KINDS)[number];

const EXACT = ['plan', 'path', 'unit', 'stage'] as const;

/**
 * Each part narrows it; of several values one is enough. `scope`: area codes; nothing exists outside them. `today`: until
 * when those are counted that have not ended. `late`: of those with a due day.
 */
export interface StayFilter extends Partial<Readonly<Record<(typeof EXACT)[number], readonly string[] | undefined>>> {
  readonly kind: StayKind;
  readonly scope: readonly string[];
  readonly today: CivilDate;
  readonly ended?: boolean | undefined;
  readonly late?: boolean | undefined;
}

/** What counts now of it, as SQL to select from; values are numbered from 1. */
export interface AskedStays {
  readonly from: string;
  readonly values: readonly unknown[];
}

/** With `until`: the day it ended, or today; and `days`: from its arrival until then. */
export function staysAsked(filter: StayFilter): AskedStays {
  const { kind, scope, today, ended, late } = filter;
  const values: unknown[] = [scope, today];
  const parts = ['known_to is null', 'area && $1::text[]'];
  for (const name of EXACT) {
    if (filter[name] === undefined) continue;
    values.push(filter[name]);
    parts.push(`${name} = any($${String(values.length)}::text[])`);
  }
  if (ended !== undefined) parts.push(`left_on is ${ended ? 'not null' : 'null'}`);
  if (late !== undefined) parts.push(`due ${late ? '<' : '>='} ${UNTIL}`);
  const from = `(select *, ${UNTIL} as until, greatest(${UNTIL} - entered_on, 0) as days
    from read_side.${kind}_stay where ${parts.join(' and ')}) stays`;
  return { from, values };
}

const UNTIL = 'coalesce(left_on, $2::date)';
