import type { MomentSense } from '../moment.js';
import { KNOWN, PAPER } from './settings.js';

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
  select json_build_array(plan, path, area, stage, stage_name, stage_kind, stage_index, unit, phase, outcome,
      case when status = 'open' then due end)::text as key,
    plan, path, area, stage, stage_name, stage_kind, stage_index, unit, phase, outcome, status = 'open' as open,
    case when status = 'open' then due end as due, count(*)::integer as count
  from ${schema}.proposal
  group by plan, path, area, stage, stage_name, stage_kind, stage_index, unit, phase, outcome, status = 'open',
    case when status = 'open' then due end`;

/** Refused acts have no paper but the day itself. */
const REFUSALS = `select * from read_side.refusal where position <= ${KNOWN}`;
/** Whole, once begun: what a moment falls into takes seconds. */
const IMPORTS = `select * from read_side.procedure_import where begun <= ${KNOWN}`;
const EDITIONS = 'select * from read_side.proposal_edition';
/** What they hold follows from their number. */
const PLACES = {
  proposal_stay_place: 'select * from read_side.proposal_stay_place',
  dossier_stay_place: 'select * from read_side.dossier_stay_place',
};

/** `shown`: SQL, whether a fact of the stream is known and counts, by its revision. */
const stays = (table: string, shown: (revision: string) => string, joined = '') => `
  select s.id, s.stay, s.place, s.known_from, null::text collate "C" as known_to, s.entered_revision, s.entered_on,
    ${['left_known', 'left_revision', 'left_on', 'left_type'].map((column) => `case when s.left_known <= ${KNOWN} and ${shown('s.left_revision')} then s.${column} end as ${column}`).join(', ')},
    s.due
  from read_side.${table} s ${joined}
  where s.known_from <= ${KNOWN} and (s.known_to is null or s.known_to > ${KNOWN}) and ${shown('s.entered_revision')}`;

const ofRow = (name: string) =>
  stays(`${name}_stay`, (revision) => `${revision} <= p.revision`, `join as_on_paper.${name} p on p.id = s.id`);

const BASELINES = `select * from read_side.baseline_version where known <= ${KNOWN}`;

const given = (table: string, as = table) =>
  `json_populate_recordset(null::read_side.${table}, nullif(current_setting('tinhgon.${as}', true), '')::json)`;

/** What follows from several streams is worked out for the moment by whoever asks. */
const WORKED_OUT = {
  saving_line: `select * from ${given('saving_line')}`,
  saving_cell: `select * from ${given('saving_cell')}`,
  saving_province_cell: `select * from ${given('saving_province_cell')}`,
  saving_review: `select * from ${given('saving_review')}`,
  baseline_line: `select * from ${given('baseline_line')}`,
  baseline_cell: `
    select json_build_array(area, catalogue, figure, kind)::text as key, area, catalogue, figure, kind,
      count(*)::integer as count, trim_scale(sum(sum)) as sum
    from ${given('baseline_cell', 'baseline_count')} group by area, catalogue, figure, kind`,
};

/** Of what is not kept row by row: by sense and name. */
export const OTHER_VIEWS: Readonly<Record<MomentSense, Readonly<Record<string, string>>>> = {
  recorded: {
    timeline: timeline('true'),
    board_cell: board('as_recorded'),
    baseline_version: BASELINES,
    proposal_stay: stays('proposal_stay', () => 'true'),
    dossier_stay: stays('dossier_stay', () => 'true'),
    refusal: REFUSALS,
    procedure_import: IMPORTS,
    proposal_edition: EDITIONS,
    ...PLACES,
    ...WORKED_OUT,
  },
  paper: {
    timeline: timeline(ON_PAPER),
    board_cell: board('as_on_paper'),
    baseline_version: BASELINES,
    proposal_stay: ofRow('proposal'),
    dossier_stay: ofRow('dossier'),
    refusal: `${REFUSALS} and day <= ${PAPER}`,
    procedure_import: `${IMPORTS} and occurred_on <= ${PAPER}`,
    proposal_edition: EDITIONS,
    ...PLACES,
    ...WORKED_OUT,
  },
};
