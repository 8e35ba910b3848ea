import type { SelectQueryBuilder } from 'typeorm';
import { countedTo, type CountedPage } from '../paging/counted-page.js';
import { ID_FORM, keyIn, pageOf, pageSize } from '../paging/cursor.js';
import type { PersonRow } from './person-row.js';

/**
 * By what is not here, as names and accounts: which of these people count, each with the text that orders them. `inOrder`:
 * by that text, as Vietnamese orders it, those without one last; else by id.
 */
export interface Picked {
  readonly of: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly inOrder: boolean;
}

interface PickedPageRequest {
  readonly picked: Picked;
  readonly counted?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

type Found = readonly [text: string, id: string];

/** People who are looked up at once. */
const BATCH = 1_000;
const TEXT_FORM = /^[^\u0000]{0,300}$/;
const vietnamese = new Intl.Collator('vi');

/** Of whom it selects; by id, it looks at no more of them than it must. @throws InvalidCursor */
export async function pageOfPicked<View>(
  select: SelectQueryBuilder<PersonRow>,
  request: PickedPageRequest,
  viewOf: (row: PersonRow) => View,
): Promise<CountedPage<View>> {
  const size = pageSize(request.limit);
  const { found, total } = await (request.picked.inOrder ? ordered(select, request) : byId(select, request, size));
  const shown = found.slice(0, size + 1);
  const rows = await select
    .clone()
    .andWhere('p.id = any(:shown)', { shown: shown.map(([, id]) => id) })
    .getMany();
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const inOrder = shown.flatMap(([text, id]) => {
    const row = rowOf.get(id);
    return row ? [{ text, row }] : [];
  });
  const keyOf = ({ text, row }: (typeof inOrder)[number]) => (request.picked.inOrder ? [text, row.id] : [row.id]);
  const page = pageOf(inOrder, size, keyOf, ({ row }) => viewOf(row));
  return { ...page, ...(request.counted ? countedTo(total) : { total: null, atLeast: null }) };
}

async function byId(
  select: SelectQueryBuilder<PersonRow>,
  { picked, counted, after }: PickedPageRequest,
  size: number,
): Promise<{ readonly found: readonly Found[]; readonly total: number }> {
  const [last = ''] = keyIn(after, [ID_FORM]) ?? [];
  const found: Found[] = [];
  let total = 0;
  for await (const one of matching(select, picked, counted ? '' : last)) {
    total++;
    if (one[1] > last && found.length <= size) found.push(one);
    if (counted ? countedTo(total).atLeast : found.length > size) break;
  }
  return { found, total };
}

async function ordered(
  select: SelectQueryBuilder<PersonRow>,
  { picked, after }: PickedPageRequest,
): Promise<{ readonly found: readonly Found[]; readonly total: number }> {
  const last = keyIn(after, [TEXT_FORM, ID_FORM]);
  const all: Found[] = [];
  for await (const one of matching(select, picked, '')) all.push(one);
  all.sort(inVietnamese);
  const [text = '', id = ''] = last ?? [];
  return { found: last ? all.filter((one) => inVietnamese(one, [text, id]) > 0) : all, total: all.length };
}

function inVietnamese([oneText, oneId]: Found, [otherText, otherId]: Found): number {
  if ((oneText === '') !== (otherText === '')) return oneText === '' ? 1 : -1;
  return vietnamese.compare(oneText, otherText) || (oneId < otherId ? -1 : Number(oneId > otherId));
}

async function* matching(
  select: SelectQueryBuilder<PersonRow>,
  picked: Picked,
  after: string,
): AsyncGenerator<Found, void> {
  let from = after;
  for (;;) {
    const next = select.clone().select('p.id', 'id').andWhere('p.id > :from', { from }).orderBy('p.id').limit(BATCH);
    const ids = (await next.getRawMany<{ readonly id: string }>()).map(({ id }) => id);
    const texts = await picked.of(ids);
    for (const id of ids) {
      const text = texts.get(id);
      if (text !== undefined) yield [text, id];
    }
    if (ids.length < BATCH) return;
    from = ids.at(-1) ?? from;
  }
}
