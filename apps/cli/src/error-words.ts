import { Rejection } from '@app/domain';
import { StoreUnavailable } from '@app/event-store';
import { IdentityError, IdentityStoreError } from '@app/identity';
import { faultWords, type FaultPlaces } from '@app/installation';
import { readConfig } from '@app/runtime';
import { ACCOUNT_REFUSALS, DOMAIN_PROBLEMS, LOG_WORDS, storeFailure, unexpectedFault } from '@app/wording';
import { CliError } from './cli-error.js';

/** In Vietnamese, without a password. `env`: tells which database it was. */
export function errorWords(error: unknown, env: Readonly<Record<string, string | undefined>>): string {
  if (error instanceof CliError) return error.message;
  if (error instanceof IdentityError) return ACCOUNT_REFUSALS[error.code];
  if (error instanceof Rejection) return DOMAIN_PROBLEMS[error.code].detail;
  return faultWords(error, placesIn(env)) ?? untoldWords(error);
}

function untoldWords(error: unknown): string {
  if (error instanceof IdentityStoreError) return storeFailure(error.sqlState);
  if (error instanceof StoreUnavailable) return LOG_WORDS.unavailable(error.message);
  return unexpectedFault(error instanceof Error ? error.message : String(error));
}

/** Undefined where the settings are the fault. */
function placesIn(env: Readonly<Record<string, string | undefined>>): FaultPlaces | undefined {
  try {
    return readConfig(env);
  } catch {
    return undefined;
  }
}
