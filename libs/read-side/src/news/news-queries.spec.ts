import { areaOfUnit, calendarFixture, calendarStory, installation } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { project } from '../../spec-support/saving-log.js';
import { registered } from '../../spec-support/saving-stories.js';
import { drafted, PROVINCE } from '../../spec-support/stories.js';
import { KEPT_NEWS } from './news.js';
import { NewsQueries } from './news-queries.js';

jest.setTimeout(60_000);

describe('NewsQueries', () => {
  let database: SpecDatabase;
  let queries: NewsQueries;

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new NewsQueries(database.dataSource);
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  it('tells who had to act and who has to, after a position', async () => {
    const log = new SpecLog();
    await log.goOn('proposal', 'a', drafted());
    await projectAll(database.dataSource, log.store);
    const first = await queries.after('');
    expect(first).toMatchObject({ news: [{ kind: 'proposal', id: 'a' }], complete: false });
    expect(first.news[0]?.posts).toContain('head@room-a');
    await log.goOn('proposal', 'a', drafted().pass({ on: '2026-04-01' }));
    await projectAll(database.dataSource, log.store);
    const { news, complete } = await queries.after(first.news[0]?.position ?? '');
    expect(complete).toBe(true);
    expect(news).toHaveLength(1);
    expect(news[0]?.posts).toEqual(expect.arrayContaining(['head@room-a', 'reviewer@center']));
    expect(await queries.after(news[0]?.position ?? '')).toEqual({ news: [], complete: true });
  });

  it('says that it may not have told all, where older news are forgotten or are too many', async () => {
    await database.dataSource.query(
      `insert into read_side.news select lpad(n::text, 19, '0'), 'proposal', n::text, '{}', '{}', 'p', '{}'
       from generate_series(1, $1::int) n`,
      [KEPT_NEWS],
    );
    const after = (n: number) => queries.after(String(n).padStart(19, '0'));
    expect((await after(0)).complete).toBe(false);
    expect((await after(1)).complete).toBe(false);
    expect(await after(KEPT_NEWS - 1)).toMatchObject({ news: [{ id: String(KEPT_NEWS) }], complete: true });
  });

  it('tells of each registry once, of baselines apart, and of a calendar', async () => {
    const log = new SpecLog();
    const of = { area: [PROVINCE] };
    await log.goOn('procedure', 'a', registered('1.001193', of));
    await log.goOn('procedure', 'b', registered('1.001194', of));
    await projectAll(database.dataSource, log.store);
    const { news } = await queries.after('');
    expect(news).toMatchObject([{ kind: 'registry', id: PROVINCE, plan: '', seenFrom: [PROVINCE] }]);
    await log.goOn('procedure', 'a', registered('1.001193', of, {}));
    const changed = { type: 'ChangeCalendar', area: [PROVINCE], calendar: calendarFixture() } as const;
    await log.goOn('calendar', PROVINCE, calendarStory().does(installation, changed, { on: '2026-01-05' }));
    await projectAll(database.dataSource, log.store);
    const later = await queries.after(news[0]?.position ?? '');
    expect(later.news.map(({ kind, seenFrom }) => [kind, seenFrom])).toEqual([
      ['baselines', areaOfUnit('ward')],
      ['calendar', [PROVINCE]],
    ]);
  });

  it('keeps the newest, and few that are older', async () => {
    const log = new SpecLog();
    // Two events for each, so that proposals have every other position.
    for (let at = 0; at < 400; at += 1)
      await log.goOn('proposal', `p${String(at)}`, drafted().pass({ on: '2026-04-01' }));
    await log.goOn('proposal', 'a', drafted());
    await database.dataSource.query(
      `insert into read_side.news select '-' || lpad(n::text, 18, '0'), 'proposal', n::text, '{}', '{}', 'p', '{}'
       from generate_series(1, $1::int) n`,
      [KEPT_NEWS],
    );
    await project(database.dataSource, log, 4);
    const rows = (await database.rows('news')) as readonly { readonly id: string }[];
    expect(rows.length).toBeGreaterThanOrEqual(KEPT_NEWS);
    expect(rows.length).toBeLessThan(KEPT_NEWS + 200);
    expect(rows.map(({ id }) => id)).toContain('a');
    expect(rows.map(({ id }) => id)).not.toContain('1');
  });
});
