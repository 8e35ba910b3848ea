export type SecretFault =
  | 'ROLE_PASSWORD_DAMAGED'
  | 'SECRET_DAMAGED'
  | 'SECRET_FOLDER_OF_OTHERS'
  | 'SECRET_FOLDER_OPEN'
  | 'SECRET_IS_A_LINK'
  | 'SECRET_IS_NO_FILE'
  | 'SECRET_NOT_MADE'
  | 'SECRET_OF_OTHERS'
  | 'SECRET_OPEN'
  | 'SECRET_UNREADABLE'
  | 'TOKEN_KEY_DAMAGED';

export type TlsFault =
  | 'TLS_ABSENT'
  | 'TLS_EXPIRED'
  | 'TLS_KEY_OPEN'
  | 'TLS_NOT_A_PAIR'
  | 'TLS_NO_CERTIFICATE'
  | 'TLS_NO_KEY'
  | 'TLS_TOO_EARLY'
  | 'TLS_UNREADABLE';

export type DatabaseFault = 'DATABASE_NOT_DURABLE' | 'DATABASE_UNREACHABLE' | 'MIGRATION_UNDER_WAY';

export type PostgresFault =
  | 'POSTGRES_FOLDER_IN_USE'
  | 'POSTGRES_FOLDER_LOCKED'
  | 'POSTGRES_NOT_FOR_SYSTEM'
  | 'POSTGRES_NOT_MADE'
  | 'POSTGRES_NOT_STARTED'
  | 'POSTGRES_PORT_TAKEN'
  | 'POSTGRES_SILENT'
  | 'POSTGRES_WITHOUT_ACCOUNT'
  | 'POSTGRES_WITHOUT_BINARIES';

export type OperatorFault = SecretFault | TlsFault | DatabaseFault | PostgresFault;

/** `day`: `YYYY-MM-DD`. `mode`: octal digits. `said`: by PostgreSQL. */
export type OperatorDetail =
  | 'address'
  | 'certFile'
  | 'day'
  | 'dir'
  | 'file'
  | 'keyFile'
  | 'mode'
  | 'name'
  | 'pid'
  | 'program'
  | 'said'
  | 'setting'
  | 'settings'
  | 'user';

export type OperatorDetails = Readonly<Partial<Record<OperatorDetail, string>>>;

/** A fault that the operator can put right. */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError';

  constructor(
    readonly fault: OperatorFault,
    readonly details: OperatorDetails = {},
    options?: ErrorOptions,
  ) {
    super([fault, ...Object.entries(details).map(([name, value]) => `${name}: ${value}`)].join(', '), options);
  }
}
