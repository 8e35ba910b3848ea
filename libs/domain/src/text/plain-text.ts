/** Most combining marks on one letter. Vietnamese needs two, and composing Unicode is quadratic in them. */
const MOST_MARKS = 10;
const PILED_MARKS = new RegExp(`(?<!\\p{M})\\p{M}{${String(MOST_MARKS + 1)}}`, 'u');

const ASCII = /^[ -~]*$/;
/** With the letters of Vietnamese and its neighbours, each of one code point. */
const CLEAR = /^[ -~\u00c0-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]*$/;
const LINE_ENDS = /\r\n?|\u2028|\u2029/g;
const SPACES = /(?! )\p{Zs}/gu;

export function isPlainAscii(text: string): boolean {
  return ASCII.test(text);
}

/** Surely composed, without marks, hidden characters or breaks; most texts are. */
export function isClear(text: string): boolean {
  return CLEAR.test(text);
}

/** Too many marks on one letter to read it, or to compose it in linear time. */
export function hasPiledMarks(text: string): boolean {
  return PILED_MARKS.test(text);
}

/** The stored form of a text that is still being typed: like `plainText`, with the spaces and lines at its ends. */
export function typedText(text: string): string {
  if (isClear(text) || hasPiledMarks(text)) return text;
  return text.normalize('NFC').replace(LINE_ENDS, '\n').replace(SPACES, ' ');
}

/**
 * The stored form of a text, so that equal words are equal bytes: composed (NFC), only ordinary spaces, trimmed, lines
 * ended by a line feed. A text with piled marks stays as it is; `textFault` refuses it.
 */
export function plainText(text: string): string {
  if (isClear(text)) return text.trim();
  return hasPiledMarks(text) ? text : typedText(text).trim();
}

const UNSEEN = /\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;

/** A plain text without what is not seen: zero-width characters come along when one copies from a page. */
export function visibleText(text: string): string {
  return plainText(isClear(text) ? text : text.replace(UNSEEN, ''));
}
