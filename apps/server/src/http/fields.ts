import { FIELD_WORDS } from '@app/wording';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Field } from './declared-fields.js';
import { flag, optional, required, severalOf, text, whole } from './field-readers.js';
import { LIMITS } from './limits.js';
import { atLeast, atMost, clear, IS_DAY, IS_ID, NOT_BLANK, oneOf, rule, type Broken, type FieldRule } from './rules.js';

/** For the API's document, in Vietnamese. */
export interface About {
  readonly about: string;
  readonly example?: unknown;
}

/** 1 to `max` characters; `lines` may break, `blank` may be empty, `asSeen` leaves out what is not seen. */
export interface TextAbout extends About {
  readonly max: number;
  readonly lines?: boolean;
  readonly asSeen?: boolean;
  readonly blank?: boolean;
}

interface WholeAbout extends About {
  readonly min: number;
  readonly max: number;
}

/** Characters of a day, and of an id. */
const DAY = 10;
const UUID = 36;

export const doc = ({ about, example }: About) => ({
  description: about,
  ...(example === undefined ? {} : { example }),
});

export const MAYBE = { nullable: true, required: false } as const;

export function textOf(
  { max, lines = false, blank = false, asSeen = false }: TextAbout,
  ...more: readonly FieldRule[]
) {
  const rules = [...(blank ? [] : [NOT_BLANK]), atMost(max), clear(lines ? 'lines' : 'one-line'), ...more];
  return text({ max, rules, oneLine: !lines, asSeen });
}

const dayOf = text({ max: DAY, rules: [IS_DAY] });

/** What each value means, by the value. */
export type ValueNames = Readonly<Record<string, string>>;

export const choiceOf = (names: ValueNames) =>
  text({ max: Math.max(...Object.keys(names).map(({ length }) => length)), rules: [oneOf(names)] });

/** In lower case. */
export const idOf = text({ max: UUID, rules: [IS_ID], lowerCase: true });

export const Text = (field: TextAbout) =>
  applyDecorators(
    Field(required(textOf(field))),
    ApiProperty({ ...doc(field), type: String, maxLength: field.max, ...(field.blank ? {} : { minLength: 1 }) }),
  );

/** Like `Text`, but may be null or absent. */
export const MayBeText = (field: TextAbout) =>
  applyDecorators(
    Field(optional(textOf(field))),
    ApiProperty({ ...doc(field), type: String, maxLength: field.max, ...MAYBE }),
  );

export const FormedText = (form: RegExp, field: TextAbout & Broken) =>
  applyDecorators(
    Field(
      required(
        textOf(
          field,
          rule(field.rule, field.message, (given) => form.test(given)),
        ),
      ),
    ),
    ApiProperty({ ...doc(field), type: String, maxLength: field.max, pattern: form.source }),
  );

/** Of a form, but may be null or absent. */
export const MayBeFormed = (holds: (given: string) => boolean, field: TextAbout & Broken) =>
  applyDecorators(
    Field(optional(textOf(field, rule(field.rule, field.message, holds)))),
    ApiProperty({ ...doc(field), type: String, maxLength: field.max, ...MAYBE }),
  );

/** A password, exactly as typed. */
export const Secret = (field: WholeAbout) =>
  applyDecorators(
    Field(required(text({ max: field.max, rules: [atLeast(field.min), atMost(field.max)], verbatim: true }))),
    ApiProperty({ ...doc(field), type: String, format: 'password', minLength: field.min, maxLength: field.max }),
  );

export const Day = (field: About) =>
  applyDecorators(Field(required(dayOf)), ApiProperty({ ...doc(field), type: String, format: 'date' }));

export const MayBeDay = (field: About) =>
  applyDecorators(Field(optional(dayOf)), ApiProperty({ ...doc(field), type: String, format: 'date', ...MAYBE }));

export const Id = (field: About) =>
  applyDecorators(Field(required(idOf)), ApiProperty({ ...doc(field), type: String, format: 'uuid' }));

const range = ({ min, max }: WholeAbout) => ({ type: 'integer', minimum: min, maximum: max }) as const;

export const Whole = (field: WholeAbout) =>
  applyDecorators(Field(required(whole(field))), ApiProperty({ ...doc(field), ...range(field) }));

export const MayBeWhole = (field: WholeAbout & { readonly inQuery?: boolean }) =>
  applyDecorators(Field(optional(whole(field))), ApiProperty({ ...doc(field), ...range(field), ...MAYBE }));

export const MayBeFlag = (field: About) =>
  applyDecorators(Field(optional(flag)), ApiProperty({ ...doc(field), type: Boolean, ...MAYBE }));

export const Choice = (names: ValueNames, field: About) =>
  applyDecorators(Field(required(choiceOf(names))), ApiProperty({ ...doc(field), enum: Object.keys(names) }));

export const MayBeChoice = (names: ValueNames, field: About) =>
  applyDecorators(Field(optional(choiceOf(names))), ApiProperty({ ...doc(field), enum: Object.keys(names), ...MAYBE }));

/** Of a query: several values in one text, with commas between. */
export const SEVERAL = { isArray: true, style: 'form', explode: false, maxItems: LIMITS.values, ...MAYBE } as const;

/** Any of several choices. */
export const MayBeChoices = (names: ValueNames, { about }: About) =>
  applyDecorators(
    Field(optional(severalOf(choiceOf(names), LIMITS.values))),
    ApiProperty({ ...doc({ about: FIELD_WORDS.anyOf(about) }), enum: Object.keys(names), ...SEVERAL }),
  );
