import { procedureId, readCode } from '@app/domain';
import { installation, procedureDetails, procedureStory } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { AREA, ELSEWHERE, NEIGHBOUR, PROVINCE, WARD } from '../../spec-support/stories.js';
import { ImportQueries } from './import-queries.js';

jest.setTimeout(60_000);

const officer = { scope: [WARD], reach: AREA };

describe('imports of procedures', () => {
  let database: SpecDatabase;
  let imports: ImportQueries;
  let log: SpecLog;

  beforeAll(async () => {
    database = await openSpecDatabase();
    imports = new ImportQueries(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  const tell = (code: string, area: readonly string[], file: string | null) => {
    const source = file === null ? null : { file, digest: 'abc', sheet: 'Cấp xã', row: 2 };
    const register = { type: 'RegisterProcedure', area, code, details: procedureDetails(), source } as const;
    const details = procedureDetails({ field: 'Tư pháp' });
    const story = procedureStory()
      .does(installation, register)
      .does(installation, { ...register, details });
    return log.goOn('procedure', procedureId(readCode(code)!, area), story);
  };
  const found = async (view = officer) => {
    const { items, total } = await imports.list({ ...view, counted: true });
    expect(total).toBe(items.length);
    return items.map(({ file, area, registered, changed }) => [file, area, registered, changed]);
  };

  it('lists the files that changed something, in the registries that somebody sees, newest first', async () => {
    await tell('1.001193', [], 'chung.json');
    await tell('1.001194', [PROVINCE], 'tinh.xlsx');
    await tell('1.001195', [PROVINCE], null);
    await tell('1.001196', [ELSEWHERE], 'noi-khac.csv');
    await projectAll(database.dataSource, log.store);
    const seen = (await found()).map(([file]) => file);
    expect(new Set(seen)).toEqual(new Set(['tinh.xlsx', 'chung.json']));
    expect((await found({ scope: [NEIGHBOUR], reach: [NEIGHBOUR] })).every(([file]) => file === 'chung.json')).toBe(
      true,
    );
    const sums = (await found()).reduce<readonly number[]>(
      ([a = 0, b = 0], [, , registered, changed]) => [a + Number(registered), b + Number(changed)],
      [],
    );
    expect(sums).toEqual([2, 2]);
    const first = await imports.list({ ...officer, limit: 1 });
    const second = await imports.list({ ...officer, limit: 1, after: first.next });
    expect((first.items[0]?.begun ?? '') > (second.items[0]?.begun ?? '')).toBe(true);
  });
});
