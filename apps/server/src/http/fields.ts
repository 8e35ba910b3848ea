import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';
import {
  AtLeast,
  AtMost,
  IsDay,
  IsId,
  IsText,
  NotBlank,
  OneLine,
  OneOf,
  Printable,
  Required,
  WholeNumber,
} from './rules.js';

/** What is said of a field in the API's document, in Vietnamese. */
export interface About {
  readonly about: string;
  readonly example?: unknown;
}

/** A text of 1 to `max` characters; `lines` may break, `blank` may be empty. */
interface TextAbout extends About {
  readonly max: number;
  readonly lines?: boolean;
  readonly blank?: boolean;
}

export const doc = ({ about, example }: About) => ({
  description: about,
  ...(example === undefined ? {} : { example }),
});
const anyway = (): PropertyDecorator => () => undefined;
export const lowerCase = () => Transform(({ value }) => lowered(value));

function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function textOf(field: TextAbout): readonly PropertyDecorator[] {
  return [
    IsText(),
    field.blank ? anyway() : NotBlank(),
    AtMost(field.max),
    Printable(),
    field.lines ? anyway() : OneLine(),
  ];
}

export const Text = (field: TextAbout) =>
  applyDecorators(
    Required(),
    ...textOf(field),
    ApiProperty({ ...doc(field), type: String, maxLength: field.max, ...(field.blank ? {} : { minLength: 1 }) }),
  );

/** A password: any characters, kept to the letter. */
export const Secret = (field: About & { readonly min: number; readonly max: number }) =>
  applyDecorators(
    Required(),
    IsText(),
    AtLeast(field.min),
    AtMost(field.max),
    ApiProperty({ ...doc(field), type: String, format: 'password', minLength: field.min, maxLength: field.max }),
  );

/** As `Text`, or null, or left out. */
export const MayBeText = (field: TextAbout) =>
  applyDecorators(
    IsOptional(),
    ...textOf(field),
    ApiProperty({ ...doc(field), type: String, nullable: true, required: false, maxLength: field.max }),
  );

export const Day = (field: About) =>
  applyDecorators(Required(), IsDay(), ApiProperty({ ...doc(field), type: String, format: 'date' }));

export const MayBeDay = (field: About) =>
  applyDecorators(
    IsOptional(),
    IsDay(),
    ApiProperty({ ...doc(field), type: String, format: 'date', nullable: true, required: false }),
  );

export const Id = (field: About) =>
  applyDecorators(Required(), IsId(), lowerCase(), ApiProperty({ ...doc(field), type: String, format: 'uuid' }));

export const Whole = (field: About & { readonly min: number; readonly max: number }) =>
  applyDecorators(
    Required(),
    WholeNumber(field.min, field.max),
    ApiProperty({ ...doc(field), type: 'integer', minimum: field.min, maximum: field.max }),
  );

export const MayBeWhole = (field: About & { readonly min: number; readonly max: number }) =>
  applyDecorators(
    IsOptional(),
    WholeNumber(field.min, field.max),
    ApiProperty({
      ...doc(field),
      type: 'integer',
      minimum: field.min,
      maximum: field.max,
      nullable: true,
      required: false,
    }),
  );

export const Choice = (values: readonly string[], field: About) =>
  applyDecorators(Required(), OneOf(values), ApiProperty({ ...doc(field), enum: [...values] }));

export const MayBeChoice = (values: readonly string[], field: About) =>
  applyDecorators(
    IsOptional(),
    OneOf(values),
    ApiProperty({ ...doc(field), enum: [...values], nullable: true, required: false }),
  );
