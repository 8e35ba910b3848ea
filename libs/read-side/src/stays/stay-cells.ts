import { daysBetween, type CivilDate } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { write } from '../engine/sending.js';
import { overall, type Change } from '../engine/row-projection.js';
import type { StandingRow } from '../standing/standing-row.js';
import type { StayKind } from './stay-filter.js';
import { changedStays, type ToldStay } from './stay-version.js';

/**
 * The stays at a stage that count now and began on one day, in a province, or in all of them (''). `lasted`: how many each of
 * `12` ended after 12 days, nothing being due, `12.` in time, `12!` late; `+` have not ended, `+30` are due 30 days after they began.
 */
interface StayCell {
  readonly province: string;
  readonly stage: string;
  readonly stage_name: string;
  readonly stage_index: number;
  readonly entered_on: CivilDate;
  readonly lasted: Readonly<Record<string, number>>;
}

const KEY = ['province', 'stage', 'stage_name', 'stage_index', 'entered_on'] as const;
const COLUMNS = [...KEY, 'lasted'].join(', ');

function lastedOf({ entered_on, left_on, due }: ToldStay['columns']): string {
  if (left_on === null) return `+${due === null ? '' : String(daysBetween(entered_on, due))}`;
  const days = String(daysBetween(entered_on, left_on));
  if (due === null) return days;
  return `${days}${due < left_on ? '!' : '.'}`;
}

/** Every stay that changes leaves its former cells and enters its present ones. */
function cellDelta(changes: readonly Change<StandingRow>[]): readonly StayCell[] {
  const cells = new Map<string, StayCell>();
  const add = ({ columns, place: { area, stage, stage_name, stage_index } }: ToldStay, by: number) => {
    const lasted = lastedOf(columns);
    for (const province of area.slice(0, 1).flatMap((code) => [code, ''])) {
      const cell = { province, stage, stage_name, stage_index, entered_on: columns.entered_on };
      const key = JSON.stringify(KEY.map((name) => cell[name]));
      const known = cells.get(key)?.lasted ?? {};
      cells.set(key, { ...cell, lasted: { ...known, [lasted]: (known[lasted] ?? 0) + by } });
    }
  };
  for (const { before, after } of overall(changes)) {
    for (const { earlier, now } of changedStays(before, after)) {
      if (earlier) add(earlier, -1);
      add(now, 1);
    }
  }
  return [...cells.values()];
}

const sumOf = ({ lasted }: StayCell) => Object.values(lasted).reduce((sum, count) => sum + count, 0);

/** In the transaction that writes the rows of a kind. */
function cellsFor(kind: StayKind) {
  const table = `read_side.${kind}_stay_cell`;
  const given = `json_populate_recordset(null::${table}, $1::json)`;
  const isSame = KEY.map((name) => `cell.${name} = given.${name}`).join(' and ');
  return {
    tables: [`${kind}_stay_cell`],
    follow: async (changes: readonly Change<StandingRow>[], manager: EntityManager): Promise<void> => {
      const cells = cellDelta(changes);
      if (cells.length === 0) return;
      const added = `insert into ${table} as cell (${COLUMNS}) select ${COLUMNS} from ${given}
        on conflict (${KEY.join(', ')}) do update set lasted = ${ADDED}`;
      await write(manager, added, [JSON.stringify(cells)]);
      const fewer = cells.filter((cell) => sumOf(cell) < 0);
      if (fewer.length === 0) return;
      const emptied = `delete from ${table} cell using ${given} given where ${isSame} and cell.lasted = '{}'`;
      await write(manager, emptied, [JSON.stringify(fewer)]);
    },
    fill: async (manager: EntityManager): Promise<void> => {
      await manager.query(`insert into ${table} (${COLUMNS}) ${countedIn(kind)}`);
    },
  };
}

const ADDED = `(
  select coalesce(jsonb_object_agg(key, count), '{}') from (
    select key, sum(value::integer)::integer as count
    from (select * from jsonb_each_text(cell.lasted) union all select * from jsonb_each_text(excluded.lasted)) counted
    group by key having sum(value::integer) <> 0
  ) added
)`;

/** SQL: all cells, from the stays. */
const countedIn = (kind: StayKind) => `
  with counted as materialized (
    select place.area[1] as province, place.stage, place.stage_name, place.stage_index, stay.entered_on,
      case when stay.left_on is null then '+' || coalesce((stay.due - stay.entered_on)::text, '')
        else (stay.left_on - stay.entered_on)::text
          || case when stay.due is null then '' when stay.due < stay.left_on then '!' else '.' end end as lasted,
      count(*)::integer as count
    from read_side.${kind}_stay stay join read_side.${kind}_stay_place place using (place)
    where stay.known_to is null and cardinality(place.area) > 0 group by 1, 2, 3, 4, 5, 6
  ), summed as (
    select * from counted union all
    select '', stage, stage_name, stage_index, entered_on, lasted, sum(count)::integer from counted group by 1, 2, 3, 4, 5, 6
  )
  select ${KEY.join(', ')}, jsonb_object_agg(lasted, count) from summed group by ${KEY.join(', ')}`;

export const proposalStayCells = cellsFor('proposal');
export const dossierStayCells = cellsFor('dossier');
