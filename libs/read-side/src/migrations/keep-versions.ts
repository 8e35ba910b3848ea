import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By table, what its versions leave out. */
const VERSIONED = {
  plan: [],
  unit: [],
  person: [],
  parameters: [],
  calendar: [],
  proposal: ['state', 'record', 'search', 'search_folded'],
  dossier: ['state', 'record'],
  procedure: ['state', 'baseline_areas'],
} as const;

/** Read models whose rows are folded again, so that every version of them is kept. */
const REFOLDED = ['plans', 'units', 'people', 'procedures', 'parameters', 'calendars', 'proposals', 'dossiers'];
const FOLLOWING = ['timeline', 'savings', 'days'];

/** Folds everything again, and keeps what every row was. */
export class KeepVersions implements MigrationInterface {
  readonly name = 'KeepVersions1764700000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.board_cell, read_side.timeline, read_side.saving_line');
    await runner.query('truncate read_side.proposal_stay, read_side.dossier_stay');
    await runner.query('truncate read_side.saving_cell, read_side.saving_review, read_side.baseline_line');
    await runner.query('truncate read_side.baseline_cell');
    await runner.query('alter table read_side.proposal add column saving_status text collate "C"');
    await runner.query('truncate read_side.procedure');
    await runner.query('alter table read_side.procedure add column details text not null');
    for (const statement of TABLES_BESIDE) await runner.query(statement);
    for (const [table, left] of Object.entries(VERSIONED)) await keepVersionsOf(runner, table, left);
    await runner.query('update read_side.checkpoint set position = null where name = any($1)', [
      [...REFOLDED, ...FOLLOWING],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema if exists as_recorded, as_on_paper cascade');
    for (const name of Object.keys(VERSIONED)) {
      await runner.query(`drop table read_side.${name}_version`);
      await runner.query(`alter table read_side.${name} drop column paper_from, drop column generation`);
    }
    await runner.query('alter table read_side.proposal drop column saving_status');
    await runner.query('alter table read_side.procedure drop column details');
    await runner.query(`drop table read_side.proposal_edition, read_side.baseline_version, read_side.timeline_version,
      read_side.log_day`);
  }
}

/** The table of versions, with the columns of the table as it is now. */
async function keepVersionsOf(runner: QueryRunner, table: string, left: readonly string[]): Promise<void> {
  await runner.query(`truncate read_side.${table}`);
  await runner.query(`alter table read_side.${table}
    add column paper_from date not null, add column generation text collate "C" not null`);
  await runner.query(`create table read_side.${table}_version (like read_side.${table} including generated)`);
  for (const column of left) await runner.query(`alter table read_side.${table}_version drop column ${column}`);
  await runner.query(`alter table read_side.${table}_version
    add column known text collate "C" not null, add column top boolean not null, add column absent boolean not null,
    add primary key (id, known, paper_from)`);
}

const TABLES_BESIDE = [
  `create table read_side.proposal_edition (
    id text collate "C" not null,
    edition integer not null,
    search text not null,
    search_folded text not null,
    lines text not null,
    primary key (id, edition)
  )`,
  `create table read_side.baseline_version (
    procedure text collate "C" not null,
    place integer not null,
    known text collate "C" not null,
    told jsonb not null,
    primary key (procedure, place, known)
  )`,
  `create table read_side.timeline_version (
    kind text collate "C" not null,
    id text collate "C" not null,
    revision integer not null,
    known text collate "C" not null,
    occurred_on date not null,
    late boolean not null,
    summary text not null,
    corrections text not null,
    primary key (kind, id, revision, known)
  )`,
  `create table read_side.log_day (
    day date primary key,
    position text collate "C" not null
  )`,
];
