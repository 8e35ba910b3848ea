import {
  ConfigError,
  DataDirectoryInUse,
  NotDurable,
  PostgresStartError,
  TlsFileError,
  type Config,
} from '@app/runtime';
import { StoreUnavailable } from '@app/event-store';
import { FILE_FAULTS, LISTEN_FAULTS, POSTGRES_FAULTS, SERVER_FAULTS, START_FAULTS } from '@app/wording';
import { DataOfLaterRelease } from '../later-release.js';
import { OtherLogFollowed } from '../open-log.js';
import { wordsForOperator } from './operator-words.js';

/** Errors that need no cause; for others the cause says more. */
const SAYS_ALL = [ConfigError, DataDirectoryInUse, DataOfLaterRelease, NotDurable, OtherLogFollowed, TlsFileError];

type Places = Pick<Config, 'port' | 'host' | 'dataDir' | 'databaseUrl' | 'eventStoreDbUrl'>;

interface Failure {
  readonly code?: string;
  readonly syscall?: string;
  readonly path?: string;
  readonly message: string;
}

/**
 * A line or a few, in Vietnamese: why the service did not start and what to do. `places`: the configuration as far as
 * known. Contains no password, no stack trace, and no words of a driver if the cause is known.
 */
export function startFault(error: unknown, places?: Places): string {
  if (SAYS_ALL.some((known) => error instanceof known)) return wordsForOperator(error) ?? '';
  const failures = failuresIn(error);
  const told =
    first(failures, (one) => ofListening(one, places)) ??
    first(failures, ofFiles) ??
    ofEmbedded(error) ??
    ofEventStoreDb(error, places) ??
    first(failures, (one) => ofServer(one, places));
  return told ?? START_FAULTS.unknown(wordsForOperator(error) ?? messageOf(failures, error));
}

function messageOf([outermost]: readonly Failure[], error: unknown): string {
  return outermost?.message ?? String(error);
}

function failuresIn(error: unknown, depth = 0): readonly Failure[] {
  if (!(error instanceof Object) || depth > 5) return [];
  const { cause, errors, driverError } = error as { cause?: unknown; errors?: unknown; driverError?: unknown };
  const inner = [driverError, cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return [error as Failure, ...inner.flatMap((one) => failuresIn(one, depth + 1))];
}

function first(failures: readonly Failure[], tell: (one: Failure) => string | undefined): string | undefined {
  for (const failure of failures) {
    const told = tell(failure);
    if (told !== undefined) return told;
  }
  return undefined;
}

function ofListening({ code = '', syscall }: Failure, places?: Places): string | undefined {
  if (places === undefined || !['listen', 'bind', 'listen-lookup'].includes(syscall ?? '')) return undefined;
  return LISTEN_FAULTS[code]?.(places.host, places.port);
}

function ofFiles({ code = '', path }: Failure): string | undefined {
  return FILE_FAULTS[code]?.(path);
}

function ofEmbedded(error: unknown): string | undefined {
  if (!(error instanceof PostgresStartError)) return undefined;
  return POSTGRES_FAULTS.find(([pattern]) => pattern.test(error.message))?.[1] ?? wordsForOperator(error);
}

function ofServer({ code = '', message }: Failure, places?: Places): string | undefined {
  const at = places?.databaseUrl === undefined ? START_FAULTS.embedded : addressOf(places.databaseUrl);
  return SERVER_FAULTS.find(([pattern]) => pattern.test(code) || pattern.test(message))?.[1](at);
}

function ofEventStoreDb(error: unknown, places?: Places): string | undefined {
  const url = places?.eventStoreDbUrl;
  return error instanceof StoreUnavailable && url !== undefined ? START_FAULTS.eventStoreDb(nodesOf(url)) : undefined;
}

function addressOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Nodes of an EventStoreDB address, without user and password. */
const nodesOf = (url: string) => /^[^:]+:\/\/(?:[^@]*@)?([^/?]*)/.exec(url)?.[1] ?? '';
