/** Most combining marks on one letter. Vietnamese needs two, and composing Unicode is quadratic in them. */
const MOST_MARKS = 10;
const PILED_MARKS = new RegExp(`(?<!\\p{M})\\p{M}{${String(MOST_MARKS + 1)}}`, 'u');

/** Nothing but visible ASCII and spaces: composed, clear and on one line already. */
const ASCII = /^[ -~]*$/;
const LINE_ENDS = /\r\n?|\u2028|\u2029/g;
/** Spaces that look like the ordinary one. */
const SPACES = /(?! )\p{Zs}/gu;

/** Whether a text holds nothing but visible ASCII and spaces, of which no rule of text speaks. */
export function isPlainAscii(text: string): boolean {
  return ASCII.test(text);
}

/** Whether so many marks stand on one letter that it cannot be read, nor composed in a time that grows with the text. */
export function hasPiledMarks(text: string): boolean {
  return PILED_MARKS.test(text);
}

/**
 * The form in which a text is kept, so that equal words are equal bytes: composed (NFC), every space an ordinary one and none
 * around the text, lines ended by a line feed. A text with piled marks stays as it is; `textFault` refuses it.
 */
export function plainText(text: string): string {
  if (isPlainAscii(text)) return text.trim();
  if (hasPiledMarks(text)) return text;
  return text.normalize('NFC').replace(LINE_ENDS, '\n').replace(SPACES, ' ').trim();
}
