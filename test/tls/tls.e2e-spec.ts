import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, type ConnectionOptions } from 'node:tls';
import { request } from 'node:https';
import { endOfStart } from '../support/failed-start.js';
import { startProgram, type Program } from '../support/program.js';
import { until } from '../support/until.js';

jest.setTimeout(240_000);

let scratch: string;
let program: Program;
const own = (name: string) => path.resolve('test/tls/test-only', name);
const used = (name: string) => path.join(scratch, name);

/** The files that the service uses; watched, so each is replaced at once. */
function use(name: string): void {
  for (const kind of ['crt', 'key']) {
    copyFileSync(own(`${name}.${kind}.pem`), used(`used.${kind}.pem`));
    chmodSync(used(`used.${kind}.pem`), 0o600);
  }
}

const ca = ['service', 'renewed'].map((name) => readFileSync(own(`${name}.crt.pem`)));

beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), 'tls-'));
  use('service');
  program = await startProgram(undefined, { TLS_CERT: used('used.crt.pem'), TLS_KEY: used('used.key.pem') });
});

afterAll(async () => {
  await program.stop();
  rmSync(scratch, { recursive: true });
});

/** Puts these files in the place of those that are used, and waits until the service speaks with them. */
async function renewed(name: string, subject: string): Promise<void> {
  use(name);
  await until(
    () => handshake(),
    ({ name: spoken }) => spoken === subject,
  );
}

/** Name of the certificate, and the protocol that was agreed on. */
function handshake(options: ConnectionOptions = {}): Promise<{ name: string; protocol: string | null }> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(program.url).port), ca, ...options }, () => {
      const { subject } = socket.getPeerCertificate();
      resolve({ name: String(subject.CN), protocol: socket.getProtocol() });
      socket.end();
    });
    socket.on('error', reject);
  });
}

describe('a service with a certificate of its own', () => {
  it('answers over TLS alone, and tells browsers to stay with it', async () => {
    expect(program.url).toMatch(/^https:/);
    const answer = await new Promise<{ status: number | undefined; hsts: unknown }>((resolve, reject) => {
      request(`${program.url}/health/live`, { ca }, (response) => {
        resolve({ status: response.statusCode, hsts: response.headers['strict-transport-security'] });
        response.resume();
      })
        .on('error', reject)
        .end();
    });
    expect(answer).toEqual({ status: 200, hsts: expect.stringMatching(/^max-age=\d+/) });
    await expect(fetch(program.url.replace('https:', 'http:'))).rejects.toThrow();
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('speaks %s', async (version) => {
    expect(await handshake({ minVersion: version, maxVersion: version })).toMatchObject({ protocol: version });
  });

  it('speaks no TLS 1.1, and no cipher without forward secrecy', async () => {
    await expect(handshake({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1' })).rejects.toThrow();
    await expect(handshake({ maxVersion: 'TLSv1.2', ciphers: 'AES256-SHA:AES128-GCM-SHA256' })).rejects.toThrow();
  });

  it('uses a renewed certificate without a new start', async () => {
    await renewed('service', 'test-only.tinhgon.invalid');
    await renewed('renewed', 'renewed.tinhgon.invalid');
  });
});

it('does not start with a key of another certificate', async () => {
  copyFileSync(own('service.key.pem'), used('other.key.pem'));
  chmodSync(used('other.key.pem'), 0o600);
  const env = { TINHGON_DATA: used('data'), TLS_CERT: own('renewed.crt.pem'), TLS_KEY: used('other.key.pem') };
  const { code, errors } = await endOfStart(env);
  expect({ code, errors: errors.trim() }).toEqual({
    code: 1,
    errors: expect.stringMatching(/^TLS_KEY: khóa .* không thuộc/),
  });
});
