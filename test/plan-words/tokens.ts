/** Where a phrase begins or ends: a line, a cell, a sentence, a part of a list. */
export const BREAK = '|';

const MARKUP = /\[bookmark:[^\]]*\]|<\/?i>|[*#\\¹²³]/g;
const LABELS = /^(?:\s*(?:[-+]|\((?:i|ii|iii|iv|v|vi)\)|(?:[IVX]+|[A-ZĐa-zđ]|\d+(?:\.\d+)*)[.)](?=\s)))+/u;
const NUMERALS = /(?<=^|\s)\((?:i|ii|iii|iv|v|vi)\)/g;
const WORDS = /[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*%?|[.;:()]/gu;

/** Without markup and without the label of a list ("a)", "1.2.", "-"); composed, in small letters. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(MARKUP, '')
    .replace(/\s+\/(?=\p{L})/gu, '/')
    .replace(LABELS, '; ');
}

/** Whether the line as printed is at an end, so that the next one is not its continuation. */
export function isEnded(line: string): boolean {
  return /[.;:!?]\s*$/.test(line.replace(MARKUP, ''));
}

/** The words of a text, with one break for what stands between phrases. Commas, quotation marks and dashes are left out. */
export function tokensOf(text: string): readonly string[] {
  const found = plain(text).replace(NUMERALS, ';').toLowerCase().match(WORDS) ?? [];
  return found.map((token) => (/^[.;:()]$/.test(token) ? BREAK : token)).filter(isNoSecondBreak);
}

/** Joins phrases with a break between them, never two breaks in a row. */
export function withBreaks(parts: readonly (readonly string[])[]): readonly string[] {
  return [BREAK, ...parts.flatMap((part) => [...part, BREAK])].filter(isNoSecondBreak);
}

function isNoSecondBreak(token: string, at: number, all: readonly string[]): boolean {
  return token !== BREAK || all[at - 1] !== BREAK;
}
