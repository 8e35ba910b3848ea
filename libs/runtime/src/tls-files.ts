import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { OperatorError, type OperatorDetails, type TlsFault } from './operator-error.js';

export class TlsFileError extends OperatorError {
  override readonly name = 'TlsFileError';
}

export interface TlsFiles {
  /** PEM: the certificate followed by its chain, and its unencrypted key. */
  readonly certFile: string;
  readonly keyFile: string;
}

export interface TlsOptions {
  readonly cert: string;
  readonly key: string;
  readonly minVersion: 'TLSv1.2';
  readonly ciphers: string;
}

/** TLS 1.3, and of TLS 1.2 what has forward secrecy and authenticated encryption. */
const CIPHERS = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
].join(':');

/** The files must match and be valid at `now` (milliseconds since the epoch). @throws TlsFileError */
export function readTlsFiles({ certFile, keyFile }: TlsFiles, now: number): TlsOptions {
  const cert = readPem('TLS_CERT', certFile);
  const key = readPem('TLS_KEY', keyFile);
  if (process.platform !== 'win32' && (statSync(keyFile).mode & 0o077) !== 0) {
    throw new TlsFileError('TLS_KEY_OPEN', { keyFile });
  }
  const certificate = parsed(() => new X509Certificate(cert), 'TLS_NO_CERTIFICATE', { certFile });
  const privateKey: KeyObject = parsed(() => createPrivateKey(key), 'TLS_NO_KEY', { keyFile });
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new TlsFileError('TLS_NOT_A_PAIR', { keyFile, certFile });
  }
  if (Date.parse(certificate.validTo) <= now) {
    throw new TlsFileError('TLS_EXPIRED', { certFile, day: day(certificate.validTo) });
  }
  if (Date.parse(certificate.validFrom) > now) {
    throw new TlsFileError('TLS_TOO_EARLY', { certFile, day: day(certificate.validFrom) });
  }
  return { cert, key, minVersion: 'TLSv1.2', ciphers: CIPHERS };
}

function readPem(setting: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new TlsFileError(code === 'ENOENT' ? 'TLS_ABSENT' : 'TLS_UNREADABLE', { setting, file }, { cause });
  }
}

function parsed<T>(parse: () => T, fault: TlsFault, details: OperatorDetails): T {
  try {
    return parse();
  } catch (cause) {
    throw new TlsFileError(fault, details, { cause });
  }
}

function day(text: string): string {
  return new Date(text).toISOString().slice(0, 10);
}
