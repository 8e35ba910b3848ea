import type { PlanEvent } from '@app/domain';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { imported } from '../../spec-support/facts.js';
import { projectAll } from '../../spec-support/follow.js';
import { proposed, type Proposed } from '../../spec-support/saving-facts.js';
import { told } from '../../spec-support/saving-log.js';
import { InvalidCursor } from '../paging/cursor.js';
import type { Dimension } from './saving-filter.js';
import { SavingQueries } from './saving-queries.js';

jest.setTimeout(60_000);

const SCOPE = ['19'];

function plan(id: string, title: string, catalogues: Readonly<Record<string, string>>): PlanEvent {
  const event = imported(id, title);
  if (event.type !== 'PlanImported') return event;
  const named = Object.entries(catalogues).map(([code, name]) => ({ code, name, path: null, deadlines: [] }));
  return { ...event, data: { ...event.data, document: { ...event.data.document, catalogues: named } } };
}

describe('the names of the parts of savings', () => {
  let database: SpecDatabase;

  const story = (id: string, what: Proposed) => ({ aggregate: 'proposal' as const, id, facts: [proposed(what)] });
  const parts = async (by: Dimension, filter: { readonly plan?: string } = {}) => {
    const report = await new SavingQueries(database.dataSource).totals({ scope: SCOPE, by, ...filter });
    return report.parts.map(({ value, name }) => [value, name]);
  };

  beforeAll(async () => {
    database = await openSpecDatabase();
    const stories = [
      story('a', { plan: 'p', catalogue: 'business' }),
      story('b', { plan: 'q', catalogue: 'business' }),
      story('c', { plan: 'p', catalogue: 'internal' }),
      story('d', { plan: 'p', catalogue: 'lost' }),
      story('e', { plan: 'r', catalogue: null }),
    ];
    const log = await told(stories, [0]);
    await log.tell('plan', 'p', [
      plan('p', 'Tên cũ', { business: 'Tên cũ' }),
      plan('p', 'Kế hoạch phường A', { business: 'Kinh doanh', internal: 'Nội bộ' }),
    ]);
    await log.tell('plan', 'q', [plan('q', 'Kế hoạch phường B', { business: 'Doanh nghiệp', internal: 'Bên trong' })]);
    await projectAll(database.dataSource, log.store);
  });
  afterAll(() => database.stop());

  it('are the titles of plans, as imported last', async () => {
    expect(await parts('plan')).toEqual([
      ['p', 'Kế hoạch phường A'],
      ['q', 'Kế hoạch phường B'],
      ['r', null],
    ]);
  });

  it('are the names that the plans of its proposals give a catalogue', async () => {
    expect(await parts('catalogue')).toEqual([
      ['business', 'Doanh nghiệp; Kinh doanh'],
      ['internal', 'Nội bộ'],
      ['lost', null],
      [null, null],
    ]);
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
    expect([seen, counted]).toEqual([['business', 'internal', 'lost', null], 5]);
    await expect(queries.totals({ scope: SCOPE, by: 'plan', after: 'xyz' })).rejects.toThrow(InvalidCursor);
  });
});
