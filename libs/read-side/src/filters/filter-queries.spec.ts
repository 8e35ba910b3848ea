import type { RefusalEvent } from '@app/domain';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import {
  documentOf,
  drafted,
  ELSEWHERE,
  imported,
  NEIGHBOUR,
  ofProvince,
  planOf,
  PROVINCE,
  WARD,
} from '../../spec-support/stories.js';
import { FilterQueries, FILTERS, type FilterName } from './filter-queries.js';

/** By a person of another province on a proposal of the ward. */
const refused: RefusalEvent = {
  type: 'ActRefused',
  data: { person: 's', on: 'proposal-a', action: 'ApproveEdition', rule: 'NO_ROLE', reach: [ELSEWHERE], count: 1 },
  by: { process: 'policy' },
  on: '2026-05-01',
};

jest.setTimeout(60_000);

describe('FilterQueries', () => {
  let database: SpecDatabase;
  let queries: FilterQueries;

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new FilterQueries(database.dataSource);
    const log = new SpecLog();
    await log.goOn('plan', 'plan-1', imported(documentOf()));
    await log.goOn('proposal', 'a', drafted());
    const above = { ...ofProvince('room-a'), id: 'plan-2' };
    await log.goOn('plan', 'plan-2', imported(documentOf(above)));
    await log.goOn('proposal', 'b', drafted({ plan: planOf(above) }));
    await log.tell('refusals', '2026-05-01', [refused]);
    await projectAll(database.dataSource, log.store);
  });
  afterAll(() => database.stop());

  const known: Readonly<Record<string, string>> = { plan: 'plan-1', stage: 'review-1', item: 'I.1', proposal: 'a' };
  const unknown = (scope: string, filtered: Readonly<Record<string, string>>) =>
    queries.unknown(filtered, { scope: [scope], reach: [] });

  it('knows what the reader sees, by the area and from above', async () => {
    expect(await unknown(WARD, { ...known, unit: 'room-a' })).toEqual([]);
    expect(await unknown(PROVINCE, known)).toEqual([]);
  });

  it('knows a plan of an area above where a proposal of the area follows it', async () => {
    expect(await unknown(WARD, { plan: 'plan-2' })).toEqual([]);
    expect(await unknown(NEIGHBOUR, { plan: 'plan-2' })).toEqual(['plan']);
  });

  it('knows whoever was refused on what is in sight, and nobody else', async () => {
    expect(await unknown(WARD, { person: 's' })).toEqual([]);
    expect(await unknown(NEIGHBOUR, { person: 's' })).toEqual(['person']);
  });

  it('knows an area that the reader sees or that lies in one, and none above or beside', async () => {
    const seen = async (scope: string, area: string) => (await unknown(scope, { area })).length === 0;
    expect([await seen(PROVINCE, WARD), await seen(PROVINCE, PROVINCE), await seen(WARD, WARD)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(await seen(PROVINCE, WARD.replace('/', '_'))).toBe(true);
    for (const area of [PROVINCE, NEIGHBOUR, ELSEWHERE, `${WARD}/khong-co`]) expect(await seen(WARD, area)).toBe(false);
    expect(await seen(PROVINCE, `${PROVINCE}/khong-co`)).toBe(false);
  });

  it('knows nothing of another area, nor what there is not, all of it at once', async () => {
    expect(await unknown(ELSEWHERE, known)).toEqual(['plan', 'stage', 'item', 'proposal']);
    const none = Object.fromEntries(FILTERS.map((name): [FilterName, string] => [name, 'khong-co']));
    expect(await unknown(WARD, none)).toEqual(FILTERS);
  });
});
