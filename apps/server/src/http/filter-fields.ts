import type { FilterName } from '@app/read-side';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Field, type FieldReader } from './declared-fields.js';
import { optional } from './field-readers.js';
import { doc, MAYBE, textOf, type About } from './fields.js';

const FILTER_OF = new WeakMap<FieldReader, FilterName>();
const LONGEST_CODE = 80;

/** Narrows a list to what something has to do with, that the asker sees. */
export const NarrowsTo = (filter: FilterName, about: About & { readonly max?: number }) => {
  const field = { ...about, max: about.max ?? LONGEST_CODE };
  const reading = optional(textOf(field));
  FILTER_OF.set(reading, filter);
  return applyDecorators(Field(reading), ApiProperty({ ...doc(field), type: String, maxLength: field.max, ...MAYBE }));
};

export function filterOf(reading: FieldReader): FilterName | undefined {
  return FILTER_OF.get(reading);
}
