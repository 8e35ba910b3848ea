import {
  ConfigError,
  DataDirectoryInUse,
  NotDurable,
  PostgresStartError,
  TlsFileError,
  type Config,
} from '@app/runtime';
import { StoreUnavailable } from '@app/event-store';
import {
  DATABASE_ADVICE,
  FILE_FAULTS,
  LISTEN_FAULTS,
  POSTGRES_FAULTS,
  SERVER_FAULTS,
  START_FAULTS,
  type AddressAdvice,
} from '@app/wording';
import { DataOfLaterRelease } from '../later-release.js';
import { OtherLogFollowed } from '../open-log.js';
import { wordsForOperator } from './operator-words.js';

/** Errors that need no cause; for others the cause says more. */
const SAYS_ALL = [ConfigError, DataDirectoryInUse, DataOfLaterRelease, NotDurable, OtherLogFollowed, TlsFileError];

/** Of the configuration, as far as known. `advice`: where the addresses of databases were told, if not there. */
export interface FaultPlaces extends Partial<Pick<Config, 'port' | 'host' | 'databaseUrl' | 'eventStoreDbUrl'>> {
  readonly advice?: AddressAdvice;
}

const SQL_STATE = /^(\d|XX)/;

interface Failure {
  readonly code?: string;
  readonly syscall?: string;
  readonly path?: string;
  readonly message: string;
}

/**
 * A line or a few, in Vietnamese: why the service did not start and what to do. Contains no password, no stack trace, and
 * no words of a driver if the cause is known.
 */
export function startFault(error: unknown, places?: FaultPlaces): string {
  return causeWords(error, places) ?? START_FAULTS.unknown(wordsForOperator(error) ?? messageOf(error));
}

/** What a command failed on, told like a fault of the start; undefined where the cause is not known. */
export function faultWords(error: unknown, places?: FaultPlaces): string | undefined {
  return causeWords(error, places) ?? wordsForOperator(error);
}

function causeWords(error: unknown, places?: FaultPlaces): string | undefined {
  if (SAYS_ALL.some((known) => error instanceof known)) return wordsForOperator(error);
  const failures = failuresIn(error);
  return (
    first(failures, (one) => ofListening(one, places)) ??
    first(failures, ofFiles) ??
    ofEmbedded(error) ??
    ofEventStoreDb(error, places) ??
    first(failures, (one) => ofServer(one, places))
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
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

function ofListening({ code = '', syscall }: Failure, places?: FaultPlaces): string | undefined {
  const { host, port } = places ?? {};
  if (host === undefined || port === undefined) return undefined;
  return ['listen', 'bind', 'listen-lookup'].includes(syscall ?? '') ? LISTEN_FAULTS[code]?.(host, port) : undefined;
}

function ofFiles({ code = '', path }: Failure): string | undefined {
  return FILE_FAULTS[code]?.(path);
}

function ofEmbedded(error: unknown): string | undefined {
  if (!(error instanceof PostgresStartError)) return undefined;
  return POSTGRES_FAULTS.find(([pattern]) => pattern.test(error.message))?.[1] ?? wordsForOperator(error);
}

function ofServer({ code = '', message }: Failure, places?: FaultPlaces): string | undefined {
  const at = places?.databaseUrl === undefined ? START_FAULTS.embedded : addressOf(places.databaseUrl);
  return SERVER_FAULTS.find(([pattern]) => pattern.test(code) || pattern.test(message))?.[1](
    at,
    places?.advice ?? DATABASE_ADVICE,
  );
}

function ofEventStoreDb(error: unknown, places?: FaultPlaces): string | undefined {
  const url = places?.eventStoreDbUrl;
  if (!(error instanceof StoreUnavailable) || url === undefined) return undefined;
  const isOfPostgres = failuresIn(error).some(({ code }) => typeof code === 'string' && SQL_STATE.test(code));
  return isOfPostgres
    ? undefined
    : START_FAULTS.eventStoreDb(nodesOf(url), places?.advice?.address ?? START_FAULTS.eventStoreDbAdvice);
}

function addressOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Nodes of an EventStoreDB address, without user and password. */
const nodesOf = (url: string) => /^[^:]+:\/\/(?:[^@]*@)?([^/?]*)/.exec(url)?.[1] ?? '';
