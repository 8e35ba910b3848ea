import type { Duplex } from 'node:stream';
import type { DataSourceOptions } from 'typeorm';
import { ReadSideDataSource } from './read-side-data-source.js';
import { BoardCell } from '../board/board-cell.js';
import { CalendarRow } from '../calendars/project-calendar.js';
import { DossierRow } from '../dossiers/dossier-row.js';
import { MIGRATIONS } from '../migrations/index.js';
import { ParametersRow } from '../parameters/project-parameters.js';
import { PersonRow } from '../people/person-row.js';
import { PlanRow } from '../plans/plan-row.js';
import { ProcedureRow } from '../procedures/procedure-row.js';
import { ProposalRow } from '../proposals/proposal-row.js';
import { ImportRow } from '../imports/import-row.js';
import { RefusalRow } from '../refusals/refusal-row.js';
import { BaselineLine } from '../savings/baseline-line.js';
import { SavingLine } from '../savings/saving-line.js';
import { TimelineRow } from '../timeline/timeline-row.js';
import { UnitRow } from '../units/unit-row.js';

const CONNECT_MS = 5_000;
const STATEMENT_MS = 10_000;
/** A fold that freezes does not keep its tables from the next one for longer. */
const SILENT_FOLD_MS = 60_000;

/** TypeORM listens to a connection only while it is lent out; one that dies in between would end the process. */
function surviveLoss(connection: NodeJS.EventEmitter): void {
  connection.on('error', () => undefined);
}

interface Connecting {
  /** For the owner's address, one connection without a time limit. */
  readonly migrationsOnly?: boolean;
  /** Without a time limit; for bulk work, which copies rows. */
  readonly patient?: boolean;
  /** At most; default 10. */
  readonly connections?: number;
  /** Makes the sockets. */
  readonly stream?: () => Duplex;
  /** Of the tables, where it is not `read_side`. */
  readonly schema?: string;
}

function patientLimits(schema: string | undefined) {
  return schema === undefined ? {} : { idle_in_transaction_session_timeout: SILENT_FOLD_MS };
}

/** To be initialised and destroyed by the caller. */
export function readSideDataSource(url: string, options: Connecting = {}): ReadSideDataSource {
  const { migrationsOnly = false, patient = migrationsOnly, connections = 10, stream, schema } = options;
  const limits = {
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + CONNECT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    ...(stream === undefined ? {} : { stream }),
  };
  const database: DataSourceOptions = {
    type: 'postgres',
    url,
    schema: 'read_side',
    applicationName: 'tinhgon-read-side',
    poolSize: migrationsOnly ? 1 : connections,
    connectTimeoutMS: CONNECT_MS,
    // No rows are copied over a connection that takes statements before it has answered those before them.
    extra: { onConnect: surviveLoss, ...(patient ? patientLimits(schema) : { ...limits, pipeline: true }) },
    // A lost idle connection shows when the next one is opened.
    poolErrorHandler: () => undefined,
    entities: migrationsOnly
      ? []
      : [
          ProposalRow,
          BoardCell,
          DossierRow,
          TimelineRow,
          PlanRow,
          PersonRow,
          UnitRow,
          ProcedureRow,
          ParametersRow,
          CalendarRow,
          SavingLine,
          BaselineLine,
          RefusalRow,
          ImportRow,
        ],
    migrations: migrationsOnly ? MIGRATIONS : [],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
  };
  return new ReadSideDataSource(database, schema, !patient);
}
