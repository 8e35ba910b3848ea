import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = ['proposal', 'dossier'] as const;

/** Proposals and dossiers are read again from the log, with their stays in rows of their own, as they were known when. */
export class CountStays implements MigrationInterface {
  readonly name = 'CountStays1764700000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of KINDS.flatMap(tablesOf)) await runner.query(statement);
    await runner.query('truncate read_side.proposal, read_side.board_cell, read_side.dossier');
    await runner.query(`update read_side.checkpoint set position = null where name in ('proposals', 'dossiers')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table ${KINDS.map((kind) => `read_side.${kind}_stay, read_side.${kind}_stay_place`).join(', ')}`,
    );
  }
}

const tablesOf = (kind: (typeof KINDS)[number]) => [
  `create table read_side.${kind}_stay (
    id text collate "C" not null,
    stay integer not null,
    place bigint not null,
    known_from text collate "C" not null,
    known_to text collate "C",
    entered_revision integer not null,
    entered_on date not null,
    left_known text collate "C",
    left_revision integer,
    left_on date,
    left_type text collate "C",
    due date,
    primary key (id, stay, known_from)
  ) with (fillfactor = 90)`,
  `create index ${kind}_stay_places on read_side.${kind}_stay (place)`,
  `create table read_side.${kind}_stay_place (
    place bigint primary key,
    plan text collate "C" not null,
    path text collate "C" not null,
    unit text collate "C" not null,
    area text[] not null,
    stage text collate "C" not null,
    stage_name text not null,
    stage_kind text collate "C" not null,
    stage_index integer not null,
    posts text[] not null
  )`,
  `create index ${kind}_stay_place_area on read_side.${kind}_stay_place using gin (area)`,
];
