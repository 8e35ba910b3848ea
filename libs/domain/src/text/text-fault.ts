import { GARBLED_RULES, garbled } from './garbled-text.js';
import { hasPiledMarks, isClear } from './plain-text.js';

export const TEXT_RULES = ['printable', 'hidden', 'piled-marks', 'one-line', ...GARBLED_RULES] as const;
export type TextRule = (typeof TEXT_RULES)[number];

/** `character`: what breaks the rule, as `U+200B`; of a garbled text a piece of it. */
export interface TextFault {
  readonly rule: TextRule;
  readonly character: string;
}

/** Control characters but tab and line feed, halves of surrogate pairs, and unassigned code points. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Cs}|\p{Co}|\p{Noncharacter_Code_Point}/u;

/**
 * Invisible or misleading characters: direction marks, zero-width characters, soft hyphens, fillers, tags, variation
 * selectors, unusual spaces, and Braille without a dot.
 */
const HIDDEN = /\p{Cf}|\p{Default_Ignorable_Code_Point}|\p{Zl}|\p{Zp}|(?! )\p{Zs}|\u2800/u;
/** Allows the variation selector after a pictograph. */
const HIDDEN_IN_LINES = new RegExp(`(?!(?<=\\p{Extended_Pictographic})[\\ufe0e\\ufe0f])(?:${HIDDEN.source})`, 'u');
const BREAK = /[\n\t]/;

/** Null if the text can be stored. Only a text of several lines may hold line breaks. */
export function textFault(text: string, lines: 'one-line' | 'lines'): TextFault | null {
  const clear = isClear(text);
  if (!clear && hasPiledMarks(text)) return { rule: 'piled-marks', character: '' };
  const broken = garbled(text);
  if (broken) return { rule: broken.rule, character: broken.sample };
  if (clear) return null;
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
