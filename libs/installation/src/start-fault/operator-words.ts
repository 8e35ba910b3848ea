import { BadLogAddress, LogOfLaterRelease } from '@app/event-store';
import { ConfigError, OperatorError } from '@app/runtime';
import { configWords, LOG_WORDS, operatorWords, START_WORDS } from '@app/wording';
import { DataOfLaterRelease } from '../later-release.js';
import { OtherLogFollowed } from '../open-log.js';

/** Undefined for an error that the operator cannot put right. */
export function wordsForOperator(error: unknown): string | undefined {
  if (error instanceof OperatorError) return operatorWords(error.fault, error.details);
  if (error instanceof ConfigError) return configWords(error.faults);
  if (error instanceof OtherLogFollowed) return START_WORDS.otherLog(error.followed, error.named);
  if (error instanceof DataOfLaterRelease) return START_WORDS.laterRelease(error.migrations.join(', '));
  if (error instanceof BadLogAddress) return LOG_WORDS.badLogAddress(error.fault);
  return error instanceof LogOfLaterRelease ? LOG_WORDS.laterRelease : undefined;
}
