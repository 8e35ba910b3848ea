import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lchownSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import type { Binaries } from './binaries.js';
import { PostgresStartError } from './errors.js';

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses root. `prefix` precedes its command line. */
export interface SystemAccount {
  readonly ids?: Ids;
  readonly prefix: readonly string[];
}

const NOBODY_ID = 65534;
const PROBE_MS = 20_000;
/** Shows any user as nobody: root then loses its powers, and initdb accepts a user without a name. */
const inNamespace = ['unshare', '--user', `--map-user=${String(NOBODY_ID)}`, `--map-group=${String(NOBODY_ID)}`, '--'];
const asUnprivilegedRoot: SystemAccount = { prefix: inNamespace };

/**
 * Chooses an account that reaches the binaries and can write below `dir`; the same again for existing data. An ordinary
 * user runs PostgreSQL as itself. Root drops to the first that works of: owner of the data, postgres, nobody, the owner
 * of a folder above `dir` or the binaries, a user namespace. @throws PostgresStartError if none does
 */
export function chooseAccount(dir: string, binaries: Binaries): SystemAccount {
  if (process.getuid?.() !== 0) return { prefix: hasName() ? [] : inNamespace };
  const account = candidates(dir, binaries).find((candidate) => canWork(candidate, dir, binaries));
  if (account) return account;
  throw new PostgresStartError('POSTGRES_WITHOUT_ACCOUNT', { program: binaries.postgres, dir });
}

/** No-op unless run as root. */
export function handOver(target: string, account: SystemAccount): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = account.ids ?? { uid: 0, gid: 0 };
  lchownSync(target, uid, gid);
  if (!statSync(target).isDirectory()) return;
  for (const entry of readdirSync(target, { recursive: true }))
    lchownSync(path.join(target, entry.toString()), uid, gid);
}

function candidates(dir: string, binaries: Binaries): SystemAccount[] {
  const dataOwner = ownerOf(path.join(dir, 'data'));
  const passwd = readPasswd();
  const named = ['postgres', 'nobody'].map((name) => passwd.find((entry) => entry.name === name));
  const onTheWay = [...ancestors(dir), ...ancestors(binaries.postgres)].map(ownerOf);
  const dropped = [dataOwner, ...named, ...onTheWay]
    .filter((ids): ids is Ids => ids !== undefined && ids.uid !== 0)
    .filter((ids, index, all) => all.findIndex((other) => other.uid === ids.uid) === index)
    .map((ids): SystemAccount => ({ ids, prefix: passwd.some((entry) => entry.uid === ids.uid) ? [] : inNamespace }));
  return dataOwner?.uid === 0 ? [asUnprivilegedRoot, ...dropped] : [...dropped, asUnprivilegedRoot];
}

function ancestors(target: string): string[] {
  const parent = path.dirname(target);
  return parent === target ? [target] : [target, ...ancestors(parent)];
}

function ownerOf(target: string): Ids | undefined {
  const stat = statSync(target, { throwIfNoEntry: false });
  return stat && { uid: stat.uid, gid: stat.gid };
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function readPasswd(): (Ids & { readonly name: string | undefined })[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => Number.isInteger(uid) && Number.isInteger(gid));
}

function canWork(account: SystemAccount, dir: string, binaries: Binaries): boolean {
  const probe = path.join(dir, `probe-${process.pid}`);
  mkdirSync(probe, { recursive: true, mode: 0o700 });
  // Others may pass through `dir` to their own files, but not list it.
  if (account.ids) chmodSync(dir, statSync(dir).mode | 0o011);
  chownSync(probe, account.ids?.uid ?? 0, account.ids?.gid ?? 0);
  try {
    const script = 'test -w "$1" && "$2" --version';
    const [command, ...args] = [...account.prefix, '/bin/sh', '-c', script, 'probe', probe, binaries.postgres];
    return (
      spawnSync(command, args, { ...account.ids, cwd: '/', stdio: 'ignore', timeout: PROBE_MS, killSignal: 'SIGKILL' })
        .status === 0
    );
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}
