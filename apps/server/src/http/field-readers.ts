import { plainText, typedText, visibleText } from '@app/domain';
import { FIELD_WORDS } from '@app/wording';
import { isInt, max as isAtMost, min as isAtLeast } from 'class-validator';
import type { BodyClass, FieldReader } from './declared-fields.js';
import { isRecord, readFields } from './read-fields.js';
import type { Broken, FieldRule } from './rules.js';

/** Factor by which a text may exceed its bound before it is composed and trimmed. */
const ROOM_TO_COMPOSE = 4;

interface TextForm {
  /** Most characters. */
  readonly max: number;
  /** All broken ones are reported. */
  readonly rules: readonly FieldRule[];
  readonly verbatim?: boolean;
  /** With the spaces and lines at its ends. */
  readonly typing?: boolean;
  readonly lowerCase?: boolean;
  readonly oneLine?: boolean;
  /** Without characters that are not seen, which are refused elsewhere. */
  readonly asSeen?: boolean;
}

export const required =
  (reading: FieldReader): FieldReader =>
  (given, field, faults) => {
    if (given !== undefined && given !== null) return reading(given, field, faults);
    faults.add(field, 'required', FIELD_WORDS.required);
    return undefined;
  };

export const optional =
  (reading: FieldReader): FieldReader =>
  (given, field, faults) =>
    given === undefined || given === null ? given : reading(given, field, faults);

/** Refuses a far too long text by its length alone. */
export const text =
  (form: TextForm): FieldReader =>
  (given, field, faults) => {
    if (typeof given !== 'string') {
      faults.add(field, 'text', FIELD_WORDS.text);
      return undefined;
    }
    const isFar = given.length > form.max * ROOM_TO_COMPOSE + 100;
    const read = isFar ? given : formed(given, form);
    const broken = isFar ? [tooLong(form.max)] : brokenOf(read, form.rules);
    for (const { rule, message } of broken) faults.add(field, rule, message);
    return read;
  };

function tooLong(max: number) {
  return { rule: 'maxLength', message: FIELD_WORDS.maxLength(max) };
}

/** A blank text breaks nothing else. */
function brokenOf(read: string, rules: readonly FieldRule[]): readonly Broken[] {
  const broken = rules.flatMap((rule) => rule(read) ?? []);
  return read === '' ? broken.slice(0, 1) : broken;
}

function formed(given: string, { verbatim, typing, lowerCase, oneLine, asSeen }: TextForm): string {
  const plain = verbatim ? given : typing ? typedText(given) : asSeen ? visibleText(given) : plainText(given);
  const spaced = oneLine ? plain.replace(/ {2,}/g, ' ') : plain;
  return lowerCase ? spaced.toLowerCase() : spaced;
}

/** In digits where everything is a text, as in a query. */
export const whole =
  ({
    min,
    max,
    inQuery = false,
  }: {
    readonly min: number;
    readonly max: number;
    readonly inQuery?: boolean;
  }): FieldReader =>
  (given, field, faults) => {
    const number = inQuery && typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : given;
    if (isInt(number) && isAtLeast(number, min) && isAtMost(number, max)) return number;
    faults.add(field, 'wholeNumber', FIELD_WORDS.wholeNumber(min, max));
    return undefined;
  };

export const flag: FieldReader = (given, field, faults) => {
  if (typeof given === 'boolean') return given;
  faults.add(field, 'flag', FIELD_WORDS.flag);
  return undefined;
};

export const objectOf =
  (of: () => BodyClass): FieldReader =>
  (given, field, faults) => {
    if (isRecord(given)) return readFields(of(), given, field, faults);
    faults.add(field, 'object', FIELD_WORDS.object);
    return undefined;
  };

/** An object of a class, or a text in its stead. */
export const textOr =
  (ofText: FieldReader, of: () => BodyClass): FieldReader =>
  (given, field, faults) => {
    if (typeof given === 'string') return ofText(given, field, faults);
    if (isRecord(given)) return readFields(of(), given, field, faults);
    faults.add(field, 'textOrObject', FIELD_WORDS.textOrObject);
    return undefined;
  };

/** By a path of a form; checks the number before it reads any entry. */
export const mapOf =
  (entry: FieldReader, { max, path }: { readonly max: number; readonly path: FieldRule }): FieldReader =>
  (given, field, faults) => {
    const names = isRecord(given) ? Object.keys(given) : [];
    if (!isRecord(given) || names.length > max) {
      faults.add(field, 'map', FIELD_WORDS.map(max));
      return undefined;
    }
    const read = new Map<string, unknown>();
    for (const name of names) {
      if (faults.isFull) break;
      const broken = path(name);
      if (broken) faults.add(`${field}.${name}`, broken.rule, broken.message);
      else read.set(name, entry(Reflect.get(given, name), `${field}.${name}`, faults));
    }
    return Object.fromEntries(read);
  };

/** Several values in one text, with commas between; each counts once. */
export const severalOf =
  (entry: FieldReader, max: number): FieldReader =>
  (given, field, faults) => {
    if (typeof given !== 'string') return entry(given, field, faults);
    const parts = given.split(',', max + 1);
    if (parts.length > max) {
      faults.add(field, 'list', FIELD_WORDS.list(1, max));
      return undefined;
    }
    return [...new Set(parts.map((part) => entry(part, field, faults)))];
  };

/** Checks the length before it reads any entry. */
export const listOf =
  (entry: FieldReader, { min, max }: { readonly min: number; readonly max: number }): FieldReader =>
  (given, field, faults) => {
    if (!Array.isArray(given) || given.length < min || given.length > max) {
      faults.add(field, 'list', FIELD_WORDS.list(min, max));
      return undefined;
    }
    const read: unknown[] = [];
    for (const [index, one] of given.entries()) {
      if (faults.isFull) break;
      read.push(entry(one, `${field}[${String(index)}]`, faults));
    }
    return read;
  };
