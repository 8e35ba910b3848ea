import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lchownSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.js';
import { PostgresStartError } from './errors.js';

/** As whom PostgreSQL runs: it refuses root. `prefix` is put before its command line. */
export interface Account {
  readonly ids?: { readonly uid: number; readonly gid: number };
  readonly prefix: readonly string[];
}

const asOurselves: Account = { prefix: [] };
const nobodyId = 65534;
/** Root without its powers, shown to PostgreSQL as nobody: reaches what belongs to root alone. */
const asUnprivilegedRoot: Account = {
  prefix: ['unshare', '--user', `--map-user=${nobodyId}`, `--map-group=${nobodyId}`, '--'],
};

/**
 * Chooses an account that reaches the binaries and can write below `dir`; the choice stays the same for existing data.
 * An ordinary user runs PostgreSQL as itself; root drops to the first of: owner of the data, postgres, nobody, owner of
 * `dir` or of the binaries, and at last to a user namespace. @throws PostgresStartError when none of them can.
 */
export function chooseAccount(dir: string, binaries: Binaries): Account {
  if (process.getuid?.() !== 0) return asOurselves;
  const account = candidates(dir, binaries).find((candidate) => canWork(candidate, dir, binaries));
  if (account) return account;
  throw new PostgresStartError(
    `Không có tài khoản thường nào đọc được ${binaries.postgres} và ghi được vào ${dir}. ` +
      'Hãy chạy bằng tài khoản thường, hoặc chuyển mã nguồn và TINHGON_DATA tới nơi tài khoản khác vào được.',
  );
}

/** Gives a file or a tree to the account; a no-op unless root hands over. */
export function handOver(target: string, account: Account): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = account.ids ?? { uid: 0, gid: 0 };
  lchownSync(target, uid, gid);
  if (!statSync(target).isDirectory()) return;
  for (const entry of readdirSync(target, { recursive: true }))
    lchownSync(path.join(target, entry.toString()), uid, gid);
}

function candidates(dir: string, binaries: Binaries): Account[] {
  const dataOwner = ownerOf(path.join(dir, 'data'));
  const named = [passwdEntry('postgres'), passwdEntry('nobody') ?? { uid: nobodyId, gid: nobodyId }];
  const dropped = [dataOwner, ...named, ownerOf(dir), ownerOf(path.dirname(dir)), ownerOf(binaries.postgres)]
    .filter((ids) => ids !== undefined && ids.uid !== 0)
    .map((ids) => ({ ids, prefix: [] }) as Account);
  return dataOwner?.uid === 0 ? [asUnprivilegedRoot, ...dropped] : [...dropped, asUnprivilegedRoot];
}

function ownerOf(target: string): { uid: number; gid: number } | undefined {
  return statSync(target, { throwIfNoEntry: false });
}

function passwdEntry(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function canWork(account: Account, dir: string, binaries: Binaries): boolean {
  const probe = path.join(dir, `probe-${process.pid}`);
  mkdirSync(probe, { recursive: true, mode: 0o700 });
  // Others may pass through `dir` to what belongs to them, but not list it.
  if (account.ids) chmodSync(dir, statSync(dir).mode | 0o011);
  chownSync(probe, account.ids?.uid ?? 0, account.ids?.gid ?? 0);
  try {
    const script = 'test -w "$1" && "$2" --version';
    const [command = '', ...args] = [...account.prefix, '/bin/sh', '-c', script, 'probe', probe, binaries.postgres];
    return spawnSync(command, args, { ...account.ids, cwd: '/', stdio: 'ignore' }).status === 0;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}
