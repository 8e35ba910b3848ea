import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { LIMITS } from './limits.js';
import {
  AtMost,
  IsDay,
  IsId,
  IsList,
  IsObject,
  IsText,
  NotBlank,
  OfCodes,
  OfIds,
  OfObjects,
  OneLine,
  OneOf,
  Printable,
  Required,
  WholeNumber,
} from './rules.js';

/** What is said of a field in the API's document, in Vietnamese. */
interface About {
  readonly about: string;
  readonly example?: unknown;
}

/** A text of 1 to `max` characters; `lines` may break, `blank` may be empty. */
interface TextAbout extends About {
  readonly max: number;
  readonly lines?: boolean;
  readonly blank?: boolean;
}

type Class = new () => object;

const doc = ({ about, example }: About) => ({ description: about, ...(example === undefined ? {} : { example }) });
const anyway = (): PropertyDecorator => () => undefined;
const lowerCase = () => Transform(({ value }) => lowered(value));

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

export const One = (of: () => Class, field: About) =>
  applyDecorators(Required(), IsObject(), ValidateNested(), Type(of), ApiProperty({ ...doc(field), type: of }));

export const MayBeOne = (of: () => Class, field: About) =>
  applyDecorators(
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(of),
    ApiProperty({ ...doc(field), type: of, nullable: true, required: false }),
  );

export const ListOf = (of: () => Class, field: About & { readonly min?: number; readonly max: number }) =>
  applyDecorators(
    Required(),
    IsList(field.min ?? 0, field.max),
    OfObjects(),
    ValidateNested(),
    Type(of),
    ApiProperty({ ...doc(field), type: of, isArray: true, minItems: field.min ?? 0, maxItems: field.max }),
  );

export const CodeList = (field: About & { readonly min: number; readonly max: number }) =>
  applyDecorators(
    Required(),
    IsList(field.min, field.max),
    OfCodes(),
    ApiProperty({ ...doc(field), type: String, isArray: true, minItems: field.min, maxItems: field.max }),
  );

export const IdList = (field: About & { readonly min: number; readonly max: number }) =>
  applyDecorators(
    Required(),
    IsList(field.min, field.max),
    OfIds(),
    lowerCase(),
    ApiProperty({
      ...doc(field),
      type: String,
      format: 'uuid',
      isArray: true,
      minItems: field.min,
      maxItems: field.max,
    }),
  );

/** What every command may say besides its content. */
export class Dated {
  @MayBeDay({
    about: 'Ngày trên văn bản (giờ Việt Nam), không sau hôm nay; bỏ trống là hôm nay.',
    example: '2026-05-14',
  })
  occurredOn?: string | null;
}

/** What a command that gives a reason says. */
export class ReasonBody extends Dated {
  @Text({ about: 'Lý do.', max: LIMITS.text, lines: true, example: 'Chưa nêu rõ điều khoản cần sửa đổi.' })
  reason!: string;
}
