import type { DataSource, EntityManager } from 'typeorm';
import { planOnce } from './planned-once.js';
import { ReadSideDataSource } from './read-side-data-source.js';
import { sendTogether, type SentConnection } from './sent-together.js';

/** Whether its connections take statements before they have answered those before them. */
export function isPipelined(dataSource: DataSource): boolean {
  return dataSource instanceof ReadSideDataSource && dataSource.pipelined;
}

/**
 * Rows are found by their keys. A plan that is kept from when a table had few rows would read all of it for ever; one that must read
 * all of it counts as so dear before PostgreSQL 18 that it would be compiled.
 */
const BEGIN = 'start transaction; set local enable_seqscan = off; set local jit = off';

/**
 * A transaction that its work commits or undoes; undone where it fails. Its statements are planned once and sent together.
 * @throws what `work` does
 */
export async function pipelined<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  try {
    const connection = (await runner.connect()) as SentConnection;
    const ends = [planOnce(connection), sendTogether(connection)];
    try {
      await runner.query(BEGIN);
      return await work(runner.manager);
    } catch (error) {
      await runner.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      for (const end of ends.reverse()) end();
    }
  } finally {
    await runner.release();
  }
}
