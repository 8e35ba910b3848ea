import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = ['proposal', 'dossier'] as const;

/** Counts stays by stage and days over each province and over all, from those that count now, and finds them by their days. */
export class SumStays implements MigrationInterface {
  readonly name = 'SumStays1765200000311';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of KINDS.flatMap(countedOf)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const kind of KINDS) {
      await runner.query(`drop table read_side.${kind}_stay_cell`);
      await runner.query(`drop index read_side.${kind}_stay_days, read_side.${kind}_stay_lasted`);
    }
  }
}

const KEY = 'province, stage, stage_name, stage_index, entered_on';

const countedOf = (kind: (typeof KINDS)[number]) => [
  `create table read_side.${kind}_stay_cell (
    province text collate "C" not null,
    stage text collate "C" not null,
    stage_name text not null,
    stage_index integer not null,
    entered_on date not null,
    lasted jsonb not null,
    primary key (${KEY})
  )`,
  `insert into read_side.${kind}_stay_cell (${KEY}, lasted)
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
      select '', stage, stage_name, stage_index, entered_on, lasted, sum(count)::integer from counted
        group by 1, 2, 3, 4, 5, 6
    )
    select ${KEY}, jsonb_object_agg(lasted, count) from summed group by ${KEY}`,
  `create index ${kind}_stay_days on read_side.${kind}_stay ((coalesce(left_on, 'infinity'::date)), entered_on, id, stay)
    where known_to is null`,
  `create index ${kind}_stay_lasted on read_side.${kind}_stay ((least(entered_on - left_on, 0)), id, stay)
    where known_to is null and left_on is not null`,
  `analyze read_side.${kind}_stay, read_side.${kind}_stay_cell`,
];
