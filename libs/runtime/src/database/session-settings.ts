/** Any role may change these for its own later connections (ALTER ROLE … SET); PostgreSQL 13 and later. */
const STATED: Readonly<Record<string, string>> = {
  search_path: 'pg_catalog',
  synchronous_commit: 'on',
  default_transaction_read_only: 'off',
  default_transaction_isolation: 'read committed',
  default_transaction_deferrable: 'off',
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  row_security: 'on',
  standard_conforming_strings: 'on',
  array_nulls: 'on',
  transform_null_equals: 'off',
  exit_on_error: 'off',
  // A cut network frees what its connections hold.
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '3',
  client_encoding: 'UTF8',
  client_min_messages: 'warning',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  bytea_output: 'hex',
  extra_float_digits: '1',
  local_preload_libraries: '',
  gin_fuzzy_search_limit: '0',
  plan_cache_mode: 'auto',
  // A disk without a head reads a page anywhere for hardly more than the next one.
  random_page_cost: '1.1',
  enable_seqscan: 'on',
  enable_indexscan: 'on',
  enable_indexonlyscan: 'on',
  enable_bitmapscan: 'on',
  enable_hashagg: 'on',
  enable_hashjoin: 'on',
  enable_mergejoin: 'on',
  enable_nestloop: 'on',
  enable_sort: 'on',
};

/** Later settings; a server that does not know them would refuse the connection. */
const STATED_SINCE: readonly (readonly [version: number, name: string, value: string])[] = [
  [140000, 'idle_session_timeout', '0'],
  [140000, 'enable_memoize', 'on'],
  [170000, 'transaction_timeout', '0'],
];

export const SETTINGS_SINCE: readonly number[] = [...new Set(STATED_SINCE.map(([since]) => since))].sort(
  (a, b) => b - a,
);

/**
 * States the settings of every connection in its address, so that settings of a role or a database have no effect.
 * `serverVersion`: `server_version_num`, 0 while unknown. Options already in the address come first; time limits that a
 * caller states separately override them.
 */
export function withSessionSettings(url: string, serverVersion: number): string {
  const later = STATED_SINCE.filter(([since]) => serverVersion >= since).map(([, name, value]) => [name, value]);
  const ours = [...Object.entries(STATED), ...later].map(([name, value]) => `-c ${name ?? ''}=${escaped(value ?? '')}`);
  const stated = new URL(url);
  const given = stated.searchParams.get('options') ?? '';
  const kept = given.includes(ours[0] ?? '') ? given.slice(0, given.indexOf(ours[0] ?? '')).trim() : given;
  stated.searchParams.set('options', [...(kept === '' ? [] : [kept]), ...ours].join(' '));
  return stated.toString();
}

const escaped = (value: string) => value.replaceAll(/[\\ ]/g, '\\$&');
