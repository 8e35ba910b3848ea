import { faultWords } from '@app/installation';
import { LOG_WORDS } from '@app/wording';
import { CliError } from '../cli-error.js';

const ESDB = /^esdb/;
const POSTGRES = /^postgres/;

/** The error in words that name the log at one of these addresses, or as it is. */
export function logFault(error: unknown, addresses: readonly string[]): unknown {
  if (error instanceof CliError) return error;
  const databaseUrl = addresses.find((address) => POSTGRES.test(address));
  const eventStoreDbUrl = addresses.find((address) => ESDB.test(address));
  const words = faultWords(error, {
    advice: LOG_WORDS.advice,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(eventStoreDbUrl === undefined ? {} : { eventStoreDbUrl }),
  });
  return words === undefined ? error : new CliError(words);
}
