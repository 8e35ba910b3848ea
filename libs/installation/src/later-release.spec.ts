import { IDENTITY_MIGRATIONS } from '@app/identity';
import { READ_SIDE_MIGRATIONS } from '@app/read-side';
import { refuseLaterRelease } from './later-release.js';
import { startFault } from './start-fault/start-fault.js';

/** A database with these migrations recorded. */
const holding = (tables: Readonly<Record<string, readonly string[]>>) => ({
  query: (sql: string, values: unknown[] = []) => {
    const [asked] = values;
    if (typeof asked === 'string') return Promise.resolve({ rows: [{ there: asked in tables }] });
    const name = /from (\S+)/.exec(sql)?.[1] ?? '';
    return Promise.resolve({ rows: (tables[name] ?? []).map((one) => ({ name: one })) });
  },
});
const known = { 'read_side.migration': READ_SIDE_MIGRATIONS, 'identity.migrations': IDENTITY_MIGRATIONS };

describe('a database', () => {
  it.each([
    ['that is new', {}],
    ['of this release', known],
    ['of an earlier release', { 'read_side.migration': READ_SIDE_MIGRATIONS.slice(0, 3) }],
  ])('%s is opened', async (_, tables) => {
    expect(READ_SIDE_MIGRATIONS).toContain('CreateCheckpoints1764000000001');
    await expect(refuseLaterRelease(holding(tables))).resolves.toBeUndefined();
  });

  it.each(['read_side.migration', 'identity.migrations'] as const)(
    'with a migration of a later release in %s is not, and says so',
    async (table) => {
      const tables = { ...known, [table]: [...known[table], 'AddTomorrow1895305600000'] };
      const error: unknown = await refuseLaterRelease(holding(tables)).catch((fault: unknown) => fault);
      expect(startFault(error)).toMatch(/^Dữ liệu do một phiên bản Tinh Gọn mới hơn .*\(AddTomorrow1895305600000\)/);
    },
  );
});
