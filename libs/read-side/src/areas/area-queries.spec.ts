import type { PlanDocument } from '@app/domain';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { documentOf, drafted, imported, NEIGHBOUR, planOf, PROVINCE, WARD } from '../../spec-support/stories.js';
import { ProposalQueries } from '../proposals/proposal-queries.js';
import { AreaQueries } from './area-queries.js';

jest.setTimeout(60_000);

describe('names in plans', () => {
  let database: SpecDatabase;
  let log: SpecLog;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  const calling = (ward: string, change: Partial<PlanDocument>) => {
    const document = documentOf(change);
    return { ...document, areas: document.areas.map((one) => ({ ...one, name: `${one.name} ${ward}` })) };
  };
  const named = async () => {
    await projectAll(database.dataSource, log.store);
    return Object.fromEntries(await new AreaQueries(database.dataSource).names([PROVINCE, WARD, NEIGHBOUR, 'xa']));
  };

  it('of areas are those of the area’s own plan, else of a plan above, else below', async () => {
    await log.goOn('plan', 'a', imported(calling('của phường', { id: 'a' })));
    // A ward names neither the neighbouring ward nor anything there.
    expect(await named()).toEqual({ [PROVINCE]: 'Tỉnh của phường', [WARD]: 'Phường của phường' });
    const issuer = { name: 'UBND tỉnh', area: PROVINCE, signedAs: null };
    await log.goOn('plan', 'b', imported(calling('của tỉnh', { id: 'b', issuer })));
    expect(await named()).toEqual({
      [PROVINCE]: 'Tỉnh của tỉnh',
      [WARD]: 'Phường của phường',
      [NEIGHBOUR]: 'Phường bên của tỉnh',
    });
  });

  it('stand beside the codes of a proposal', async () => {
    await log.goOn('plan', 'plan-1', imported(documentOf()));
    await log.goOn('proposal', 'a', drafted());
    await log.goOn('proposal', 'b', drafted({ plan: planOf({ id: 'khong-co' }) }));
    await projectAll(database.dataSource, log.store);
    const { items } = await new ProposalQueries(database.dataSource).list({ scope: [WARD], today: '2026-05-10' });
    expect(items).toMatchObject([
      { id: 'b', item: 'I.1', itemName: null, path: { id: 'main', name: null } },
      { id: 'a', item: 'I.1', itemName: 'Hộ tịch', path: { id: 'main', name: expect.any(String) as string } },
    ]);
  });
});
