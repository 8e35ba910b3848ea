import { OperatorError } from '../operator-error.js';

/** The embedded PostgreSQL cannot be started. */
export class PostgresStartError extends OperatorError {
  override readonly name: string = 'PostgresStartError';
}

/** The port was taken between our choice and the server's bind. */
export class PortTaken extends PostgresStartError {
  override readonly name = 'PortTaken';
}

/** Another start was quicker, or processes of a killed server are still there. */
export class DataDirectoryLocked extends PostgresStartError {
  override readonly name = 'DataDirectoryLocked';
}

/** Another server works on this data directory. */
export class DataDirectoryInUse extends PostgresStartError {
  override readonly name = 'DataDirectoryInUse';

  constructor(
    readonly dir: string,
    readonly pid: number,
  ) {
    super('POSTGRES_FOLDER_IN_USE', { dir, pid: String(pid) });
  }
}
