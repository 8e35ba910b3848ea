import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { Moment } from '../past/moment.js';
import type { PastQueries } from '../past/past-queries.js';
import type { NamesInPlan } from '../plans/part-names.js';
import { groupedBy } from '../savings/grouped-by.js';
import { timelineFact, type TimelineFactView } from '../timeline/timeline-fact.js';
import { TimelineRow } from '../timeline/timeline-row.js';
import { isCorrection } from './change-kinds.js';
import type { ComparedSpan } from './compared-span.js';

/** What happened to a proposal between two moments, oldest first. */
export interface Between {
  /** What its timeline tells at the second moment and not at the first, without corrections. The newest, if there are many, and returns and decisions before them. */
  readonly facts: readonly TimelineFactView[];
  /** How many facts there are. */
  readonly factCount: number;
  /** Recorded between what is known at the two moments, of facts that count at one of them. */
  readonly corrections: readonly CorrectionBetween[];
}

export type CorrectionBetween = TimelineFactView & {
  /** The fact that it corrects; null for a decision, which several facts tell. */
  readonly of: Pick<TimelineFactView, 'revision' | 'type'> | null;
};

const FACTS_SHOWN = 20;
/** Told besides the newest, as many at most: what says why a proposal stands where it does. */
const TELLING: ReadonlySet<string> = new Set([
  'ProposalReturned',
  'ProposalDecided',
  'ProposalRedecided',
  'ProposalWithdrawn',
]);

interface Past {
  readonly dataSource: ReadSideDataSource;
  readonly past: PastQueries;
}

/** `revision`: the last that counts at one of the moments. */
interface Changed {
  readonly id: string;
  readonly plan: string;
  readonly revision: number;
}

type ItemsOf = (plan: string) => NamesInPlan['items'];

/** By id. */
export async function factsBetween(
  { dataSource, past }: Past,
  { from, to }: ComparedSpan,
  { rows, itemsOf }: { readonly rows: readonly Changed[]; readonly itemsOf: ItemsOf },
): Promise<ReadonlyMap<string, Between>> {
  const ids = rows.map(({ id }) => id);
  const select = () =>
    dataSource
      .createQueryBuilder(TimelineRow, 't')
      .where(`t.kind = 'proposal' and t.id = any(:ids) and not ${isCorrection('t.type')}`, { ids })
      .orderBy('t.revision');
  const ask = <Answer>(moment: Moment, question: () => Promise<Answer>) => past.read(moment, question);
  const before = await ask(from, () => select().select(['t.kind', 't.id', 't.revision']).getMany());
  const after = await ask(to, () => select().getMany());
  const told = new Set(before.map(keyOf));
  const facts = groupedBy(
    after.filter((row) => !told.has(keyOf(row))),
    ({ id }) => id,
  );
  const corrections = groupedBy(await correctionsIn(dataSource, rows, { from, to }), ({ id }) => id);
  return new Map(
    rows.map(({ id, plan }) => {
      const items = itemsOf(plan);
      const found = facts.get(id) ?? [];
      const shown = shownOf(found).map((row) => timelineFact(row, items));
      const made = (corrections.get(id) ?? []).map((row) => ({ ...timelineFact(row, items), of: row.of }));
      return [id, { facts: shown, factCount: found.length, corrections: made }];
    }),
  );
}

/** The newest, and before them those that tell most. */
function shownOf(found: readonly TimelineRow[]): readonly TimelineRow[] {
  const earlier = found.slice(0, -FACTS_SHOWN).filter(({ type }) => TELLING.has(type));
  return [...earlier.slice(-FACTS_SHOWN), ...found.slice(-FACTS_SHOWN)];
}

const keyOf = ({ id, revision }: Pick<TimelineRow, 'id' | 'revision'>) => `${id} ${String(revision)}`;

type CorrectionRow = TimelineRow & Pick<CorrectionBetween, 'of'>;

function correctionsIn(
  dataSource: ReadSideDataSource,
  rows: readonly Changed[],
  { from, to }: ComparedSpan,
): Promise<readonly CorrectionRow[]> {
  const [ids, revisions] = [rows.map(({ id }) => id), rows.map(({ revision }) => revision)];
  return dataSource.query<CorrectionRow[]>(CORRECTIONS, [ids, revisions, from.known, to.known]);
}

const CORRECTIONS = `
  select t.id, t.revision, t.type, t.stage, t.stage_name as "stageName", t.occurred_on::text as "occurredOn",
    t.recorded_at as "recordedAt", t.late, t.authority, t.done_by as "doneBy", t.summary, t.corrections,
    case when o.id is not null then json_build_object('revision', o.revision, 'type', o.type) end as of
  from unnest($1::text[], $2::integer[]) as changed (id, revision)
  join read_side.timeline t on t.kind = 'proposal' and t.id = changed.id and ${isCorrection('t.type')}
  left join read_side.timeline o
    on o.kind = t.kind and o.id = t.id and o.revision = (t.summary::json ->> 'revision')::integer
  where t.position > $3::text collate "C" and t.position <= $4::text collate "C" and exists (
      select from read_side.timeline_version v
      where v.kind = t.kind and v.id = t.id and v.known = t.position and v.revision <= changed.revision
    )
  order by t.revision`;
