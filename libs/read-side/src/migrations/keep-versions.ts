import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createVersions, createViews, KNOWN, SENSES, type PastTable } from './past-tables.js';

const NOTHING = 'null::text';

/** Of the procedure's version `v`. */
const BASELINES = `(
  select * from read_side.baseline_version b
  where b.procedure = p.id and b.known <= v.known and b.paper_from <= v.paper_from
) b`;

const TABLES: readonly PastTable[] = [
  { name: 'plan', fixed: ['id'], left: {} },
  { name: 'unit', fixed: ['id'], left: {} },
  { name: 'person', fixed: ['id'], left: {} },
  { name: 'parameters', fixed: ['id', 'area', 'owner'], left: {} },
  { name: 'calendar', fixed: ['id', 'area', 'owner'], left: {} },
  {
    name: 'proposal',
    fixed: ['id', 'plan', 'unit', 'area', 'drafted', 'number', 'number_order'],
    left: { state: NOTHING, record: NOTHING, search: 'e.search', search_folded: 'e.search_folded' },
    joined: 'left join read_side.proposal_edition e on e.id = p.id and e.edition = v.edition',
  },
  { name: 'dossier', fixed: ['id', 'plan', 'unit', 'area', 'opened'], left: { state: NOTHING, record: NOTHING } },
  {
    name: 'procedure',
    fixed: ['id', 'area', 'registry'],
    left: {
      state: `(v.details::jsonb || jsonb_build_object('baselines', (
        select coalesce(jsonb_agg(b.told order by b.place), '[]') from (
          select distinct on (place) place, told from ${BASELINES} order by place, known desc
        ) b
      )))::text`,
      baseline_areas: `array(select distinct named.code
        from ${BASELINES} cross join lateral jsonb_array_elements_text(b.told -> 'area') named(code))`,
    },
  },
];

/** Read models whose rows are folded again, so that every version of them is kept. */
const REFOLDED = ['plans', 'units', 'people', 'procedures', 'parameters', 'calendars', 'proposals', 'dossiers'];
const FOLLOWING = ['timeline', 'savings', 'days'];

/** Keeps what every row was, and shows it as of a moment: as recorded, or as the papers say. */
export class KeepVersions implements MigrationInterface {
  readonly name = 'KeepVersions1764700000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.board_cell, read_side.timeline, read_side.saving_line');
    await runner.query('truncate read_side.proposal_stay, read_side.dossier_stay');
    await runner.query('truncate read_side.saving_cell, read_side.saving_review, read_side.baseline_line');
    await runner.query('truncate read_side.baseline_cell');
    for (const schema of Object.keys(SENSES)) await runner.query(`create schema if not exists ${schema}`);
    await runner.query('alter table read_side.proposal add column saving_status text collate "C"');
    await runner.query('truncate read_side.procedure');
    await runner.query('alter table read_side.procedure add column details text not null');
    for (const statement of TABLES_BESIDE) await runner.query(statement);
    for (const table of TABLES) await createVersions(runner, table);
    await createPast(runner);
    await runner.query('update read_side.checkpoint set position = null where name = any($1)', [
      [...REFOLDED, ...FOLLOWING],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const schema of Object.keys(SENSES)) await runner.query(`drop schema if exists ${schema} cascade`);
    for (const { name } of TABLES) {
      await runner.query(`drop table read_side.${name}_version`);
      await runner.query(`alter table read_side.${name} drop column paper_from, drop column generation`);
    }
    await runner.query('alter table read_side.proposal drop column saving_status');
    await runner.query('alter table read_side.procedure drop column details');
    await runner.query(`drop table read_side.proposal_edition, read_side.baseline_version, read_side.timeline_version,
      read_side.log_day`);
  }
}

async function createPast(runner: QueryRunner): Promise<void> {
  for (const table of TABLES) await createViews(runner, table);
  for (const [schema, statements] of Object.entries(VIEWS_BESIDE)) {
    for (const [name, select] of Object.entries(statements)) {
      await runner.query(`create or replace view ${schema}.${name} as ${select}`);
    }
  }
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
    paper_from date not null,
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

const PAPER = `current_setting('tinhgon.paper')::date`;

const timeline = (condition: string) => `
  select t.kind, t.id, t.revision, t.position, t.type, t.stage, t.stage_name, t.next_stage, t.next_stage_name,
    coalesce(c.occurred_on, t.occurred_on) as occurred_on, t.recorded_at, coalesce(c.late, t.late) as late,
    t.authority, coalesce(c.summary, t.summary) as summary, t.event_id, t.done_by,
    coalesce(c.corrections, t.corrections) as corrections
  from read_side.timeline t
  left join lateral (
    select * from read_side.timeline_version v
    where t.corrections <> '[]' and v.kind = t.kind and v.id = t.id and v.revision = t.revision and v.known <= ${KNOWN}
    order by v.known desc limit 1
  ) c on true
  where t.position <= ${KNOWN} and ${condition}`;

/** What stood in the stream on the papers' day; a fact beside the acts, only from its own day on. */
const ON_PAPER = `coalesce(c.occurred_on, t.occurred_on) <= ${PAPER} and t.revision <= (
    select p.revision from as_on_paper.proposal p where t.kind = 'proposal' and p.id = t.id
    union all select d.revision from as_on_paper.dossier d where t.kind = 'dossier' and d.id = t.id
  )`;

const board = (schema: string) => `
  select json_build_array(plan, stage, stage_name, stage_kind, stage_index, unit, phase,
      case when status = 'open' then due end)::text as key,
    plan, stage, stage_name, stage_kind, stage_index, unit, phase, status = 'open' as open,
    case when status = 'open' then due end as due, count(*)::integer as count
  from ${schema}.proposal
  group by plan, stage, stage_name, stage_kind, stage_index, unit, phase, status = 'open',
    case when status = 'open' then due end`;

/** Refused acts have no paper but the day itself. */
const refusals = `select * from read_side.refusal where position <= ${KNOWN}`;
const editions = 'select * from read_side.proposal_edition';

/** `shown`: SQL, whether a fact of the stream is known and counts, by its revision. */
const stays = (table: string, shown: (revision: string) => string, joined = '') => `
  select s.id, s.stay, s.known_from, null::text collate "C" as known_to, s.plan, s.path, s.unit, s.area, s.stage,
    s.stage_name, s.stage_kind, s.stage_index, s.posts, s.entered_revision, s.entered_on,
    ${['left_known', 'left_revision', 'left_on', 'left_type'].map((column) => `case when s.left_known <= ${KNOWN} and ${shown('s.left_revision')} then s.${column} end as ${column}`).join(', ')},
    s.due
  from read_side.${table} s ${joined}
  where s.known_from <= ${KNOWN} and (s.known_to is null or s.known_to > ${KNOWN}) and ${shown('s.entered_revision')}`;

const ofRow = (name: string) =>
  stays(`${name}_stay`, (revision) => `${revision} <= p.revision`, `join as_on_paper.${name} p on p.id = s.id`);

const given = (table: string, as = table) =>
  `json_populate_recordset(null::read_side.${table}, nullif(current_setting('tinhgon.${as}', true), '')::json)`;

/** What follows from several streams is worked out for the moment by whoever asks. */
const WORKED_OUT = {
  saving_line: `select * from ${given('saving_line')}`,
  saving_cell: `select * from ${given('saving_cell')}`,
  saving_review: `select * from ${given('saving_review')}`,
  baseline_line: `select * from ${given('baseline_line')}`,
  baseline_cell: `
    select json_build_array(area, catalogue, figure, kind)::text as key, area, catalogue, figure, kind,
      count(*)::integer as count, trim_scale(sum(sum)) as sum
    from ${given('baseline_cell', 'baseline_count')} group by area, catalogue, figure, kind`,
};

const VIEWS_BESIDE = {
  as_recorded: {
    timeline: timeline('true'),
    board_cell: board('as_recorded'),
    proposal_stay: stays('proposal_stay', () => 'true'),
    dossier_stay: stays('dossier_stay', () => 'true'),
    refusal: refusals,
    proposal_edition: editions,
    ...WORKED_OUT,
  },
  as_on_paper: {
    timeline: timeline(ON_PAPER),
    board_cell: board('as_on_paper'),
    proposal_stay: ofRow('proposal'),
    dossier_stay: ofRow('dossier'),
    refusal: `${refusals} and day <= ${PAPER}`,
    proposal_edition: editions,
    ...WORKED_OUT,
  },
};
