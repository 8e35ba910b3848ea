import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '@app/runtime';
import { type IdentityDataSource, identityDataSource } from '../src/database/data-source.js';
import { migrateIdentity } from '../src/database/migrate.js';

/** A real PostgreSQL with the schema of identities, connected as the service's role. */
export interface SpecDatabase {
  readonly source: IdentityDataSource;
  connect(): Promise<IdentityDataSource>;
  stop(): Promise<void>;
}

export async function openSpecDatabase(): Promise<SpecDatabase> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'identity-'));
  const database = await openDatabase({ dataDir });
  await migrateIdentity(database.ownerUrl, database.serviceRole);
  const opened: IdentityDataSource[] = [];
  const connect = async () => {
    const source = await identityDataSource(database.serviceUrl).initialize();
    opened.push(source);
    return source;
  };
  return {
    source: await connect(),
    connect,
    stop: async () => {
      await Promise.all(opened.map((one) => one.destroy()));
      await database.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
