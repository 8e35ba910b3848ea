import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSecureContext } from 'node:tls';
import { readTlsFiles } from './tls-files.js';

const now = Date.parse('2026-12-01T00:00:00Z');
let dir: string;
const at = (name: string) => path.join(dir, name);

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'tls-files-'));
  for (const name of ['service.crt.pem', 'service.key.pem', 'renewed.key.pem']) {
    copyFileSync(path.resolve('test/tls/test-only', name), at(name));
    chmodSync(at(name), 0o600);
  }
  copyFileSync(at('service.key.pem'), at('open.key.pem'));
  chmodSync(at('open.key.pem'), 0o640);
  writeFileSync(at('broken.pem'), 'not a certificate', { mode: 0o600 });
});

afterAll(() => rmSync(dir, { recursive: true }));

describe('readTlsFiles', () => {
  it('takes a certificate and its key, for TLS 1.2 and later', () => {
    const read = readTlsFiles({ certFile: at('service.crt.pem'), keyFile: at('service.key.pem') }, now);
    expect(read.minVersion).toBe('TLSv1.2');
    expect(() => createSecureContext(read)).not.toThrow();
  });

  it.each([
    ['absent.pem', 'service.key.pem', /^TLS_ABSENT, setting: TLS_CERT/],
    ['service.crt.pem', 'absent.pem', /^TLS_ABSENT, setting: TLS_KEY/],
    ['broken.pem', 'service.key.pem', /^TLS_NO_CERTIFICATE/],
    ['service.crt.pem', 'broken.pem', /^TLS_NO_KEY/],
    ['service.crt.pem', 'renewed.key.pem', /^TLS_NOT_A_PAIR/],
    ['service.crt.pem', 'open.key.pem', /^TLS_KEY_OPEN/],
    ['', 'service.key.pem', /^TLS_UNREADABLE, setting: TLS_CERT/],
  ])('refuses %s with %s', (cert, key, fault) => {
    expect(() => readTlsFiles({ certFile: at(cert), keyFile: at(key) }, now)).toThrow(fault);
  });

  it.each([
    ['2200-01-01T00:00:00Z', /^TLS_EXPIRED, .*day: \d{4}-\d\d-\d\d/],
    ['2020-01-01T00:00:00Z', /^TLS_TOO_EARLY, .*day: 2026-11-28/],
  ])('refuses a certificate that does not count at %s', (time, fault) => {
    const files = { certFile: at('service.crt.pem'), keyFile: at('service.key.pem') };
    expect(() => readTlsFiles(files, Date.parse(time))).toThrow(fault);
  });
});
