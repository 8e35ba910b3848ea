import type { Outcome, Role } from '@app/domain';
import type { TimelineEntry } from '@app/read-side';
import { OUTCOME_NAMES, ROLE_NAMES } from '@app/wording';
import { unitCalled } from '../http/called.js';
import type { UnitNames } from '../http/place-names.js';

type Summary = TimelineEntry['summary'];

/** With the names of its units and outcomes beside their codes. */
export function summaryWords(summary: Summary, units: UnitNames): Summary {
  return Object.fromEntries(Object.entries(summary).flatMap(([key, value]) => wordsFor(key, value, units)));
}

function wordsFor(key: string, value: unknown, units: UnitNames): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return [[key, value.map((one: unknown) => within(one, units))]];
  if (typeof value !== 'string') return [[key, value]];
  if (key === 'unit')
    return [
      [key, value],
      ['unitName', unitCalled(value, { units })],
    ];
  if (key === 'role')
    return [
      [key, value],
      ['roleName', ROLE_NAMES[value as Role]],
    ];
  return key === 'outcome'
    ? [
        [key, value],
        ['outcomeName', OUTCOME_NAMES[value as Outcome]],
      ]
    : [[key, value]];
}

function within(value: unknown, units: UnitNames): unknown {
  return typeof value === 'object' && value !== null ? summaryWords(value as Summary, units) : value;
}
