import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { transformFileSync } from '@swc/core';
import { loadOrCreateSecret } from './secrets.js';

describe('loadOrCreateSecret', () => {
  let dir: string;

  beforeEach(() => {
    dir = mkdtempSync(path.join(os.tmpdir(), 'secrets-'));
  });

  afterEach(() => rmSync(dir, { recursive: true }));

  it('makes a secret once, for the owner alone, and leaves no draft', () => {
    const file = path.join(dir, 'keys', 'signing.key');
    const secret = loadOrCreateSecret(file, 32);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(loadOrCreateSecret(file, 32)).toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect(readdirSync(path.dirname(file))).toEqual(['signing.key']);
  });

  it('removes what a process left that was killed while it made the secret, and nothing else', () => {
    const file = path.join(dir, 'signing.key');
    const secret = loadOrCreateSecret(file, 32);
    for (const name of ['.signing.key.0123456789ab', '.signing.key.backup', '.other.key.0123456789ab']) {
      writeFileSync(path.join(dir, name), 'x', { mode: 0o600 });
    }
    expect(loadOrCreateSecret(file, 32)).toBe(secret);
    expect(readdirSync(dir).sort()).toEqual(['.other.key.0123456789ab', '.signing.key.backup', 'signing.key']);
  });

  it('makes different secrets for different files', () => {
    expect(loadOrCreateSecret(path.join(dir, 'a'), 16)).not.toBe(loadOrCreateSecret(path.join(dir, 'b'), 16));
  });

  it('refuses a damaged file rather than working with less', () => {
    const file = path.join(dir, 'short');
    writeFileSync(file, 'abc', { mode: 0o600 });
    expect(() => loadOrCreateSecret(file, 32)).toThrow('SECRET_DAMAGED');
    expect(() => loadOrCreateSecret(file, 32, 'TOKEN_KEY_DAMAGED')).toThrow('TOKEN_KEY_DAMAGED');
    expect(readFileSync(file, 'utf8')).toBe('abc');
  });

  it.each([0o640, 0o604, 0o660, 0o700 | 0o001])('refuses a file of mode %o, and says what to do', (mode) => {
    const file = path.join(dir, 'open.key');
    loadOrCreateSecret(file, 32);
    chmodSync(file, mode);
    expect(() => loadOrCreateSecret(file, 32)).toThrow(`SECRET_OPEN, file: ${file}, mode: ${mode.toString(8)}`);
  });

  it('takes one that its owner may only read', () => {
    const file = path.join(dir, 'read-only.key');
    const secret = loadOrCreateSecret(file, 32);
    chmodSync(file, 0o400);
    expect(loadOrCreateSecret(file, 32)).toBe(secret);
  });

  it.each([0o770, 0o707, 0o1777])('refuses a folder of mode %o', (mode) => {
    const folder = path.join(dir, 'open');
    loadOrCreateSecret(path.join(folder, 'a.key'), 32);
    chmodSync(folder, mode);
    expect(() => loadOrCreateSecret(path.join(folder, 'a.key'), 32)).toThrow(`SECRET_FOLDER_OPEN, dir: ${folder}`);
  });

  it('refuses a link, also one to a good key or to nothing, and what is no file', () => {
    const [file, link, loose, folder] = ['a.key', 'link.key', 'loose.key', 'folder.key'].map((name) =>
      path.join(dir, name),
    ) as [string, string, string, string];
    loadOrCreateSecret(file, 32);
    symlinkSync(file, link);
    symlinkSync(path.join(dir, 'nothing'), loose);
    mkdirSync(folder);
    expect(() => loadOrCreateSecret(link, 32)).toThrow('SECRET_IS_A_LINK');
    expect(() => loadOrCreateSecret(loose, 32)).toThrow('SECRET_IS_A_LINK');
    expect(() => loadOrCreateSecret(folder, 32)).toThrow('SECRET_IS_NO_FILE');
  });

  it('refuses one that belongs to somebody else', () => {
    // Only root can give a file away; otherwise root's own password file serves.
    const asRoot = process.geteuid?.() === 0;
    const file = asRoot ? path.join(dir, 'other.key') : '/etc/passwd';
    if (asRoot) {
      loadOrCreateSecret(file, 32);
      chownSync(file, 12_345, 12_345);
    }
    const user = String(process.geteuid?.());
    expect(() => loadOrCreateSecret(file, 32)).toThrow(`SECRET_OF_OTHERS, file: ${file}, user: ${user}`);
  });

  it('refuses to make a short one', () => {
    expect(() => loadOrCreateSecret(path.join(dir, 'weak'), 8)).toThrow(RangeError);
  });

  it('gives everybody who races the same secret', async () => {
    chmodSync(dir, 0o755);
    const jsc = { target: 'es2023' as const, parser: { syntax: 'typescript' as const } };
    const compiled = (file: string) =>
      transformFileSync(path.join(import.meta.dirname, file), { swcrc: false, jsc, module: { type: 'commonjs' } }).code;
    const racer = `const error = { exports: {} };
      ((exports) => { ${compiled('operator-error.ts')} })(error.exports);
      ${compiled('secrets.ts').replace(`require("./operator-error.js")`, 'error.exports')}
      const { workerData, parentPort } = require('node:worker_threads');
      while (Date.now() < workerData.at);
      parentPort.postMessage(exports.loadOrCreateSecret(workerData.file, 32));`;
    for (let round = 0; round < 5; round += 1) {
      const workerData = { file: path.join(dir, `key-${String(round)}`), at: Date.now() + 150 };
      const workers = Array.from({ length: 4 }, () => new Worker(racer, { eval: true, workerData }));
      const secrets = await Promise.all(
        workers.map((worker) => new Promise((resolve, reject) => worker.on('message', resolve).on('error', reject))),
      );
      expect(new Set(secrets).size).toBe(1);
    }
  }, 60_000);
});
