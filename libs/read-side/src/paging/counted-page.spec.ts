import { DossierStory } from '@app/testing';
import { openSpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { planOf } from '../../spec-support/stories.js';
import { DossierRow } from '../dossiers/dossier-row.js';
import { totalOf } from './counted-page.js';

jest.setTimeout(60_000);

it('a list counts exactly up to its bound, and says where there are more', async () => {
  const database = await openSpecDatabase();
  const { dataSource } = database;
  const log = new SpecLog();
  for (const id of ['h1', 'h2', 'h3']) await log.goOn('dossier', id, new DossierStory(planOf()).open());
  await projectAll(dataSource, log.store);
  const count = (bound: number) => totalOf(dataSource.createQueryBuilder(DossierRow, 's'), true, bound);
  const counted = [await count(2), await count(3), await count(4)];
  await database.stop();
  expect(counted).toEqual([
    { total: 2, atLeast: true },
    { total: 3, atLeast: false },
    { total: 3, atLeast: false },
  ]);
});
