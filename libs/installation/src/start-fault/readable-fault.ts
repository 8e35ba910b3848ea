import { ConfigError, DataDirectoryInUse, NotDurable, TlsFileError } from '@app/runtime';
import { OtherLogFollowed } from '../open-log.js';

/** The message of an error of ours that is written for the operator already. */
export function readableOf(error: unknown): string | undefined {
  const written = [ConfigError, DataDirectoryInUse, NotDurable, OtherLogFollowed, TlsFileError];
  return written.some((known) => error instanceof known) ? (error as Error).message : undefined;
}
