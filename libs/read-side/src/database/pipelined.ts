import type { DataSource, EntityManager } from 'typeorm';
import { planOnce, type Connection } from './planned-once.js';
import { ReadSideDataSource } from './read-side-data-source.js';

/** Whether its connections take statements before they have answered those before them. */
export function isPipelined(dataSource: DataSource): boolean {
  return dataSource instanceof ReadSideDataSource && dataSource.pipelined;
}

/** A transaction that its work commits or undoes; undone where it fails. Its statements are planned once. @throws what `work` does */
export async function pipelined<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  try {
    const replan = planOnce((await runner.connect()) as Connection);
    try {
      await runner.query('start transaction');
      return await work(runner.manager);
    } catch (error) {
      await runner.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      replan();
    }
  } finally {
    await runner.release();
  }
}
