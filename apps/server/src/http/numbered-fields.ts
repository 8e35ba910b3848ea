import type { Series } from '@app/domain';
import { FIELD_WORDS } from '@app/wording';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Field, type FieldReader } from './declared-fields.js';
import { listOf, optional, required, text } from './field-readers.js';
import { doc, MAYBE, type About } from './fields.js';
import { isUuid, rule } from './rules.js';

/** Characters of the longest number with its plan. */
const LONGEST = 93;
const EXAMPLES = { PA: 'gia-sang-2026/PA-0003', HS: 'gia-sang-2026/HS-0001' } as const;

/** An id in lower case, or the number of what bears it with its plan. */
export function thingOf(series: Series): FieldReader {
  const words = FIELD_WORDS.idOrNumber(EXAMPLES[series]);
  const id = text({ max: LONGEST, rules: [rule('uuid', words, isUuid)], lowerCase: true });
  return (given, field, faults) => {
    const number = typeof given === 'string' ? given.trim() : '';
    return faults.takesNumber(field, number, series) ? number : id(given, field, faults);
  };
}

export function orNumber({ about, example }: About, series: Series): About {
  return { about: `${about} Hoặc số kèm kế hoạch: ${EXAMPLES[series]}.`, example };
}

export const ProposalId = (field: About) =>
  applyDecorators(
    Field(required(thingOf('PA'))),
    ApiProperty({ ...doc(orNumber(field, 'PA')), type: String, maxLength: LONGEST }),
  );

/** May be null or absent. */
export const MayBeProposalId = (field: About) =>
  applyDecorators(
    Field(optional(thingOf('PA'))),
    ApiProperty({ ...doc(orNumber(field, 'PA')), type: String, maxLength: LONGEST, ...MAYBE }),
  );

export const ProposalIds = (field: About & { readonly min: number; readonly max: number }) =>
  applyDecorators(
    Field(required(listOf(thingOf('PA'), field))),
    ApiProperty({
      ...doc(orNumber(field, 'PA')),
      type: String,
      maxLength: LONGEST,
      isArray: true,
      minItems: field.min,
      maxItems: field.max,
    }),
  );
