import type { Duplex } from 'node:stream';
import { DataSource } from 'typeorm';
import { AccountRow } from '../accounts/account-row.js';
import { PersonNameRow } from '../directory/person-name-row.js';
import { AddKnownDevices1796083200000 } from './migrations/add-known-devices.js';
import { AddFirstPasswordHash1795651200000 } from './migrations/add-first-password-hash.js';
import { AddNameRevision1795564800000 } from './migrations/add-name-revision.js';
import { AddSeenEditions1796256000000 } from './migrations/add-seen-editions.js';
import { AddSignedInAt1796342400000 } from './migrations/add-signed-in-at.js';
import { AddTokenSeries1795392000000 } from './migrations/add-token-series.js';
import { AddVoidMarks1795478400000 } from './migrations/add-void-marks.js';
import { AddWorkingCopies1796169600000 } from './migrations/add-working-copies.js';
import { CreateIdentity1795305600000 } from './migrations/create-identity.js';

const MIGRATIONS = [
  CreateIdentity1795305600000,
  AddTokenSeries1795392000000,
  AddVoidMarks1795478400000,
  AddNameRevision1795564800000,
  AddFirstPasswordHash1795651200000,
  AddKnownDevices1796083200000,
  AddWorkingCopies1796169600000,
  AddSeenEditions1796256000000,
  AddSignedInAt1796342400000,
];

export const IDENTITY_MIGRATIONS: readonly string[] = MIGRATIONS.map(({ name }) => name);

const CONNECT_MS = 15_000;
const STATEMENT_MS = 15_000;

/** TypeORM listens to a connection only while it is lent out; one that dies in between would end the process. */
function surviveLoss(connection: NodeJS.EventEmitter): void {
  connection.on('error', () => undefined);
}

/** A class of its own, so that it can be injected beside other data sources. */
export class IdentityDataSource extends DataSource {
  /** `stream` makes the sockets; default: the driver's. */
  constructor(url: string, stream?: () => Duplex) {
    super({
      type: 'postgres',
      url,
      applicationName: 'tinhgon-identity',
      schema: 'identity',
      entities: [AccountRow, PersonNameRow],
      migrations: MIGRATIONS,
      migrationsTableName: 'migrations',
      poolSize: 4,
      connectTimeoutMS: CONNECT_MS,
      // The server gives up before we do.
      extra: {
        statement_timeout: STATEMENT_MS,
        query_timeout: STATEMENT_MS + CONNECT_MS,
        onConnect: surviveLoss,
        ...(stream === undefined ? {} : { stream }),
      },
      logging: false,
    });
  }
}

export function identityDataSource(url: string, stream?: () => Duplex): IdentityDataSource {
  return new IdentityDataSource(url, stream);
}
