import path from 'node:path';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Config {
  /** TCP port of the service; 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Absolute folder of data and keys. */
  readonly dataDir: string;
  /** PostgreSQL of a server, as the service's role; the embedded one when left out. */
  readonly databaseUrl?: string;
  /** The same database as the role that owns the tables, for migrations. */
  readonly databaseOwnerUrl?: string;
  readonly logLevel: LogLevel;
}

/** The environment is wrong; `faults` names each variable and the rule it breaks, in Vietnamese. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(`Cấu hình chưa đúng:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** Reads PORT, HOST, TINHGON_DATA, DATABASE_URL, DATABASE_OWNER_URL, LOG_LEVEL. @throws ConfigError with every fault */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const text = (name: string) => env[name]?.trim() || undefined;
  const fault = (name: string, rule: string) => faults.push(`${name} ${rule}.`);

  const port = Number(text('PORT') ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) fault('PORT', 'phải là số nguyên từ 0 đến 65535');
  const host = text('HOST') ?? '127.0.0.1';
  if (!/^[\w.:-]+$/.test(host)) fault('HOST', 'phải là tên máy hoặc địa chỉ IP');
  const logLevel = logLevels.find((level) => level === (text('LOG_LEVEL') ?? 'info'));
  if (logLevel === undefined) fault('LOG_LEVEL', `phải là một trong: ${logLevels.join(', ')}`);
  const databaseUrl = text('DATABASE_URL');
  const databaseOwnerUrl = text('DATABASE_OWNER_URL');
  for (const [name, url] of Object.entries({ DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: databaseOwnerUrl })) {
    if (url !== undefined && !isPostgresUrl(url))
      fault(name, 'phải có dạng postgres://người_dùng:mật_khẩu@máy:cổng/cơ_sở_dữ_liệu');
  }
  if (databaseOwnerUrl !== undefined && databaseUrl === undefined)
    fault('DATABASE_OWNER_URL', 'chỉ dùng cùng với DATABASE_URL');

  if (faults.length > 0 || logLevel === undefined) throw new ConfigError(faults);
  return {
    port,
    host,
    dataDir: path.resolve(text('TINHGON_DATA') ?? '.data'),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(databaseOwnerUrl === undefined ? {} : { databaseOwnerUrl }),
    logLevel,
  };
}

/** Whether only this machine can reach a service that listens on `host`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Demonstration accounts have known passwords: they exist only where nobody else can reach the service or its data. */
export function demonstrationAllowed(config: Pick<Config, 'host' | 'databaseUrl'>): boolean {
  return isLoopback(config.host) && config.databaseUrl === undefined;
}

function isPostgresUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, pathname } = new URL(value);
  return ['postgres:', 'postgresql:'].includes(protocol) && hostname !== '' && pathname.length > 1;
}
