import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { tellLongest } from '../../spec-support/longest-facts.js';

jest.setTimeout(120_000);

/** PostgreSQL's limit for a row of a B-tree, and an item of GIN. */
const MOST_BYTES = 2_704;

/** Without the columns of searches, whose trigrams are short, and tables that no fact fills. */
const INDEXED = `
  select distinct c.relname as table, a.attname as column, a.atttypid = 'text[]'::regtype as list
  from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
  where c.relnamespace = 'read_side'::regnamespace and a.atttypid in ('text'::regtype, 'text[]'::regtype)
    and a.attname not like 'search%' and c.relname not in ('checkpoint', 'manager_checkpoint', 'migration', 'lease', 'process')
  order by 1, 2`;

describe('the columns that are indexed', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  afterAll(() => database.stop());

  it('take the longest that any door lets in, whatever it is', async () => {
    const log = new SpecLog();
    await tellLongest(log);
    await projectAll(database.dataSource, log.store);
    const indexed = await database.dataSource.query<{ table: string; column: string; list: boolean }[]>(INDEXED);
    const longest: Record<string, number> = {};
    for (const { table, column, list } of indexed) {
      const from = list ? `read_side.${table}, unnest("${column}") as one_of(entry)` : `read_side.${table}`;
      const sql = `select max(octet_length(${list ? 'one_of.entry' : `"${column}"`})) as bytes from ${from}`;
      const [row] = await database.dataSource.query<{ bytes: number | null }[]>(sql);
      longest[`${table}.${column}`] = row?.bytes ?? 0;
    }
    expect(longest).toEqual(LONGEST);
    const [pair] = await database.dataSource.query<{ bytes: number }[]>(
      `select max(octet_length(owner || '|' || key)) as bytes from read_side.saving_line`,
    );
    expect(Math.max(pair?.bytes ?? MOST_BYTES, ...Object.values(longest))).toBeLessThan(MOST_BYTES);
  });
});

/** Bytes by table and column; 71 is the digest of a key that is too long for an index. */
const LONGEST: Readonly<Record<string, number>> = {
  'baseline_cell.area': 128,
  'baseline_cell.key': 250,
  'baseline_line.area': 128,
  'baseline_line.id': 141,
  'baseline_line.key': 60,
  'baseline_line.owner': 128,
  'baseline_version.known': 19,
  'baseline_version.procedure': 189,
  'board_cell.area': 128,
  'board_cell.key': 71,
  'board_cell.plan': 80,
  'board_cell.unit': 80,
  'board_sum.kind': 13,
  'board_sum.province': 30,
  'calendar.area': 128,
  'calendar.id': 128,
  'calendar.owner': 128,
  'calendar_version.id': 128,
  'calendar_version.known': 19,
  'dossier.area': 128,
  'dossier.asking': 89,
  'dossier.id': 36,
  'dossier.involved': 9,
  'dossier.must_act': 89,
  'dossier.opened': 19,
  'dossier.plan': 80,
  'dossier_stay.id': 36,
  'dossier_stay.known_from': 19,
  'dossier_stay_cell.province': 30,
  'dossier_stay_cell.stage': 80,
  'dossier_stay_cell.stage_name': 2_000,
  'dossier_stay_place.area': 128,
  'dossier_version.id': 36,
  'dossier_version.known': 19,
  'news.position': 19,
  'parameters.area': 128,
  'parameters.id': 128,
  'parameters.owner': 128,
  'parameters_version.id': 128,
  'parameters_version.known': 19,
  'parked.projection': 0,
  'parked.stream': 0,
  'person.awaited': 128,
  'person.id': 36,
  'person.posts_ever': 85,
  'person.reach': 128,
  'person_version.id': 36,
  'person_version.known': 19,
  'plan.id': 80,
  'plan_version.id': 80,
  'plan_version.known': 19,
  'post_term.person': 0,
  'procedure.area': 128,
  'procedure.field_sought': 1500,
  'procedure.id': 189,
  'procedure.key': 60,
  'procedure.registry': 128,
  'procedure_version.id': 189,
  'procedure_version.known': 19,
  'procedure_import.begun': 19,
  'procedure_import.id': 36,
  'proposal.area': 128,
  'proposal.asking': 89,
  'proposal.dossier': 36,
  'proposal.drafted': 19,
  'proposal.drafters': 9,
  'proposal.id': 36,
  'proposal.involved': 9,
  'proposal.must_act': 89,
  'proposal.number_order': 93,
  'proposal.outcome': 0,
  'proposal.phase': 16,
  'proposal.plan': 80,
  'proposal.procedures': 60,
  'proposal.unit': 80,
  'proposal_edition.id': 36,
  'proposal_stay.id': 36,
  'proposal_stay.known_from': 19,
  'proposal_stay_cell.province': 30,
  'proposal_stay_cell.stage': 80,
  'proposal_stay_cell.stage_name': 2_000,
  'proposal_stay_place.area': 128,
  'proposal_version.id': 36,
  'proposal_version.known': 19,
  'refusal.person': 36,
  'refusal.position': 19,
  'refusal.reach': 128,
  'saving_cell.grain': 8,
  'saving_cell.key': 767,
  'saving_cell.plan': 80,
  'saving_line.area': 128,
  'saving_line.id': 39,
  'saving_line.key': 71,
  'saving_line.plan': 80,
  'saving_line.proposal': 36,
  'saving_province_cell.grain': 8,
  'saving_province_cell.key': 506,
  'saving_review.key': 575,
  'saving_review.plan': 80,
  'saving_review.registry': 128,
  'timeline.event_id': 36,
  'timeline.id': 36,
  'timeline.kind': 8,
  'timeline_version.id': 0,
  'timeline_version.kind': 0,
  'timeline_version.known': 0,
  'unit.area': 128,
  'unit.id': 80,
  'unit_version.id': 80,
  'unit_version.known': 19,
};
