import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { QueryRunnerAlreadyReleasedError, type EntityManager } from 'typeorm';
import { ReadSideDataSource } from '../database/read-side-data-source.js';

/** What is written in bulk: rows as the text of a COPY, or a statement with its values. */
export type BulkWrite =
  { readonly copy: string; readonly text: Uint8Array } | { readonly sql: string; readonly values: readonly unknown[] };

/** Of the database, as far as rows are copied. */
interface CopyingClient {
  query(stream: Writable): Writable;
}

/** In the transaction of the manager. @throws as a query does */
export async function writeIn({ queryRunner, dataSource }: EntityManager, written: BulkWrite): Promise<void> {
  if (!queryRunner) throw new RangeError('Rows are written in bulk in a transaction.');
  if (queryRunner.isReleased) throw new QueryRunnerAlreadyReleasedError();
  if ('sql' in written) {
    await queryRunner.query(written.sql, [...written.values]);
    return;
  }
  const { copy, text } = written;
  const client = (await queryRunner.connect()) as CopyingClient;
  const stream = client.query(copyFrom(dataSource instanceof ReadSideDataSource ? dataSource.placed(copy) : copy));
  stream.end(text);
  await finished(stream);
}
