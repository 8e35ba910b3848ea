import type { Series } from '@app/domain';
import type { FilterName } from '@app/read-side';
import { FIELD_WORDS } from '@app/wording';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Field, type FieldReader } from './declared-fields.js';
import { optional, severalOf } from './field-readers.js';
import { doc, MAYBE, SEVERAL, textOf, type About } from './fields.js';
import { LIMITS } from './limits.js';
import { orNumber, thingOf } from './numbered-fields.js';

const FILTER_OF = new WeakMap<FieldReader, FilterName>();
/** What a number names, too. */
const SERIES_OF: Readonly<Partial<Record<FilterName, Series>>> = { proposal: 'PA', dossier: 'HS' };
const LONGEST_CODE = 100;

/** Narrows a list to what something has to do with, that the asker sees. */
export const NarrowsTo = (filter: FilterName, about: About & { readonly max?: number }) => {
  const series = SERIES_OF[filter];
  const field = { ...(series ? orNumber(about, series) : about), max: about.max ?? LONGEST_CODE };
  const reading = optional(series ? thingOf(series) : textOf(field));
  FILTER_OF.set(reading, filter);
  return applyDecorators(Field(reading), ApiProperty({ ...doc(field), type: String, maxLength: field.max, ...MAYBE }));
};

/** To what has to do with any of several things, with commas between them. */
export const NarrowsToAny = (filter: FilterName, { about, example }: About) => {
  const reading = optional(severalOf(textOf({ about, max: LONGEST_CODE }), LIMITS.values));
  FILTER_OF.set(reading, filter);
  const field = { about: FIELD_WORDS.anyOf(about), example: example === undefined ? undefined : [example] };
  return applyDecorators(Field(reading), ApiProperty({ ...doc(field), type: String, ...SEVERAL }));
};

export function filterOf(reading: FieldReader): FilterName | undefined {
  return FILTER_OF.get(reading);
}

export const NarrowsToArea = () =>
  NarrowsTo('area', {
    about: 'Mã địa bàn (tỉnh, phường, xã) được xem: chỉ những gì trong địa bàn này.',
    max: LIMITS.pathPart,
    example: '19/19.gia-sang',
  });

/** What of the areas that the asker sees lies in the one that they narrow to, which is known to be one of them. */
export function within(scope: readonly string[], area: string | undefined): readonly string[] {
  return area === undefined ? scope : [areaNarrowedTo(area)];
}

/** As facts name it; in addresses an area has `_` for `/`. */
export function areaNarrowedTo(area: string): string {
  return area.replaceAll('_', '/');
}
