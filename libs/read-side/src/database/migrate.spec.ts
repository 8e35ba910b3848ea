import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { readSideDataSource } from './data-source.js';
import { migrateReadSide } from './migrate.js';

jest.setTimeout(60_000);

describe('migrateReadSide', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
  });
  afterAll(() => database.stop());

  it('changes nothing when repeated', async () => {
    const tables = `select tablename from pg_tables where schemaname = 'read_side' order by 1`;
    const before = await database.dataSource.query<unknown[]>(tables);
    await migrateReadSide(database.ownerUrl, database.serviceRole);
    expect(await database.dataSource.query(tables)).toEqual(before);
    expect(before.length).toBeGreaterThan(8);
  });

  it('lets the service fill the tables, not change them', async () => {
    await expect(database.dataSource.query('alter table read_side.proposal add column x int')).rejects.toThrow(/owner/);
    await expect(database.dataSource.query('delete from read_side.migration')).rejects.toThrow(/permission denied/);
    await expect(database.dataSource.query('create table read_side.x (n int)')).rejects.toThrow(/permission denied/);
    await expect(database.dataSource.query('truncate read_side.proposal')).resolves.toBeDefined();
  });

  it('gives every entity the columns it names', async () => {
    for (const { tableName, columns } of database.dataSource.entityMetadatas) {
      const found = await database.dataSource.query<{ name: string }[]>(
        `select column_name as name from information_schema.columns
         where table_schema = 'read_side' and table_name = $1 and is_generated = 'NEVER'
           and column_name not in ('paper_first', 'paper_from', 'generation') order by 1`,
        [tableName],
      );
      expect(found.map(({ name }) => name)).toEqual(columns.map(({ databaseName }) => databaseName).sort());
    }
  });

  it('searches by trigrams, also after a restore without the extension', async () => {
    const indexes = `select indexname as name, indexdef as def from pg_indexes
      where schemaname = 'read_side' and indexdef like '%gin_trgm_ops%' order by 1`;
    const before = await database.dataSource.query<{ name: string }[]>(indexes);
    expect(before.map(({ name }) => name)).toEqual([
      'dossier_search',
      'procedure_search',
      'proposal_search',
      'unit_search',
    ]);
    const owner = await readSideDataSource(database.ownerUrl, { migrationsOnly: true }).initialize();
    await owner.query('drop extension pg_trgm cascade');
    await owner.destroy();
    expect(await database.dataSource.query(indexes)).toEqual([]);
    await migrateReadSide(database.ownerUrl, database.serviceRole);
    expect(await database.dataSource.query(indexes)).toEqual(before);
  });

  it('shows the past again after a restore without its schemas', async () => {
    const views = `select schemaname, viewname from pg_views where schemaname in ('as_recorded', 'as_on_paper') order by 1, 2`;
    const before = await database.dataSource.query<unknown[]>(views);
    expect(before.length).toBeGreaterThan(20);
    const owner = await readSideDataSource(database.ownerUrl, { migrationsOnly: true }).initialize();
    await owner.query('drop schema as_on_paper cascade');
    await owner.query('drop view as_recorded.board_cell');
    await owner.query(`comment on schema as_recorded is 'of another release'`);
    await owner.destroy();
    await migrateReadSide(database.ownerUrl, database.serviceRole);
    expect(await database.dataSource.query(views)).toEqual(before);
    for (const schema of ['as_recorded', 'as_on_paper']) {
      await database.dataSource.query(
        `select set_config('tinhgon.known', '1', false), set_config('tinhgon.paper', 'infinity', false)`,
      );
      expect(await database.dataSource.query(`select * from ${schema}.proposal`)).toEqual([]);
    }
  });
});
