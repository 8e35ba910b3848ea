import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '@app/runtime';
import { readSideDataSource } from '../src/database/data-source.js';
import { migrateReadSide } from '../src/database/migrate.js';
import type { ReadSideDataSource } from '../src/database/read-side-data-source.js';

/** A real PostgreSQL with the read side's schema, connected as the service's role. */
export interface SpecDatabase {
  readonly dataSource: ReadSideDataSource;
  readonly ownerUrl: string;
  readonly serviceRole: string;
  connect(): Promise<ReadSideDataSource>;
  /** In a stable order. */
  rows(table: string): Promise<readonly unknown[]>;
  /** Checkpoints too. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** `patient`: connected for bulk work. */
export async function openSpecDatabase({ patient = false } = {}): Promise<SpecDatabase> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'read-side-'));
  const database = await openDatabase({ dataDir });
  const { serviceUrl, ownerUrl, serviceRole } = database;
  await migrateReadSide(ownerUrl, serviceRole);
  const opened: ReadSideDataSource[] = [];
  const connect = async () => {
    const dataSource = await readSideDataSource(serviceUrl, { patient }).initialize();
    opened.push(dataSource);
    return dataSource;
  };
  const dataSource = await connect();
  return {
    dataSource,
    ownerUrl,
    serviceRole,
    connect,
    rows: async (table) => {
      const sql = `select row_to_json(t) as row from read_side.${table} t order by row_to_json(t)::text`;
      return (await dataSource.query<{ row: unknown }[]>(sql)).map(({ row }) => row);
    },
    clear: async () => {
      const [filled] = await dataSource.query<{ readonly names: string }[]>(FILLED);
      await dataSource.query(`truncate ${filled?.names ?? ''}`);
    },
    stop: async () => {
      await Promise.all(opened.map((one) => one.destroy()));
      await database.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** The tables that projections and process managers fill. */
const FILLED = `select string_agg(format('%I.%I', schemaname, tablename), ', ') as names from pg_tables
  where schemaname = 'read_side' and tablename not in ('migration', 'followed_log')`;
