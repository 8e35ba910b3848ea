import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['proposal_stay', 'dossier_stay'] as const;

/** Proposals and dossiers are read again from the log, with their stays in rows of their own, as they were known when. */
export class CountStays implements MigrationInterface {
  readonly name = 'CountStays1764700000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES.flatMap(tableOf)) await runner.query(statement);
    await runner.query('truncate read_side.proposal, read_side.board_cell, read_side.dossier');
    await runner.query(`update read_side.checkpoint set position = null where name in ('proposals', 'dossiers')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.map((table) => `read_side.${table}`).join(', ')}`);
  }
}

const tableOf = (table: (typeof TABLES)[number]) => [
  `create table read_side.${table} (
    id text collate "C" not null,
    stay integer not null,
    known_from text collate "C" not null,
    known_to text collate "C",
    plan text collate "C" not null,
    path text collate "C" not null,
    unit text collate "C" not null,
    area text[] not null,
    stage text collate "C" not null,
    stage_name text not null,
    stage_kind text collate "C" not null,
    stage_index integer not null,
    posts text[] not null,
    entered_revision integer not null,
    entered_on date not null,
    left_known text collate "C",
    left_revision integer,
    left_on date,
    left_type text collate "C",
    due date,
    primary key (id, stay, known_from)
  ) with (fillfactor = 90)`,
  `create index ${table}_area on read_side.${table} using gin (area)`,
  `create index ${table}_plan on read_side.${table} (plan)`,
];
