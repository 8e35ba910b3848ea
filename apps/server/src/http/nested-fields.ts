import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { doc, lowerCase, type About } from './fields.js';
import { IsList, IsObject, OfCodes, OfIds, OfObjects, Required } from './rules.js';

type Class = new () => object;

export const One = (of: () => Class, field: About) =>
  applyDecorators(Required(), IsObject(), ValidateNested(), Type(of), ApiProperty({ ...doc(field), type: () => of() }));

export const MayBeOne = (of: () => Class, field: About) =>
  applyDecorators(
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(of),
    ApiProperty({ ...doc(field), type: () => of(), nullable: true, required: false }),
  );

export const ListOf = (of: () => Class, field: About & { readonly min?: number; readonly max: number }) =>
  applyDecorators(
    Required(),
    IsList(field.min ?? 0, field.max),
    OfObjects(),
    ValidateNested(),
    Type(of),
    ApiProperty({ ...doc(field), type: () => of(), isArray: true, minItems: field.min ?? 0, maxItems: field.max }),
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
