import type { DataSource, EntityManager } from 'typeorm';
import { ReadSideDataSource } from './read-side-data-source.js';

/** Whether its connections take statements before they have answered those before them. */
export function isPipelined(dataSource: DataSource): boolean {
  return dataSource instanceof ReadSideDataSource && dataSource.pipelined;
}

/** A transaction that its work commits or undoes; undone where it fails. @throws what `work` does */
export async function pipelined<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('start transaction');
    return await work(runner.manager);
  } catch (error) {
    await runner.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
