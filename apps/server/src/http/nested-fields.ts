import { applyDecorators } from '@nestjs/common';
import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Field, type BodyClass } from './declared-fields.js';
import { choiceOf, doc, MAYBE, textOf, type About, type TextAbout, type ValueNames } from './fields.js';
import { listOf, mapOf, objectOf, optional, required, text, textOr } from './field-readers.js';
import { atMost, clear, IS_CODE, type FieldRule } from './rules.js';

interface ListAbout extends About {
  readonly min: number;
  readonly max: number;
}

const LONGEST_CODE = 250;
const codeOf = text({ max: LONGEST_CODE, rules: [IS_CODE] });

const listed = ({ min, max }: ListAbout) => ({ isArray: true, minItems: min, maxItems: max }) as const;

export const One = (of: () => BodyClass, field: About) =>
  applyDecorators(Field(required(objectOf(of))), ApiProperty({ ...doc(field), type: () => of() }));

export const MayBeOne = (of: () => BodyClass, field: About) =>
  applyDecorators(
    Field(optional(objectOf(of))),
    ApiProperty({ ...doc(field), type: () => of(), nullable: true, required: false }),
  );

/** A text of one line or an object, which the controller names with `@ApiExtraModels`; may be null or absent. */
export const MayBeTextOr = (of: BodyClass, field: TextAbout) =>
  applyDecorators(
    Field(optional(textOr(textOf(field), () => of))),
    ApiProperty({
      ...doc(field),
      oneOf: [{ type: 'string', maxLength: field.max }, { $ref: getSchemaPath(of) }],
      ...MAYBE,
    }),
  );

export const ListOf = (of: () => BodyClass, about: About & { readonly min?: number; readonly max: number }) => {
  const field = { ...about, min: about.min ?? 0 };
  return applyDecorators(
    Field(required(listOf(objectOf(of), field))),
    ApiProperty({ ...doc(field), type: () => of(), ...listed(field) }),
  );
};

/** May be null or absent. */
export const MayBeListOf = (of: () => BodyClass, about: About & { readonly max: number }) => {
  const field = { ...about, min: 0 };
  return applyDecorators(
    Field(optional(listOf(objectOf(of), field))),
    ApiProperty({ ...doc(field), type: () => of(), ...listed(field), nullable: true, required: false }),
  );
};

export const CodeList = (field: ListAbout) =>
  applyDecorators(
    Field(required(listOf(codeOf, field))),
    ApiProperty({ ...doc(field), type: String, ...listed(field) }),
  );

/** Texts as they are being typed, by the paths of the fields. */
export const TypedTexts = (
  field: About & { readonly most: number; readonly max: number; readonly path: FieldRule },
) => {
  const typed = text({ max: field.max, rules: [atMost(field.max), clear('lines')], typing: true });
  return applyDecorators(
    Field(required(mapOf(typed, { max: field.most, path: field.path }))),
    ApiProperty({
      ...doc(field),
      type: 'object',
      maxProperties: field.most,
      additionalProperties: { type: 'string', maxLength: field.max },
    }),
  );
};

/** In any order. */
export const ChoiceList = (names: ValueNames, about: About) => {
  const field = { ...about, min: 0, max: Object.keys(names).length };
  return applyDecorators(
    Field(required(listOf(choiceOf(names), field))),
    ApiProperty({ ...doc(field), enum: Object.keys(names), ...listed(field) }),
  );
};
