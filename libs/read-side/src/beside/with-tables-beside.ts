import type { DataSource } from 'typeorm';
import { readSideDataSource } from '../database/data-source.js';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { BESIDE, dropBeside, makeBeside, type Made } from './beside-tables.js';
import { enterBeside } from './enter-beside.js';

interface TablesBeside {
  readonly owner: DataSource;
  readonly beside: ReadSideDataSource;
}

const OWN_CONNECTIONS = 5;

/** With empty tables beside, which are dropped afterwards. `ownerUrl`: may make schemas. @throws FoldGoingOn and the database's errors */
export async function withTablesBeside<Result>(
  ownerUrl: string,
  made: Made,
  work: (tables: TablesBeside) => Promise<Result>,
): Promise<Result> {
  const owner = await readSideDataSource(ownerUrl, { patient: true, connections: OWN_CONNECTIONS }).initialize();
  const beside = await readSideDataSource(ownerUrl, { patient: true, connections: 1, schema: BESIDE }).initialize();
  const { leave } = await enterBeside(owner).catch(async (error: unknown) => {
    await Promise.all([owner.destroy(), beside.destroy()]);
    throw error;
  });
  try {
    await makeBeside(owner, made);
    return await work({ owner, beside });
  } finally {
    try {
      await dropBeside(owner);
    } finally {
      // Whoever does not leave is heard of for ever.
      await leave();
      await Promise.all([owner.destroy(), beside.destroy()]);
    }
  }
}
