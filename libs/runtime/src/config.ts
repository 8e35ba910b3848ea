import path from 'node:path';
import type { ConfigFault, ConfigRule, SettingRule } from './config-rule.js';
import { demonstrationAllowed } from './demonstration.js';
import type { TlsFiles } from './tls-files.js';
import { readTls } from './tls-setting.js';
import { readTraffic, type Traffic } from './traffic.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config extends Traffic {
  /** TCP port of the service; 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Absolute folder of data and keys. */
  readonly dataDir: string;
  /** A PostgreSQL server, as the service's role; default: the embedded one. */
  readonly databaseUrl?: string;
  /** The same database as the role that owns the tables, for migrations. */
  readonly databaseOwnerUrl?: string;
  /** Holds the log instead of PostgreSQL; the prefix is that of its streams. */
  readonly eventStoreDbUrl?: string;
  readonly eventStoreDbPrefix: string;
  readonly logLevel: LogLevel;
  readonly tls?: TlsFiles;
  /** Whether the server follows the log itself, or leaves that to projectors. */
  readonly workers: 'here' | 'apart';
  /** Whether posts that approve, sign, examine, decide or administer wait for a second administrator. */
  readonly postsNeedConfirmation: boolean;
}

/** `faults` names each variable and the rule it breaks. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly ConfigFault[]) {
    super(`Bad settings: ${faults.map(({ setting, rule }) => `${setting} (${rule})`).join(', ')}`);
  }
}

const portRule: SettingRule<number> = {
  fallback: '3000',
  rule: 'port',
  read: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
};
const hostRule: SettingRule<string> = {
  fallback: '127.0.0.1',
  rule: 'host',
  read: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
};
const dataRule: SettingRule<string> = { fallback: '.data', rule: 'folder', read: (text) => path.resolve(text) };
const levelRule: SettingRule<LogLevel> = {
  fallback: 'info',
  rule: 'log-level',
  read: (text) => LOG_LEVELS.find((level) => level === text),
};
const workersRule: SettingRule<Config['workers']> = {
  fallback: 'here',
  rule: 'here-or-apart',
  read: (text) => (['here', 'apart'] as const).find((one) => one === text),
};
const confirmationRule: SettingRule<boolean> = {
  rule: 'on-or-off',
  read: (text) => (['on', 'off'].includes(text) ? text === 'on' : undefined),
};
const urlRule: SettingRule<string> = {
  rule: 'postgres-url',
  read: (text) => (isPostgresUrl(text) ? text : undefined),
};
const esdbRule: SettingRule<string> = {
  rule: 'esdb-url',
  read: (text) => (/^esdb(\+discover)?:\/\/[^\s/]+/.test(text) ? text : undefined),
};
const prefixRule: SettingRule<string> = {
  fallback: 'tinhgon.',
  rule: 'stream-prefix',
  read: (text) => (/^[A-Za-z][A-Za-z0-9_]{0,49}\.$/.test(text) ? text : undefined),
};

/**
 * Reads PORT, HOST, TINHGON_DATA, DATABASE_URL, DATABASE_OWNER_URL, EVENTSTOREDB_URL, EVENTSTOREDB_PREFIX, LOG_LEVEL,
 * WORKERS, POSTS_NEED_CONFIRMATION and the variables of `readTraffic`. @throws ConfigError with every fault
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: ConfigFault[] = [];
  const refuse = (setting: string, rule: ConfigRule) => faults.push({ setting, rule });
  const read = <T>(name: string, rule: SettingRule<T>): T | undefined => {
    const given = env[name]?.trim();
    const text = given === undefined || given === '' ? rule.fallback : given;
    if (text === undefined) return undefined;
    const value = rule.read(text);
    if (value === undefined) refuse(name, rule.rule);
    return value;
  };

  const port = read('PORT', portRule);
  const host = read('HOST', hostRule);
  const dataDir = read('TINHGON_DATA', dataRule);
  const logLevel = read('LOG_LEVEL', levelRule);
  const traffic = readTraffic(read);
  const eventStoreDbPrefix = read('EVENTSTOREDB_PREFIX', prefixRule);
  const eventStoreDbUrl = read('EVENTSTOREDB_URL', esdbRule);
  const databaseUrl = read('DATABASE_URL', urlRule);
  const databaseOwnerUrl = read('DATABASE_OWNER_URL', urlRule);
  const workers = read('WORKERS', workersRule);
  const confirmation = read('POSTS_NEED_CONFIRMATION', confirmationRule);
  const tls = readTls(env, read, refuse);
  if (databaseUrl === undefined && faults.length === 0) {
    if (databaseOwnerUrl !== undefined) refuse('DATABASE_OWNER_URL', 'with-database-url');
    if (workers === 'apart') refuse('WORKERS', 'with-database-url');
  }
  if (faults.length > 0) throw new ConfigError(faults);
  const required = { port, host, dataDir, eventStoreDbPrefix, logLevel, workers, ...traffic } as Omit<
    Config,
    'databaseUrl' | 'databaseOwnerUrl' | 'eventStoreDbUrl' | 'tls' | 'postsNeedConfirmation'
  >;
  const config = {
    ...required,
    ...tls,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(eventStoreDbUrl === undefined ? {} : { eventStoreDbUrl }),
    ...(databaseOwnerUrl === undefined ? {} : { databaseOwnerUrl }),
  };
  return { ...config, postsNeedConfirmation: confirmationIn(config, confirmation) };
}

/** On by default, and off only for the demonstration, where one person plays everybody. */
function confirmationIn(config: Parameters<typeof demonstrationAllowed>[0], asked: boolean | undefined): boolean {
  const demonstration = demonstrationAllowed(config);
  if (asked === false && !demonstration) {
    throw new ConfigError([{ setting: 'POSTS_NEED_CONFIRMATION', rule: 'on-outside-the-demonstration' }]);
  }
  return asked ?? !demonstration;
}

function isPostgresUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, pathname } = new URL(value);
  return ['postgres:', 'postgresql:'].includes(protocol) && hostname !== '' && pathname.length > 1;
}
