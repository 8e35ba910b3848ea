import { installation } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { told } from '../../spec-support/saving-log.js';
import { proposed, savingDocument, type Proposed } from '../../spec-support/saving-stories.js';
import { imported, PROVINCE } from '../../spec-support/stories.js';
import { InvalidCursor } from '../paging/cursor.js';
import type { Dimension } from './saving-filter.js';
import { SavingQueries } from './saving-queries.js';

jest.setTimeout(60_000);

const SCOPE = [PROVINCE];

function plan(id: string, title: string, [business, internal]: readonly [string, string]) {
  const named: Readonly<Record<string, string>> = { business, internal };
  const catalogues = savingDocument(id).catalogues.map((one) => ({ ...one, name: named[one.code] ?? one.name }));
  return savingDocument(id, { title, catalogues });
}

describe('the names of the parts of savings', () => {
  let database: SpecDatabase;

  const story = (id: string, what: Proposed) => ({ aggregate: 'proposal' as const, id, facts: proposed(what).facts });
  const parts = async (by: Dimension, filter: { readonly plan?: string; readonly scope?: readonly string[] } = {}) => {
    const report = await new SavingQueries(database.dataSource).totals({ scope: SCOPE, by, ...filter });
    return report.parts.map(({ value, name }) => [value, name]);
  };

  beforeAll(async () => {
    database = await openSpecDatabase();
    const stories = [
      story('a', { plan: 'p', catalogue: 'business' }),
      story('b', { plan: 'q', catalogue: 'business' }),
      story('c', { plan: 'p', catalogue: 'internal' }),
      story('d', { plan: 'p', catalogue: 'internal' }),
      story('e', { plan: 'p', catalogue: null }),
    ];
    const log = await told(stories, [0]);
    const document = plan('p', 'Kế hoạch A', ['Kinh doanh', 'Nội bộ']);
    const first = imported(plan('p', 'Tên cũ', ['Tên cũ', 'Tên cũ']));
    await log.goOn('plan', 'p', first.does(installation, { type: 'ImportPlan', document }));
    await log.goOn('plan', 'q', imported(plan('q', 'Kế hoạch B', ['Doanh nghiệp', 'Bên trong'])));
    await projectAll(database.dataSource, log.store);
  });
  afterAll(() => database.stop());

  it('are the titles of plans, as imported last', async () => {
    expect(await parts('plan')).toEqual([
      ['p', 'Kế hoạch A'],
      ['q', 'Kế hoạch B'],
    ]);
  });

  it('are the names that the plans of its proposals give a catalogue', async () => {
    for (const scope of [SCOPE, [...SCOPE, '1', '2', '3', '4', '5']]) {
      expect(await parts('catalogue', { scope })).toEqual([
        ['business', 'Doanh nghiệp; Kinh doanh'],
        ['internal', 'Nội bộ'],
        [null, null],
      ]);
    }
    expect((await parts('catalogue', { plan: 'q' }))[0]).toEqual(['business', 'Doanh nghiệp']);
  });

  it('come page by page, and all of them sum up to the total', async () => {
    const queries = new SavingQueries(database.dataSource);
    const seen: (string | null)[] = [];
    let counted = 0;
    let after: string | null = null;
    do {
      const page = await queries.totals({ scope: SCOPE, by: 'catalogue', limit: 2, after });
      expect(page.parts.length).toBeLessThanOrEqual(2);
      seen.push(...page.parts.map(({ value }) => value));
      counted += page.parts.reduce((sum, { lines }) => sum + lines.counted + lines.duplicates, 0);
      expect(page.total.lines).toMatchObject({ counted: 1, duplicates: 4 });
      after = page.next;
    } while (after !== null);
    expect([seen, counted]).toEqual([['business', 'internal', null], 5]);
    await expect(queries.totals({ scope: SCOPE, by: 'plan', after: 'xyz' })).rejects.toThrow(InvalidCursor);
  });
});
