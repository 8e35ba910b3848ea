import type { SelectQueryBuilder } from 'typeorm';
import { countedTo, type CountedPage } from '../paging/counted-page.js';
import { ID_FORM, keyIn, pageOf, pageSize } from '../paging/cursor.js';
import { holdsWords } from '../search/vietnamese-text.js';
import type { PersonRow } from './person-row.js';

/** Names are not here: `namesOf` gives them by id. `words`: all to be found in a name, with or without diacritics. */
export interface Named {
  readonly words: string;
  readonly namesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string | null>>;
}

interface NamedPageRequest {
  readonly named: Named;
  readonly counted?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/** People whose names are asked for at once. */
const BATCH = 1_000;

/** By id, of whom it selects; looks at the names of no more of them than it must. @throws InvalidCursor */
export async function pageByName<View>(
  select: SelectQueryBuilder<PersonRow>,
  { named, counted, after, limit }: NamedPageRequest,
  viewOf: (row: PersonRow) => View,
): Promise<CountedPage<View>> {
  const size = pageSize(limit);
  const [last = ''] = keyIn(after, [ID_FORM]) ?? [];
  const shown: string[] = [];
  let total = 0;
  for await (const id of matching(select, named, counted ? '' : last)) {
    total++;
    if (id > last && shown.length <= size) shown.push(id);
    if (counted ? countedTo(total).atLeast : shown.length > size) break;
  }
  const rows = await select.clone().andWhere('p.id = any(:shown)', { shown }).orderBy('p.id').getMany();
  const page = pageOf(rows, size, (row) => [row.id], viewOf);
  return { ...page, ...(counted ? countedTo(total) : { total: null, atLeast: null }) };
}

async function* matching(select: SelectQueryBuilder<PersonRow>, { words, namesOf }: Named, after: string) {
  let from = after;
  for (;;) {
    const found = select.clone().select('p.id', 'id').andWhere('p.id > :from', { from }).orderBy('p.id').limit(BATCH);
    const ids = (await found.getRawMany<{ readonly id: string }>()).map(({ id }) => id);
    const names = await namesOf(ids);
    yield* ids.filter((id) => holdsWords(names.get(id) ?? '', words));
    if (ids.length < BATCH) return;
    from = ids.at(-1) ?? from;
  }
}
