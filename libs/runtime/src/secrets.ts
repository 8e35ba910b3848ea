import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { OperatorError, type OperatorDetails, type SecretFault } from './operator-error.js';

/** The end of a draft's name: six random bytes. */
const DRAFT = /^[0-9a-f]{12}$/;

class SecretFileError extends OperatorError {
  override readonly name = 'SecretFileError';
}

/**
 * Reads a secret, or creates one of `bytes` random bytes (at least 16). Only its owner can read the file, and it is
 * complete or absent; two racing processes get the same one. `damaged`: the fault of a file without a secret, if that
 * is acceptable. @returns base64url text. @throws RangeError if `bytes` is too few; SecretFileError if the file is
 * damaged, no regular file, another user's or open to others, or others may write to its folder
 */
export function loadOrCreateSecret(file: string, bytes: number, damaged: SecretFault = 'SECRET_DAMAGED'): string {
  if (bytes < 16) throw new RangeError('A secret has at least 16 bytes');
  const dir = path.dirname(file);
  const existing = readSecret(file, damaged);
  if (existing !== undefined) {
    removeDrafts(file);
    return existing;
  }
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const draft = path.join(dir, `.${path.basename(file)}.${randomBytes(6).toString('hex')}`);
  try {
    writeDurably(draft, randomBytes(bytes).toString('base64url'));
    // A link, unlike a rename, never replaces the secret of the first process.
    linkSync(draft, file);
  } catch (error) {
    // Another process made the secret, and may have removed this draft.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOENT') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  syncDirectory(dir);
  const made = readSecret(file, damaged);
  if (made === undefined) throw new SecretFileError('SECRET_NOT_MADE', { file });
  return made;
}

/** A process that was killed while it made the secret left its draft. */
function removeDrafts(file: string): void {
  const dir = path.dirname(file);
  const start = `.${path.basename(file)}.`;
  for (const name of readdirSync(dir)) {
    if (name.startsWith(start) && DRAFT.test(name.slice(start.length))) rmSync(path.join(dir, name), { force: true });
  }
}

/** Makes a directory's entries (a rename, a new file) survive a power cut. */
export function syncDirectory(dir: string): void {
  const handle = openSync(dir, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readSecret(file: string, damaged: SecretFault): string | undefined {
  const handle = openUnlinked(file);
  if (handle === undefined) return undefined;
  try {
    checkFile(file, handle);
    checkFolder(path.dirname(file));
    const text = readFileSync(handle, 'utf8').trim();
    if (!/^[\w-]{20,}$/.test(text)) refuse(damaged, { file });
    return text;
  } finally {
    closeSync(handle);
  }
}

/** Undefined without a file. Refuses a link, and does not block on a pipe. */
function openUnlinked(file: string): number | undefined {
  try {
    return openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'ELOOP') refuse('SECRET_IS_A_LINK', { file });
    if (code === 'EACCES') refuse('SECRET_UNREADABLE', { file, user: myself() });
    throw error;
  }
}

const GROUP_AND_OTHERS = 0o077;
const WRITABLE_BY_GROUP_AND_OTHERS = 0o022;

function checkFile(file: string, handle: number): void {
  const stat = fstatSync(handle);
  if (!stat.isFile()) refuse('SECRET_IS_NO_FILE', { file });
  const me = process.geteuid?.();
  if (me === undefined) return;
  if (stat.uid !== me) refuse('SECRET_OF_OTHERS', { file, user: myself() });
  if ((stat.mode & GROUP_AND_OTHERS) !== 0) {
    refuse('SECRET_OPEN', { file, mode: octal(stat.mode) });
  }
}

/** Anybody who may write to the folder could replace the file. */
function checkFolder(dir: string): void {
  const stat = statSync(dir);
  const me = process.geteuid?.();
  if (me === undefined) return;
  if (stat.uid !== me && stat.uid !== 0) {
    refuse('SECRET_FOLDER_OF_OTHERS', { dir, user: myself() });
  }
  if ((stat.mode & WRITABLE_BY_GROUP_AND_OTHERS) !== 0) {
    refuse('SECRET_FOLDER_OPEN', { dir, mode: octal(stat.mode) });
  }
}

function myself(): string {
  return String(process.geteuid?.() ?? '');
}

function octal(mode: number): string {
  return (mode & 0o777).toString(8).padStart(3, '0');
}

function refuse(fault: SecretFault, details: OperatorDetails): never {
  throw new SecretFileError(fault, details);
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
