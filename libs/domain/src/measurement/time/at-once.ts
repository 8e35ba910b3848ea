import * as said from './at-once-words.js';
import { COMMA, SEMICOLON, WEAK_SEPARATORS } from './limit-words.js';
import { STARTS, takeReceipt } from './start-words.js';
import type { Words } from '../../text/words.js';

/** Wordings of a limit without a number; the mark is the reading. */
export function takeAtOnce(words: Words): 'at-once' | 'session' | null {
  return words.attempt(() => {
    words.take(said.ACTS);
    const mark = takeMoment(words);
    if (mark === null) return null;
    words.attempt(() => words.take(said.MOMENTS) && takeReceipt(words));
    takeReceipt(words);
    words.attempt(() => {
      words.take(COMMA);
      return words.take(STARTS) && takeReceipt(words);
    });
    words.attempt(() => takeLate(words));
    return mark;
  });
}

function takeMoment(words: Words): 'at-once' | 'session' | null {
  if (words.take(said.SESSION)) return 'session';
  return words.take(said.ONE_DAY) ? 'at-once' : null;
}

/** Who comes late in the day has the result on the next working day, which is one working day at the most. */
function takeLate(words: Words): true | null {
  if (!words.take(SEMICOLON)) words.take(WEAK_SEPARATORS);
  words.take(said.NAMELY);
  if (!words.take(said.RECEIVED) || !words.take(said.AFTER) || words.takeDigits() === null) return null;
  if (!words.take(said.OF_THE_CLOCK)) return null;
  words.take(said.NOT_DONE);
  words.takeAll(said.THEN);
  return words.take(said.NEXT_DAY) ? true : null;
}
