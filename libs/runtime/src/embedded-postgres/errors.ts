import { OperatorError } from '../operator-error.js';

export class PostgresStartError extends OperatorError {
  override readonly name: string = 'PostgresStartError';
}

/** Taken between our choice and the server's bind. */
export class PortTaken extends PostgresStartError {
  override readonly name = 'PortTaken';
}

/** Another start was faster, or processes of a killed server remain. */
export class DataDirectoryLocked extends PostgresStartError {
  override readonly name = 'DataDirectoryLocked';
}

/** Another server uses this data directory. */
export class DataDirectoryInUse extends PostgresStartError {
  override readonly name = 'DataDirectoryInUse';

  constructor(
    readonly dir: string,
    readonly pid: number,
  ) {
    super('POSTGRES_FOLDER_IN_USE', { dir, pid: String(pid) });
  }
}
