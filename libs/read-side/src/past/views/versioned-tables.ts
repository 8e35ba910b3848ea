import { KNOWN } from './settings.js';

/** A table of rows by id that keeps what each row was. */
export interface VersionedTable {
  readonly name: string;
  /** Columns that never change in a row: a question about the past finds rows by them, with the indexes of the present. */
  readonly fixed: readonly string[];
  /** Columns that versions leave out, with what stands for them: SQL on the row `p` and its version `v`. */
  readonly left: Readonly<Record<string, string>>;
  /** SQL between the row and its conditions. */
  readonly joined?: string;
  /** SQL: the position of its first fact, so that rows of later days are passed over. */
  readonly begun?: string;
}

const NOTHING = 'null::text';

/** Of the procedure. */
const BASELINES = `(
  select * from read_side.baseline_version b
  where b.procedure = p.id and b.known <= ${KNOWN}
) b`;

/** Tables whose every row keeps its versions. */
export const VERSIONED: readonly VersionedTable[] = [
  { name: 'plan', fixed: ['id'], left: {} },
  { name: 'unit', fixed: ['id'], left: {} },
  { name: 'person', fixed: ['id', 'posts_ever'], left: {} },
  { name: 'parameters', fixed: ['id', 'area', 'owner'], left: {} },
  { name: 'calendar', fixed: ['id', 'area', 'owner'], left: {} },
  {
    name: 'proposal',
    fixed: ['id', 'plan', 'unit', 'area', 'drafted', 'number', 'number_order'],
    left: { state: NOTHING, record: NOTHING, search: 'e.search', search_folded: 'e.search_folded' },
    joined: 'left join read_side.proposal_edition e on e.id = p.id and e.edition = v.edition',
    begun: 'p.drafted',
  },
  {
    name: 'dossier',
    fixed: ['id', 'plan', 'unit', 'area', 'opened', 'proposals_ever'],
    left: { state: NOTHING, record: NOTHING },
    begun: 'p.opened',
  },
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
