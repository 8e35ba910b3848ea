import { readTlsFiles, type Logger, type TlsFiles } from '@app/runtime';
import { unwatchFile, watchFile } from 'node:fs';
import type { Server } from 'node:tls';

const LOOKS_EVERY_MS = 10_000;

/** Looks every ten seconds; keeps the old files while the new cannot be used. Returns what ends the watching. */
export function useRenewedCertificate(server: Server, files: TlsFiles, logger: Logger): () => Promise<void> {
  const renew = () => {
    try {
      server.setSecureContext(readTlsFiles(files, Date.now()));
      logger.info('certificate renewed');
    } catch (err) {
      logger.error({ err }, 'renewed certificate is not usable');
    }
  };
  const paths = [files.certFile, files.keyFile];
  for (const path of paths) watchFile(path, { interval: LOOKS_EVERY_MS, persistent: false }, renew);
  return async () => {
    for (const path of paths) unwatchFile(path, renew);
  };
}
