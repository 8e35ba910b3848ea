import { isPlainAscii } from './plain-text.js';

/** Letters that stand for đ: an eth, and an African d. */
const LIKE_D = /[\u00f0\u0256]/g;

/** A tone on the second of two vowels that are also written with it on the first; not on â, ă. In NFD. */
const LATE_TONE =
  /(o(?=[ae])|u(?=[ay])|i(?=a)|u\u031b(?=a))([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\u0302\u0306])/g;

/** NFC, lower case, "hoà" as "hòa", each đ alike; keeps diacritics. */
export function searchable(text: string): string {
  if (isPlainAscii(text)) return text.toLowerCase();
  const letters = text.normalize('NFC').toLocaleLowerCase('vi').replace(LIKE_D, 'đ').replaceAll('\u0000', '');
  return letters.normalize('NFD').replace(LATE_TONE, '$1$3$2').normalize('NFC');
}

/** By which a filter finds a text that is written as asked but for case, tones' places and spaces. */
export function sought(text: string): string {
  return searchable(text).replace(/\s+/gu, ' ').trim();
}

/** "Đơn giản hóa" becomes "don gian hoa". */
export function withoutDiacritics(text: string): string {
  return foundWithout(searchable(text));
}

/** Of a text as `searchable` makes it. */
export function foundWithout(found: string): string {
  if (isPlainAscii(found)) return found;
  return found
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd');
}
