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
  /** A row for each stay, with its place; `until`: the day it ended, or today; `days`: from its arrival until then. */
  readonly stays: string;
  /** The places where there are any. */
  readonly places: string;
  readonly values: readonly unknown[];
}

export function staysAsked(filter: StayFilter): AskedStays {
  const { kind, scope, today } = filter;
  const values: unknown[] = [scope, today];
  const where = ['place.area && $1::text[]'];
  for (const name of EXACT) {
    if (filter[name] === undefined) continue;
    values.push(filter[name]);
    where.push(`place.${name} = any($${String(values.length)}::text[])`);
  }
  const [ofPlace, ofStay] = [where.join(' and '), conditionsOn(filter).join(' and ')];
  const stays = `(select stay.*, ${UNTIL} as until, greatest(${UNTIL} - stay.entered_on, 0) as days, ${PLACE}
    from read_side.${kind}_stay stay join read_side.${kind}_stay_place place using (place)
    where ${ofPlace} and ${ofStay}) stays`;
  const places = `(select * from read_side.${kind}_stay_place place where ${ofPlace} and exists (
    select from read_side.${kind}_stay stay where stay.place = place.place and $2::date is not null and ${ofStay})) places`;
  return { stays, places, values };
}

function conditionsOn({ ended, late }: StayFilter): readonly string[] {
  const parts = ['stay.known_to is null'];
  if (ended !== undefined) parts.push(`stay.left_on is ${ended ? 'not null' : 'null'}`);
  if (late !== undefined) parts.push(`stay.due ${late ? '<' : '>='} ${UNTIL}`);
  return parts;
}

const UNTIL = 'coalesce(stay.left_on, $2::date)';
const PLACE = ['plan', 'path', 'unit', 'area', 'stage', 'stage_name', 'stage_kind', 'stage_index', 'posts']
  .map((column) => `place.${column}`)
  .join(', ');
