import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSavings implements MigrationInterface {
  readonly name = 'CreateSavings1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...LINES, ...CELLS, ...BASELINES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table read_side.baseline_cell, read_side.baseline_line, read_side.saving_review,
      read_side.saving_cell, read_side.saving_line`);
  }
}

const LINES = [
  `create table read_side.saving_line (
    id text collate "C" primary key,
    proposal text collate "C" not null,
    entry text collate "C" not null,
    number text collate "C" not null,
    title text not null,
    plan text collate "C" not null,
    area text[] not null,
    owner text collate "C" not null,
    unit text collate "C" not null,
    catalogue text collate "C",
    stage text collate "C" not null,
    stage_name text not null,
    status text collate "C" not null,
    code text collate "C",
    name text not null,
    key text collate "C" not null,
    measures text[] not null,
    measure_set text collate "C" not null,
    conditions_simplified integer not null,
    conditions_abolished integer not null,
    time_kind text collate "C",
    time_before numeric,
    time_after numeric,
    scm_before numeric,
    scm_after numeric,
    processing_before numeric,
    processing_after numeric,
    not_computed text[] not null,
    costs text not null,
    procedure text collate "C",
    procedure_catalogue text collate "C",
    registry text collate "C",
    field text collate "C",
    baseline text collate "C",
    baseline_kind text collate "C",
    baseline_time numeric,
    baseline_method text collate "C",
    baseline_cost numeric,
    time_unmatched text collate "C",
    cost_unmatched text collate "C",
    cuts text[] not null,
    duplicate_of text collate "C"
  )`,
  'create index on read_side.saving_line (proposal)',
  `create index on read_side.saving_line ((owner || '|' || key))`,
  'create index on read_side.saving_line (key)',
  'create index on read_side.saving_line (plan, id)',
  'create index on read_side.saving_line using gin (area)',
  'create index on read_side.saving_line (plan, id) where duplicate_of is not null',
];

const CELLS = [
  `create table read_side.saving_cell (
    key text collate "C" primary key,
    grain text collate "C" not null,
    plan text collate "C" not null,
    area text[] not null,
    catalogue text collate "C",
    procedure_catalogue text collate "C",
    status text collate "C" not null,
    unit text collate "C",
    field text collate "C",
    measure_set text collate "C",
    stage text collate "C",
    stage_name text,
    figure text collate "C" not null,
    kind text collate "C" not null,
    count integer not null,
    before numeric not null,
    after numeric not null
  )`,
  'create index on read_side.saving_cell (grain, plan)',
  `create table read_side.saving_review (
    key text collate "C" primary key,
    plan text collate "C" not null,
    area text[] not null,
    catalogue text collate "C",
    procedure text collate "C" not null,
    procedure_catalogue text collate "C" not null,
    registry text collate "C" not null,
    count integer not null
  )`,
  'create index on read_side.saving_review (plan, registry)',
];

const BASELINES = [
  `create table read_side.baseline_line (
    id text collate "C" primary key,
    key text collate "C" not null,
    agency text collate "C" not null,
    area text[] not null,
    owner text collate "C" not null,
    registry text collate "C" not null,
    catalogue text collate "C" not null,
    kind text collate "C",
    time numeric,
    method text collate "C",
    cost numeric
  )`,
  'create index on read_side.baseline_line (key)',
  'create index on read_side.baseline_line using gin (area)',
  `create table read_side.baseline_cell (
    key text collate "C" primary key,
    area text[] not null,
    catalogue text collate "C" not null,
    figure text collate "C" not null,
    kind text collate "C" not null,
    count integer not null,
    sum numeric not null
  )`,
  'create index on read_side.baseline_cell using gin (area)',
];
