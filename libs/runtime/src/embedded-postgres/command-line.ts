import type { SystemAccount } from './account.js';

// A grandchild reads a pipe that only we hold: its end (even by kill -9 of us) stops the server. It is not the server's
// own child, because a postmaster takes the death of an unknown child for a crash.
const SCRIPT = `exec 3<&0 </dev/null
pid=$$
( ( IFS= read -r word <&3 || kill -INT "$pid" ) >/dev/null 2>&1 & )
exec 3<&-
exec "$@"`;

/** Written to the pipe when the server has ended by itself. */
export const NOTHING_TO_STOP = 'done\n';

const DEFAULTS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // The server's log must hold no data: neither statements nor the values of a violated key.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** The command becomes the server itself; `settings` cannot change what makes commits durable. */
export function serverCommand(
  server: { readonly postgres: string; readonly data: string; readonly port: number },
  account: SystemAccount,
  settings: Readonly<Record<string, string>>,
): { command: string; args: string[] } {
  const flags = Object.entries({ ...DEFAULTS, ...settings, ...DURABLE }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const postgres = [server.postgres, '-D', server.data, '-p', String(server.port), ...flags];
  const [command = '', ...args] = [...account.prefix, '/bin/sh', '-c', SCRIPT, 'postgres', ...postgres];
  return { command, args };
}
