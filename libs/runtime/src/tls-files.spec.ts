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
    ['absent.pem', 'service.key.pem', /^TLS_CERT: không có tệp/],
    ['service.crt.pem', 'absent.pem', /^TLS_KEY: không có tệp/],
    ['broken.pem', 'service.key.pem', /^TLS_CERT: .* không phải chứng thư dạng PEM/],
    ['service.crt.pem', 'broken.pem', /^TLS_KEY: .* không phải khóa riêng/],
    ['service.crt.pem', 'renewed.key.pem', /^TLS_KEY: khóa .* không thuộc chứng thư/],
    ['service.crt.pem', 'open.key.pem', /^TLS_KEY: người khác đọc được .* chmod 600/],
    ['', 'service.key.pem', /^TLS_CERT: không đọc được tệp/],
  ])('refuses %s with %s', (cert, key, fault) => {
    expect(() => readTlsFiles({ certFile: at(cert), keyFile: at(key) }, now)).toThrow(fault);
  });

  it.each([
    ['2200-01-01T00:00:00Z', /đã hết hạn ngày \d\d\/\d\d\/\d{4}/],
    ['2020-01-01T00:00:00Z', /chỉ có hiệu lực từ ngày 28\/11\/2026.*đồng hồ/],
  ])('refuses a certificate that does not count at %s', (time, fault) => {
    const files = { certFile: at('service.crt.pem'), keyFile: at('service.key.pem') };
    expect(() => readTlsFiles(files, Date.parse(time))).toThrow(fault);
  });
});
