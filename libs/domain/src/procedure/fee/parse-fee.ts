import { decimalText } from '../../measurement/decimal-text.js';
import { decimal, multiply, rational, type Rational } from '../../measurement/exact.js';
import { Words } from '../../text/words.js';
import type { Fee, FeeAmount } from './fee.js';
import * as known from './fee-words.js';
import { notesOf } from './notes.js';

/**
 * Reads a fee as the portal and decisions print it ("Phí : 0 Đồng", "50.000đ", "10.000 đồng/bản", "Miễn phí (…)") and keeps
 * the text. Outside brackets every word has to be understood, otherwise the whole is `unread`. What stands in brackets is a
 * note; a note that names another amount leaves the whole unread.
 */
export function parseFee(raw: string): Fee {
  const { outside, notes } = notesOf(raw);
  const words = new Words(outside);
  if (saysNothing(words, notes)) return { raw, form: 'none', amounts: [] };
  const amounts = words.attempt(() => takeAmounts(words, [...notes]));
  if (!amounts) return { raw, form: isByDocument(words, raw, notes) ? 'by-document' : 'unread', amounts: [] };
  if (!agree(notes, amounts)) return { raw, form: 'unread', amounts: [] };
  if (!amounts.some(isTakenBack)) return { raw, form: 'amounts', amounts };
  if (amounts.some(({ amount }) => amount !== '0')) return { raw, form: 'unread', amounts: [] };
  return { raw, form: notes.some(setsByDocument) ? 'by-document' : 'unread', amounts: [] };
}

/** Said to be free, with a note that there is a fee or what it is that is free; or a sum, with a note that it is not charged. */
function isTakenBack({ amount, note }: FeeAmount): boolean {
  if (note === null) return false;
  if (amount !== '0') return known.LIFTS.test(note);
  return !known.STILL_FREE.test(note) && !known.MERE_MARK.test(note);
}

const setsByDocument = (note: string) => known.NAMES_DOCUMENT.test(note) && !known.EXEMPTS.test(note);

function saysNothing(words: Words, notes: readonly string[]): boolean {
  if (words.isAtEnd) return true;
  const nothing = words.attempt(() => {
    takeLabel(words);
    if (!words.take(known.NO_FEE_TOLD)) return null;
    words.takeAll(known.NOTE);
    return words.isOver ? true : null;
  });
  return nothing !== null && agree(notes, []);
}

/** "Theo Nghị quyết …", "Phí : Đồng (Theo quy định của Bộ Tài chính)": no amount in figures, at most a share of one. */
function isByDocument(words: Words, raw: string, notes: readonly string[]): boolean {
  if (amountsIn(raw).length > 0 || !known.NAMES_DOCUMENT.test(raw)) return false;
  takeLabel(words);
  words.attempt(() => words.takeDigits() && words.take(known.FULL_STOP));
  words.take(known.DONG_NAMES);
  const next = words.take(known.NOTE) ? new Words(notes[0] ?? '') : words;
  return next.take(known.DOCUMENTS) !== null;
}

function takeLabel(words: Words): void {
  if (words.take(known.FEE_LABELS)) words.take(known.COLON);
}

function takeAmounts(words: Words, notes: string[]): readonly FeeAmount[] | null {
  const amounts: FeeAmount[] = [];
  do {
    const one = takeAmount(words, notes);
    if (!one) return null;
    amounts.push(one);
    words.take(known.SEPARATORS);
  } while (!words.isOver);
  return amounts;
}

function takeAmount(words: Words, notes: string[]): FeeAmount | null {
  takeLabel(words);
  const money = words.attempt(() => takeMoney(words)) ?? takeFree(words);
  if (!money) return null;
  const before = takeNotes(words, notes);
  const per = takePer(words);
  const told = [...before, ...takeNotes(words, notes)];
  return { ...money, per, note: told.length === 0 ? null : told.join(' ') };
}

type Money = Pick<FeeAmount, 'amount' | 'currency'>;

function takeFree(words: Words): Money | null {
  return words.take(known.FREE) === null ? null : { amount: '0', currency: 'VND' };
}

function takeMoney(words: Words): Money | null {
  const digits = words.takeDigits();
  if (digits === null) return null;
  const name = words.take(known.DONG_NAMES);
  if (name !== null) return dongs(digits, name);
  return words.take(known.DOLLARS) ? dollars(digits) : null;
}

/** "0,5 triệu", but "50.000": a whole sum of đồng has no fraction. The portal's exports lose thousands: "50 VNĐ". */
function dongs(digits: string, name: string): Money | null {
  const unit = known.DONG.get(name) ?? 1n;
  const value = wholeOf(digits) ?? (unit === 1n ? null : fractionOf(digits));
  const sum = value && multiply(value, rational(unit));
  if (!sum || sum.den !== 1n || (sum.num > 0n && sum.num < leastOf(name))) return null;
  return { amount: decimalText(sum), currency: 'VND' };
}

const leastOf = (name: string) => (known.EXPORTED_DONG.includes(name) ? 1_000n : 100n);

function dollars(digits: string): Money | null {
  const value = /^\d+$/.test(digits) ? decimal(digits) : fractionOf(digits);
  return value && { amount: decimalText(value), currency: 'USD' };
}

/** `50000`, `50.000`, `50,000`, but one sign throughout. */
function wholeOf(digits: string): Rational | null {
  return /^(\d{1,15}|\d{1,3}(\.\d{3}){1,4}|\d{1,3}(,\d{3}){1,4})$/.test(digits)
    ? decimal(digits.replaceAll(/[.,]/g, ''))
    : null;
}

function fractionOf(digits: string): Rational | null {
  return /^\d{1,6}[.,]\d{1,2}$/.test(digits) ? decimal(digits) : null;
}

/** "/hồ sơ", "/01 bản", "/người/lần". */
function takePer(words: Words): string | null {
  const parts: string[] = [];
  for (let part = takeOnePer(words); part !== null; part = takeOnePer(words)) parts.push(part);
  return parts.length === 0 ? null : parts.join('/');
}

function takeOnePer(words: Words): string | null {
  return words.attempt(() => {
    if (!words.take(known.SLASH)) return null;
    words.take(known.ONE);
    return words.take(known.PER);
  });
}

function takeNotes(words: Words, notes: string[]): readonly string[] {
  const taken: string[] = [];
  while (words.take(known.NOTE)) taken.push(notes.shift() ?? '');
  return taken;
}

/** No note names an amount that is none of the fee's. */
function agree(notes: readonly string[], amounts: readonly FeeAmount[]): boolean {
  const named = new Set(amounts.map(({ amount, currency }) => `${amount} ${currency}`));
  return amountsIn(notes.join('\n')).every(([, digits, name = '', bare = '']) => {
    const value = noted((digits ?? bare).replace(/[.,]$/, ''), name.toLowerCase());
    const currency = name.toLowerCase() === 'usd' ? 'USD' : 'VND';
    return value !== null && named.has(`${decimalText(value)} ${currency}`);
  });
}

/** "02 triệu", "4,5 triệu", "20.000". */
function noted(digits: string, name: string): Rational | null {
  const unit = known.THOUSANDS.get(name) ?? 1n;
  const value = wholeOf(digits) ?? (unit === 1n ? null : fractionOf(digits));
  return value && multiply(value, rational(unit));
}

const amountsIn = (text: string) => [...text.matchAll(known.AMOUNTS)];
