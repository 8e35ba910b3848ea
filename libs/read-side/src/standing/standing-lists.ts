import type { CivilDate, WorkingCalendar } from '@app/domain';
import type { DataSource, EntitySchema, SelectQueryBuilder } from 'typeorm';
import { isProvince } from '../areas/provinces.js';
import { calendarsOf } from '../calendars/calendars-of.js';
import { NOT_COUNTED, totalOf, type CountedPage, type Total } from '../paging/counted-page.js';
import { pageOf, pageSize } from '../paging/cursor.js';
import { restored } from '../past/restored.js';
import { momentAsked } from '../past/moment.js';
import { walkOf, type Walk } from '../past/walk.js';
import { heldPosts } from '../people/held-posts.js';
import { planNames } from '../plans/plan-names.js';
import { idsWithWords } from '../search/ids-with-words.js';
import type { Sorted } from '../search/words-among.js';
import { narrowToWords } from '../search/narrow-to-words.js';
import { totalWithWords } from '../search/total-with-words.js';
import { beginAtMoment, inOrder, keyOf, keysIn, type Order } from './list-order.js';
import { actingOn, type StandingRow } from './standing-row.js';
import type { Reading } from './standing-view.js';

/** `scope`: area codes; nothing exists outside them. */
export interface InScope {
  readonly scope: readonly string[];
  readonly today: CivilDate;
}

/** `limit`: 1 to 100, default 50. `counted`: with how many there are on all pages. `q`: words that must all be found. */
export interface StandingListRequest extends InScope {
  readonly q?: string | undefined;
  readonly counted?: boolean | undefined;
  readonly overdue?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

export interface StandingList<Row extends StandingRow, Name extends string, View> {
  readonly kind: 'proposal' | 'dossier';
  readonly schema: EntitySchema<Row>;
  readonly order: Order<Row>;
  /** SQL on alias `s`: not over. */
  readonly open: string;
  /** Columns with an exact value in a request. */
  readonly exact: readonly Name[];
  /** Indexes in the list's orders begin with the province. */
  readonly byProvince: boolean;
  /** How many there are, where that is known without counting them. */
  readonly counted: (request: StandingListRequest) => Promise<Total | null>;
  /** SQL on alias `s`: the due day. */
  readonly due: string;
  /** The rows with what other aggregates know of them. */
  readonly completed: (dataSource: DataSource, rows: readonly Row[]) => Promise<readonly Row[]>;
  readonly viewOf: (row: Row, reading: Reading) => View;
}

/** One value, or one of several. */
type Exactly<Name extends string> = { readonly [N in Name]?: string | boolean | readonly string[] | undefined };

const PROVINCE = '(s.area[1] collate "C")';

/** `narrow`: a further condition on alias `s`. @throws InvalidCursor */
export async function listStanding<Row extends StandingRow, Name extends string, View>(
  dataSource: DataSource,
  list: StandingList<Row, Name, View>,
  request: StandingListRequest & Exactly<Name>,
  narrow: (select: SelectQueryBuilder<Row>) => void = () => undefined,
): Promise<CountedPage<View>> {
  const { completed, order, viewOf } = list;
  const { today } = request;
  const size = pageSize(request.limit);
  const walk = walkOf(request.scope);
  const select = narrowed(dataSource, list, request);
  narrow(select);
  beginAtMoment(select, order, walk);
  const known = request.counted ? await list.counted(request) : NOT_COUNTED;
  const sorted = { keys: keysIn(order, walk), down: order.down };
  const total = known ?? (await totalFound(select, request, sorted));
  inOrder(select, order, { after: request.after, walk });
  const found = await pageFound(select, { schema: list.schema, order, walk }, { ...request, size: size + 1 });
  const rows = await completed(dataSource, found);
  const reading = await readingOf(dataSource, rows, today);
  const page = pageOf(
    rows,
    size,
    (row) => keyOf(order, row),
    (row) => viewOf(row, reading),
  );
  return { ...page, ...total };
}

function narrowed<Row extends StandingRow, Name extends string>(
  dataSource: DataSource,
  { schema, open, exact, due, byProvince }: StandingList<Row, Name, unknown>,
  request: StandingListRequest & Exactly<Name>,
): SelectQueryBuilder<Row> {
  const { scope, today, overdue } = request;
  const lies = byProvince ? provincesIn(scope) : 's.area && :scope';
  const select = dataSource.createQueryBuilder(schema, 's').where(lies, { scope, only: scope[0] });
  for (const name of exact) {
    const value = request[name];
    const condition = Array.isArray(value) ? `s.${name} = any(:${name})` : `s.${name} = :${name}`;
    if (value !== undefined) select.andWhere(condition, { [name]: value });
  }
  const onTime = `not (${open} and coalesce(${due} < :today, false))`;
  if (overdue !== undefined) select.andWhere(overdue ? `${open} and ${due} < :today` : onTime, { today });
  return select;
}

/** SQL on alias `s`: it lies in scope. By whole provinces, of which indexes and their statistics know; not of a moment, though. */
function provincesIn(scope: readonly string[]): string {
  if (momentAsked() || !scope.every(isProvince)) return 's.area && :scope';
  // A list of one would not be known to leave an index in order.
  return scope.length === 1 ? `${PROVINCE} = :only` : `${PROVINCE} = any(:scope)`;
}

/** Whether rows are looked through for words before an index is asked for them; not of a moment, though. */
function looksThrough({ scope }: Pick<StandingListRequest, 'scope'>): boolean {
  return scope.every(isProvince) && !momentAsked();
}

function totalFound<Row extends StandingRow>(
  select: SelectQueryBuilder<Row>,
  request: Pick<StandingListRequest, 'scope' | 'q'>,
  sorted: Sorted,
): Promise<Total> {
  const { q } = request;
  const found = q !== undefined && looksThrough(request) ? totalWithWords(select, { q, sorted }) : null;
  return found ?? totalOf(narrowToWords(select.clone(), q), true);
}

/** Of the rows that are selected in order. */
async function pageFound<Row extends StandingRow>(
  select: SelectQueryBuilder<Row>,
  { schema, order, walk }: { readonly schema: EntitySchema<Row>; readonly order: Order<Row>; readonly walk: Walk },
  { scope, q, size }: Pick<StandingListRequest, 'scope' | 'q'> & { readonly size: number },
): Promise<readonly Row[]> {
  if (q === undefined || !looksThrough({ scope })) return narrowToWords(select, q).limit(size).getMany();
  const ids = await idsWithWords(select, { q, size }, { keys: keysIn(order, walk), down: order.down });
  const found = select.dataSource.createQueryBuilder(schema, 's').where('s.id = any(:ids)', { ids });
  inOrder(found, order, { after: null, walk });
  return found.getMany();
}

/** `stageNames`: of its path, by id. `calendar`: of its area. */
interface Found<View> {
  readonly view: View;
  readonly calendar: WorkingCalendar | null;
  readonly stageNames: Readonly<Record<string, string>>;
}

/** Null if there is none in scope. */
export async function findStanding<Row extends StandingRow, View>(
  dataSource: DataSource,
  {
    kind,
    schema,
    completed,
    viewOf,
  }: Pick<StandingList<Row, string, View>, 'kind' | 'schema' | 'completed' | 'viewOf'>,
  id: string,
  { scope, today }: InScope,
): Promise<(Found<View> & Pick<StandingRow, 'state' | 'record'>) | null> {
  const found = await dataSource
    .createQueryBuilder(schema, 's')
    .addSelect(['s.state', 's.record'])
    .where('s.id = :id and s.area && :scope', { id, scope })
    .getOne();
  const [whole = null] = found ? await completed(dataSource, [found]) : [];
  if (!whole) return null;
  const row = await restored(kind, whole);
  const reading = await readingOf(dataSource, [row], today);
  const stageNames = reading.plans.get(row.plan)?.stages[row.path] ?? {};
  const calendar = reading.calendarOf(row.area);
  return { view: viewOf(row, reading), stageNames, calendar, state: row.state, record: row.record };
}

export async function readingOf(
  dataSource: DataSource,
  rows: readonly (Pick<StandingRow, 'mustAct' | 'questions'> & {
    readonly plan: string;
    readonly area: readonly string[];
  })[],
  today: CivilDate,
): Promise<Reading> {
  const plans = await planNames(dataSource, rows);
  const posts = rows.flatMap((row) => actingOn(row, today));
  const held = await heldPosts(dataSource, posts, { on: today });
  return { today, plans, held, calendarOf: await calendarsOf(dataSource, rows) };
}
