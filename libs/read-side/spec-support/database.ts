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

export async function openSpecDatabase(): Promise<SpecDatabase> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'read-side-'));
  const database = await openDatabase({ dataDir });
  const { serviceUrl, ownerUrl, serviceRole } = database;
  await migrateReadSide(ownerUrl, serviceRole);
  const opened: ReadSideDataSource[] = [];
  const connect = async () => {
    const dataSource = await readSideDataSource(serviceUrl).initialize();
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
      await dataSource.query(`truncate read_side.checkpoint, read_side.manager_checkpoint, read_side.proposal,
        read_side.proposal_stay, read_side.proposal_stay_place, read_side.board_cell, read_side.dossier, read_side.dossier_stay, read_side.dossier_stay_place, read_side.timeline, read_side.plan, read_side.person, read_side.unit,
        read_side.procedure, read_side.parameters, read_side.calendar, read_side.saving_line, read_side.saving_cell,
        read_side.saving_review, read_side.baseline_line, read_side.baseline_cell,
        read_side.refusal, read_side.news, read_side.log_day, read_side.proposal_edition, read_side.baseline_version,
        read_side.timeline_version, read_side.plan_version, read_side.unit_version, read_side.person_version,
        read_side.parameters_version, read_side.calendar_version, read_side.proposal_version,
        read_side.dossier_version, read_side.procedure_version`);
    },
    stop: async () => {
      await Promise.all(opened.map((one) => one.destroy()));
      await database.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
