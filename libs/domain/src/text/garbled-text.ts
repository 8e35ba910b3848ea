import { drawnByFonts } from './legacy-fonts.js';
import { isSyllable } from './vietnamese-syllable.js';

export const GARBLED_RULES = ['lost-letters', 'encoded-twice', 'legacy-font'] as const;
export type GarbledRule = (typeof GARBLED_RULES)[number];

/** `sample`: a piece that shows it. */
export interface Garbled {
  readonly rule: GarbledRule;
  readonly sample: string;
}

/** Characters of a text that are looked at; what is garbled is so from the first line. */
const LOOKED_AT = 2_000;
const LONGEST_SAMPLE = 40;

/** Valid Unicode that is no text: letters lost to `?` or U+FFFD, UTF-8 read as Windows-1252, fonts of before Unicode. */
export function garbled(text: string): Garbled | null {
  const looked = text.slice(0, LOOKED_AT);
  return (
    told('lost-letters', lostIn(text, looked)) ??
    told('encoded-twice', twiceIn(looked)) ??
    told('legacy-font', fontIn(looked))
  );
}

function told(rule: GarbledRule, sample: string | undefined): Garbled | null {
  return sample === undefined ? null : { rule, sample: sample.slice(0, LONGEST_SAMPLE) };
}

const REPLACED = '\ufffd';
/** A word with a question mark before or within its letters. */
const LOST = /^\p{P}*(?:\?+\p{L}|\p{L}+\?+\p{L})/u;
const ADDRESS = /[/=@]/;

/** Consonants alone, before a lost vowel: "c?", "s?". */
const NO_VOWEL = /^[bcdđghklmnpqrstvx]{1,3}\?$/u;
/** Words to one that is surely lost, up to which it is told alone. */
const FEW = 10;

/** Few marks among many words may be meant. */
function lostIn(text: string, looked: string): string | undefined {
  if (text.includes(REPLACED)) return wordAt(text.indexOf(REPLACED), text);
  if (!looked.includes('?')) return undefined;
  const words = looked.split(/\s+/);
  const lost = words.filter((word) => LOST.test(word) && !ADDRESS.test(word));
  const ends = lost.length > 0 ? words.filter((word) => NO_VOWEL.test(word)).length : 0;
  const isMuch = lost.length + ends >= Math.max(2, words.length / 5);
  return isMuch || lost.filter(isSurelyLost).length >= words.length / FEW ? lost[0] : undefined;
}

/** "Không?Có" lacks a blank; what is left of "t?ch" is no word. */
function isSurelyLost(word: string): boolean {
  const parts = word.match(/\p{L}+/gu) ?? [];
  return (parts.join('').length > 2 || word.includes('??')) && !parts.every(isSyllable);
}

/** Bytes 80 to 9F of Windows-1252; those without a character stay controls. */
const PUNCTUATION = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const TAIL = `\\u0080-\\u00bf${PUNCTUATION}`;
/** Bytes of the tones and marks that stand apart from their letters (NFD). */
const MARKS = '€‚ƒ†‰›£\\u0080-\\u0083\\u0086\\u0089\\u009b';
/** Three bytes read as three characters, or two as two. A quotation mark may close a word on Ã, and a note follow it. */
const TWICE = new RegExp(
  `[áâ][${TAIL}]{2}|[ÃÄÆÂ](?!»)[\\u0080-\\u00bf](?=\\p{Ll})|(?<=\\p{Ll})[ÃÄÆ][${TAIL}]|` +
    `(?<=\\p{L})Ì[${MARKS}]|Ä[‘\\u0091](?=\\p{L})`,
  'u',
);

/** In all that are such. */
const TAILED = new RegExp(`[${TAIL}]`);

function twiceIn(text: string): string | undefined {
  const at = TAILED.test(text) ? text.search(TWICE) : -1;
  return at < 0 ? undefined : wordAt(at, text);
}

/** The word around a place: a pattern that began with the word's letters would cost the square of its length. */
function wordAt(at: number, text: string): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - LONGEST_SAMPLE / 2), at))?.[0] ?? '';
  return before + (/^\S+/.exec(text.slice(at, at + LONGEST_SAMPLE))?.[0] ?? '');
}

/** What Unicode Vietnamese never has in a word. */
const FOREIGN =
  /[\u00a1-\u00a8\u00aa-\u00af\u00b4-\u00b9\u00bb-\u00be\u00c4-\u00c7\u00cb\u00ce\u00cf\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe]|[aeAE][\u00e0-\u00fc]|[AE][\u00c0-\u00dc]|\p{Ll}[\u00a9\u00c0-\u00de](?=\p{Ll})/u;
const WORD = /[\p{L}\u00a1-\u00bf\u00d7\u00f7]+/gu;
/** At least one letter stands in every word as it is; a lone symbol, or a unit of measure, is none. */
const OLD_CODES = /^(?!\u00b5[a-z]$)(?=.*[a-z])[a-z\u00a1-\u00ff]+$/i;
/** Those of reckoning stand behind letters too. */
const SYMBOL = /[\u00a1-\u00bf]/;

/** More words that an old font makes Vietnamese than words that are, but for those that are both; or one among plain ones. */
function fontIn(text: string): string | undefined {
  if (!FOREIGN.test(text)) return undefined;
  const all = text.match(WORD) ?? [];
  const words = all.filter((word) => /[^a-z]/i.test(word));
  const inFont = words.filter((word) => OLD_CODES.test(word) && drawnByFonts(word).some(isSyllable));
  const old = inFont.filter((word) => !isSyllable(word));
  const real = words.filter((word) => isSyllable(word) && !inFont.includes(word)).length;
  if (inFont.length >= 2 && old.length >= real) return old[0];
  return real === 0 && (old.some((word) => SYMBOL.test(word)) || isAmongPlain(all, words)) ? old[0] : undefined;
}

function isAmongPlain(all: readonly string[], marked: readonly string[]): boolean {
  const plain = all.filter((word) => !marked.includes(word));
  return plain.length > 0 && plain.every(isSyllable);
}
