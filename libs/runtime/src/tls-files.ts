import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** A certificate and its key cannot be used; the message is for the operator, in Vietnamese. */
export class TlsFileError extends Error {
  override readonly name = 'TlsFileError';
}

export interface TlsFiles {
  /** PEM files: the service's certificate with those that signed it after it, and its unencrypted key. */
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
  ...['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256'],
  ...['ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384', 'ECDHE-ECDSA-CHACHA20-POLY1305'],
  ...['ECDHE-RSA-CHACHA20-POLY1305', 'ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256'],
].join(':');

/**
 * Reads certificate and key, and looks whether they belong together and count at `now` (milliseconds of the epoch).
 * @throws TlsFileError
 */
export function readTlsFiles({ certFile, keyFile }: TlsFiles, now: number): TlsOptions {
  const cert = readPem('TLS_CERT', certFile);
  const key = readPem('TLS_KEY', keyFile);
  if (process.platform !== 'win32' && (statSync(keyFile).mode & 0o077) !== 0) {
    throw new TlsFileError(`TLS_KEY: người khác đọc được tệp khóa ${keyFile}. Hãy chạy chmod 600 ${keyFile}.`);
  }
  const certificate = parsed(`TLS_CERT: ${certFile} không phải chứng thư dạng PEM.`, () => new X509Certificate(cert));
  const wrongKey = `TLS_KEY: ${keyFile} không phải khóa riêng dạng PEM không có mật khẩu.`;
  const privateKey: KeyObject = parsed(wrongKey, () => createPrivateKey(key));
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new TlsFileError(`TLS_KEY: khóa ${keyFile} không thuộc chứng thư ${certFile}.`);
  }
  if (Date.parse(certificate.validTo) <= now) {
    throw new TlsFileError(`TLS_CERT: chứng thư ${certFile} đã hết hạn ngày ${day(certificate.validTo)}. Hãy gia hạn.`);
  }
  if (Date.parse(certificate.validFrom) > now) {
    throw new TlsFileError(
      `TLS_CERT: chứng thư ${certFile} chỉ có hiệu lực từ ngày ${day(certificate.validFrom)}. Hãy xem lại đồng hồ của máy.`,
    );
  }
  return { cert, key, minVersion: 'TLSv1.2', ciphers: CIPHERS };
}

function readPem(setting: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'không có tệp' : 'không đọc được tệp';
    throw new TlsFileError(`${setting}: ${why} ${file}.`, { cause });
  }
}

function parsed<T>(fault: string, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw new TlsFileError(fault, { cause });
  }
}

/** Of a certificate's date, as people here write days. */
function day(text: string): string {
  const [year = '', month = '', date = ''] = new Date(text).toISOString().slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}
