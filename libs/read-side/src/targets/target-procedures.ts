import type { ProcedureCatalogue } from '@app/domain';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNTED_UP_TO, NOT_COUNTED, totalOfRows, type CountedPage } from '../paging/counted-page.js';
import { ID_FORM, keyIn, pageOf, pageSize } from '../paging/cursor.js';
import type { ProcedurePart } from './figure-part.js';
import type { PlanPlace } from './plan-figures.js';
import type { Counted } from './target-scope.js';

/** A procedure behind a figure. `agency`, `kind`, `amount`: of the baseline that counts; null where none does. */
export interface TargetProcedure {
  readonly id: string;
  readonly procedure: string;
  readonly code: string;
  readonly name: string;
  readonly catalogue: ProcedureCatalogue;
  readonly field: string;
  readonly agency: string | null;
  readonly kind: string | null;
  readonly amount: string | null;
}

/** `kind`: of the baselines; of `measured` alone. */
export interface ProceduresAsked {
  readonly part: ProcedurePart;
  readonly kind?: string | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
  readonly counted?: boolean | undefined;
}

interface Figure {
  readonly place: PlanPlace;
  readonly counted: Counted;
  /** Which figure of baselines it is about. */
  readonly aspect: 'time' | 'cost';
}

/** Of the procedures that a figure counts, or leaves out, by id. @throws InvalidCursor */
export async function targetProcedures(
  dataSource: ReadSideDataSource,
  { place, counted, aspect }: Figure,
  { part, kind = '', after, limit, counted: isCounted }: ProceduresAsked,
): Promise<CountedPage<TargetProcedure>> {
  const { plan, path, scope } = place;
  const values = [path.at(-1) ?? '', scope, path, counted.registered, plan, counted.codes, kind];
  const found = part === 'measured' ? MEASURED[aspect] : FOUND[part];
  const size = pageSize(limit);
  const [last = ''] = keyIn(after, [ID_FORM]) ?? [];
  const rows = await dataSource.query<TargetProcedure[]>(
    `${ASKED} select found.* from (${found}) found where found.id > $8 order by found.id limit ${String(size + 1)}`,
    [...values, last],
  );
  const keyOf = ({ id }: TargetProcedure) => [id];
  const shown = pageOf(rows, size, keyOf, (row) => row);
  if (isCounted !== true) return { ...shown, ...NOT_COUNTED };
  const sql = `${ASKED} select from (${found}) found limit ${String(COUNTED_UP_TO + 1)}`;
  return { ...shown, ...(await totalOfRows(dataSource, { sql, values })) };
}

/** For each catalogue the nearest registry up the path that has any. */
const ASKED = `
  with asked as (
    select $1::text as owner, $2::text[] as scope, $3::text[] as path, $4::text[] as registered, $5::text as plan,
      $6::text[] as codes, $7::text as kind
  ), held as (
    select distinct on (catalogue) catalogue, coalesce(area[cardinality(area)], '') as registry
    from read_side.baseline_cell where figure = 'registered' and area <@ (select path from asked)
    order by catalogue, cardinality(area) desc
  )`;

const COLUMNS = 'p.id as procedure, p.code, p.name, p.catalogue, p.field';
const OWN = `p.id, ${COLUMNS}, null as agency, null as kind, null as amount`;

const REGISTERED = `select ${OWN} from asked cross join held
  join read_side.procedure p on p.registry = held.registry and p.catalogue = held.catalogue
  where p.catalogue = any(asked.registered)`;

const FOUND: Readonly<Record<Exclude<ProcedurePart, 'measured'>, string>> = {
  registered: REGISTERED,
  reviewed: `${REGISTERED} and exists (
    select from read_side.saving_review review
    where review.procedure = p.id and review.plan = asked.plan and review.area && asked.scope
      and (asked.codes is null or review.catalogue = any(asked.codes))
  )`,
  unmeasured: `${REGISTERED} and not exists (
    select from read_side.baseline_line line
    where line.registry = held.registry and line.catalogue = held.catalogue and line.key = p.key
      and line.area @> array[asked.owner] and line.area && asked.scope
  )`,
};

const measured = (kind: string, amount: string) => `
  select line.id, ${COLUMNS}, line.agency, line.${kind} as kind, trim_scale(line.${amount})::text as amount
  from asked cross join read_side.baseline_line line
  join read_side.procedure p on p.key = line.key and p.registry = line.registry and p.catalogue = line.catalogue
  where line.area @> array[asked.owner] and line.area && asked.scope and line.catalogue = any(asked.registered)
    and line.${kind} = asked.kind and line.${amount} is not null`;

const MEASURED = { time: measured('kind', 'time'), cost: measured('method', 'cost') } as const;
