import { isCivilDate, textFault, type TextFault } from '@app/domain';
import { CHARACTER_WORDS, FIELD_WORDS } from '@app/wording';
import { isUUID, matches } from 'class-validator';

const CODE = /^[a-z0-9][a-z0-9.-]{0,79}(\/[a-z0-9][a-z0-9.-]{0,79}){0,9}$/;

export function isUuid(text: string): boolean {
  return isUUID(text, 'all');
}

export interface Broken {
  readonly rule: string;
  readonly message: string;
}
export type FieldRule = (text: string) => Broken | null;

export function rule(name: string, message: string, holds: (text: string) => boolean): FieldRule {
  const broken = { rule: name, message };
  return (text) => (holds(text) ? null : broken);
}

export const NOT_BLANK = rule('notBlank', FIELD_WORDS.required, (text) => text !== '');
export const IS_DAY = rule('day', FIELD_WORDS.day, isCivilDate);
export const IS_ID = rule('uuid', FIELD_WORDS.uuid, isUuid);
export const IS_CODE = rule('code', FIELD_WORDS.code, (text) => matches(text, CODE));
export const atMost = (max: number) =>
  rule('maxLength', FIELD_WORDS.maxLength(max), (text) => text.length <= max || Array.from(text).length <= max);
export const atLeast = (min: number) =>
  rule('minLength', FIELD_WORDS.minLength(min), (text) => Array.from(text).length >= min);
export const oneOf = (names: Readonly<Record<string, string>>) =>
  rule('oneOf', FIELD_WORDS.oneOf(names), (text) => Object.hasOwn(names, text));

/** Nothing in the text makes it look like another; only one of several lines may break. */
export function clear(lines: 'one-line' | 'lines'): FieldRule {
  return (text) => {
    const found = textFault(text, lines);
    return found && { rule: CHARACTER_RULES[found.rule], message: CHARACTER_WORDS[found.rule](found.character) };
  };
}

const CHARACTER_RULES: Readonly<Record<TextFault['rule'], string>> = {
  printable: 'printable',
  hidden: 'hidden',
  'piled-marks': 'piledMarks',
  'one-line': 'oneLine',
  'lost-letters': 'lostLetters',
  'encoded-twice': 'encodedTwice',
  'legacy-font': 'legacyFont',
};
