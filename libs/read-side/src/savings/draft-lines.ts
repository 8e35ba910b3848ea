import { procedureKey, subjectsOf, type MeasureType, type Proposal } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { indexKey } from '../engine/index-key.js';
import { figuresOf } from './line-figures.js';
import type { LineDraft } from './saving-line.js';

type LineSubject = ReturnType<typeof subjectsOf>[number];

/** What the place and the status of a proposal say of all its lines. */
type Placed = Pick<
  LineDraft,
  | 'proposal'
  | 'number'
  | 'title'
  | 'plan'
  | 'area'
  | 'owner'
  | 'unit'
  | 'catalogue'
  | 'stage'
  | 'stageName'
  | 'status'
  | 'month'
>;

/** What an edition says of a line. */
export type EditionLine = Omit<LineDraft, keyof Placed | 'id'>;

/** One line per procedure, or one for the group. */
export function linesOfEdition(
  proposal: string,
  { content, measurements }: Pick<Proposal, 'content' | 'measurements'>,
): readonly EditionLine[] {
  const types = content.measures.map(({ type }) => type).filter((type) => type !== null);
  const measures = [...new Set(types)].sort();
  const measuredOf = new Map(measurements.map((one) => [one.inputs.procedure, one]));
  return subjectsOf(content).map((entry, at) => ({
    entry: entry.id,
    code: entry.code,
    name: entry.name,
    key: keyOf(proposal, entry),
    measures,
    measureSet: measures.join('+'),
    conditionsSimplified: at === 0 ? countOf(types, 'simplify-business-condition') : 0,
    conditionsAbolished: at === 0 ? countOf(types, 'abolish-business-condition') : 0,
    ...figuresOf(measuredOf.get(entry.id) ?? null, content.benefit !== null),
  }));
}

/** A group, and a procedure without code and name, are unique to their proposal. */
function keyOf(proposal: string, entry: LineSubject): string {
  const key = entry.id === 'group' ? null : procedureKey(entry);
  return key === null ? `#${proposal}` : indexKey(key);
}

function countOf(types: readonly MeasureType[], type: MeasureType): number {
  return types.filter((one) => one === type).length;
}

/** `where`: SQL on the proposal `p`. */
interface DraftsAsked {
  readonly where: string;
  readonly values: readonly unknown[];
}

/** The lines of the proposals' editions that stand; none of those whose saving counts nowhere. */
export async function draftsWhere(
  manager: EntityManager,
  { where, values }: DraftsAsked,
): Promise<readonly LineDraft[]> {
  const rows = await manager.query<(Placed & { readonly lines: string })[]>(`${DRAFTS} and ${where}`, [...values]);
  return rows.flatMap(({ lines, ...placed }) => {
    return (JSON.parse(lines) as readonly EditionLine[]).map((line) => draftOf(line, placed));
  });
}

function draftOf(line: EditionLine, placed: Placed): LineDraft {
  const { entry, notComputed } = line;
  const partly = placed.status === 'partly-approved';
  return {
    id: `${placed.proposal}:${entry}`,
    ...placed,
    ...line,
    notComputed: partly ? ['time:PARTLY_APPROVED', 'cost:PARTLY_APPROVED'] : notComputed,
  };
}

/** A proposal that is over ended when its last stay did. */
const ENDED_IN = `case when p.status <> 'open' then (
    select to_char(max(stay.left_on), 'YYYY-MM') from read_side.proposal_stay stay
    where stay.id = p.id and stay.known_to is null
  ) end`;

const DRAFTS = `select p.id as proposal, p.number, p.title, p.plan, p.area, coalesce(p.area[cardinality(p.area)], '') as owner,
    p.unit, p.catalogue, p.stage, p.stage_name as "stageName", p.saving_status as status, ${ENDED_IN} as month, e.lines
  from read_side.proposal p join read_side.proposal_edition e on e.id = p.id and e.edition = p.edition
  where p.saving_status is not null`;
