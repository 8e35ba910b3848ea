import { administratorOf, installation, personStory, unitStory } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { AREA, documentOf, drafted, imported, WARD } from '../../spec-support/stories.js';
import { UnitNeedQueries } from './unit-need-queries.js';
import { cursorOf, InvalidCursor } from '../paging/cursor.js';
import { UnitQueries } from './unit-queries.js';

jest.setTimeout(60_000);

const TODAY = '2026-05-10';
const NOTHING = { posts: 0, proposals: 0, dossiers: 0, plans: 0 };

describe('what still needs a unit', () => {
  let database: SpecDatabase;
  let log: SpecLog;
  let needs: UnitNeedQueries;
  beforeAll(async () => {
    database = await openSpecDatabase();
    needs = new UnitNeedQueries(database.dataSource);
    log = new SpecLog();
  });
  afterAll(() => database.stop());
  const project = () => projectAll(database.dataSource, log.store);

  it('is nothing for a unit that nothing names', async () => {
    expect(await needs.of('room-a', TODAY)).toEqual(NOTHING);
  });

  it('is each plan that is not closed, and each proposal that is its own or waits for it', async () => {
    await log.goOn('plan', 'plan-1', imported(documentOf()));
    await log.goOn('proposal', 'a', drafted());
    await log.goOn('proposal', 'b', drafted({ unit: 'room-b' }).pass({ on: '2026-03-04' }));
    await project();
    expect(await needs.of('room-a', TODAY)).toEqual({ ...NOTHING, proposals: 1, plans: 1 });
    expect(await needs.of('center', TODAY)).toEqual({ ...NOTHING, proposals: 1, plans: 1 });
  });

  it('is each post held that day or later', async () => {
    const post = {
      type: 'AppointPerson',
      unit: 'room-b',
      role: 'officer',
      title: 'Công chức',
      from: '2026-02-01',
    } as const;
    const story = personStory()
      .does(installation, { type: 'RegisterPerson', area: AREA })
      .does(installation, { ...post, to: null }, { command: 'c' })
      .does(installation, { ...post, to: '2026-03-31' }, { command: 'd' });
    await log.goOn('person', 'n1', story);
    await project();
    const { posts } = await needs.of('room-b', TODAY);
    expect(posts).toBe(1);
    expect((await needs.of('room-b', '2026-03-31')).posts).toBe(2);
  });

  it('is nothing any more once it has ended, and it is told from those that stand', async () => {
    const units = new UnitQueries(database.dataSource);
    const room = { name: 'Phòng hết việc', area: AREA, roles: ['officer'] } as const;
    const ending = { type: 'EndUnit', reason: 'Sáp nhập' } as const;
    const story = unitStory().does(installation, { type: 'RegisterUnit', ...room });
    await log.goOn('unit', 'u1', story.does(administratorOf('ward'), ending, { on: '2026-05-01' }));
    await project();
    expect(await units.get('u1', { scope: [WARD] })).toMatchObject({ ended: '2026-05-01' });
    const ids = async (ended: boolean) => (await units.list({ scope: [WARD], ended })).items.map(({ id }) => id);
    expect([await ids(true), await ids(false)]).toEqual([['u1'], []]);
  });

  it('is listed by id, or by its name page after page', async () => {
    const units = new UnitQueries(database.dataSource);
    for (const [id, name] of Object.entries({ u1: 'Phòng Y tế', u2: 'Đảng ủy', u3: 'Ban Kinh tế' })) {
      const room = { name, area: AREA, roles: ['officer'] } as const;
      await log.goOn('unit', id, unitStory().does(installation, { type: 'RegisterUnit', ...room }));
    }
    await project();
    const byName = { scope: [WARD], sort: 'name', limit: 2 } as const;
    const first = await units.list(byName);
    const second = await units.list({ ...byName, after: first.next });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['u3', 'u2', 'u1']);
    await expect(units.list({ scope: [WARD], after: first.next })).rejects.toThrow(InvalidCursor);
    // A cursor that somebody makes up tells nothing of units that they do not see, not even that they exist.
    const elsewhere = { ...byName, scope: ['noi-khac'] };
    for (const id of ['u2', 'u9']) {
      const after = cursorOf(['name', id]);
      await expect(units.list({ ...elsewhere, after })).rejects.toThrow(InvalidCursor);
    }
  });
});
