import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * Reads a secret, or makes one of `bytes` random bytes (at least 16) when there is none yet. The file is readable by its
 * owner alone and is either whole or absent; of two processes that race both get the same one.
 * @returns the secret as base64url text. @throws RangeError when `bytes` is too few, Error when the file is damaged.
 */
export function loadOrCreateSecret(file: string, bytes: number): string {
  if (bytes < 16) throw new RangeError('A secret has at least 16 bytes');
  const known = readSecret(file);
  if (known !== undefined) return known;
  const dir = path.dirname(file);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const draft = path.join(dir, `.${path.basename(file)}.${randomBytes(6).toString('hex')}`);
  try {
    writeDurably(draft, randomBytes(bytes).toString('base64url'));
    // A link, unlike a rename, never replaces the secret of whoever was first.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  syncDirectory(dir);
  const made = readSecret(file);
  if (made === undefined) throw new Error(`Không đọc được tệp khóa ${file}.`);
  return made;
}

/** Makes entries of a directory (a rename, a new file) survive a power cut. */
export function syncDirectory(dir: string): void {
  const handle = openSync(dir, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readSecret(file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (!/^[\w-]{20,}$/.test(text)) throw new Error(`Tệp khóa ${file} đã hỏng; hãy khôi phục từ bản sao lưu.`);
  return text;
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
