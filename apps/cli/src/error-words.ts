import { StoreUnavailable } from '@app/event-store';
import { IdentityError, IdentityStoreError } from '@app/identity';
import { wordsForOperator } from '@app/installation';
import { ACCOUNT_REFUSALS, LOG_WORDS, storeFailure } from '@app/wording';

export function errorWords(error: unknown): string {
  if (error instanceof IdentityError) return ACCOUNT_REFUSALS[error.code];
  if (error instanceof IdentityStoreError) return storeFailure(error.sqlState);
  if (error instanceof StoreUnavailable) return LOG_WORDS.unavailable(error.message);
  return wordsForOperator(error) ?? (error instanceof Error ? error.message : String(error));
}
