import { hasPiledMarks, isPlainAscii } from './plain-text.js';

/** What a text can have that no text is kept with. */
export const TEXT_RULES = ['printable', 'hidden', 'piled-marks', 'one-line'] as const;
export type TextRule = (typeof TEXT_RULES)[number];

/** `character` is what breaks the rule, as `U+200B`. */
export interface TextFault {
  readonly rule: TextRule;
  readonly character: string;
}

/** Control characters but tab and line feed, halves of surrogate pairs, and what Unicode gives no meaning. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Cs}|\p{Co}|\p{Noncharacter_Code_Point}/u;

/**
 * What nobody sees, or sees as something else: direction marks, zero-width characters, soft hyphens, fillers, tags, selectors
 * of variants, spaces that are not the ordinary one, and Braille without a dot.
 */
const HIDDEN = /\p{Cf}|\p{Default_Ignorable_Code_Point}|\p{Zl}|\p{Zp}|(?! )\p{Zs}|\u2800/u;
/** The same, but for the selector that follows a pictograph and says how it is drawn. */
const HIDDEN_IN_LINES = new RegExp(`(?!(?<=\\p{Extended_Pictographic})[\\ufe0e\\ufe0f])(?:${HIDDEN.source})`, 'u');
const BREAK = /[\n\t]/;

/**
 * Why a text cannot be kept, or null. A name, a title, a number of a paper and whatever else takes one line holds nothing that
 * makes it look like another; only a text of several lines may break.
 */
export function textFault(text: string, lines: 'one-line' | 'lines'): TextFault | null {
  if (isPlainAscii(text)) return null;
  if (hasPiledMarks(text)) return { rule: 'piled-marks', character: '' };
  return (
    found('printable', UNPRINTABLE, text) ??
    found('hidden', lines === 'lines' ? HIDDEN_IN_LINES : HIDDEN, text) ??
    (lines === 'lines' ? null : found('one-line', BREAK, text))
  );
}

function found(rule: TextRule, form: RegExp, text: string): TextFault | null {
  const [character] = form.exec(text) ?? [];
  return character === undefined ? null : { rule, character: codePoint(character) };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
