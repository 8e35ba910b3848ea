import { inFormOrder, parseDecimal, toldBy, type EditionChange, type EditionTime, type WarningCode } from '@app/domain';
import { EDITION_FIELD_NAMES, NOTHING_THERE } from './edition-fields.js';
import { cutsWords } from './figures/cuts.js';
import { showNumber } from './figures/numbers.js';
import { limitGiven, limitReading } from './limit-readings.js';
import { METHOD_NAMES, OBSTACLE_LABELS, TIME_UNIT_NAMES } from './measurement.js';
import { WARNING_LABELS } from './measurement-warnings.js';
import { MEASURE_TYPE_NAMES } from './proposals.js';
import { YES_NO_NAMES } from './values.js';

type Json = EditionChange['old'];
type Members = Readonly<Record<string, Json>>;
type Names = Readonly<Record<string, string>>;

/** What stands for a value of these fields. */
const VALUE_NAMES: Readonly<Record<string, Names>> = {
  type: MEASURE_TYPE_NAMES,
  method: METHOD_NAMES,
  unit: TIME_UNIT_NAMES,
  why: OBSTACLE_LABELS,
};

/** What follows the number of these fields; nothing where the name of the field says it. */
const UNITS: Readonly<Record<string, string>> = {
  hours: ' giờ',
  hiredServices: ' đồng',
  fees: ' đồng',
  otherCosts: ' đồng',
  yearlyAmount: ' đồng',
  timesPerYear: '',
  subjectsPerYear: '',
  dossiersPerYear: '',
  dossiersPerYearAfter: '',
  dossiersPerCase: '',
  costBefore: ' đồng',
  costAfter: ' đồng',
  costSaved: ' đồng',
  costRate: '%',
  timeSaved: '',
  timeRate: '%',
};

/** They tell whose the entry is, which its label says. */
const UNSAID = ['id', 'procedure'];

/** More places than any figure has. */
const PLACES = 40n;

/** `at`: where the value stands, for what it means there. */
export function valueText(value: Json | undefined, at: readonly string[]): string {
  if (value === null || value === undefined || value === '') return NOTHING_THERE;
  if (typeof value === 'boolean') return YES_NO_NAMES[`${value}`];
  if (typeof value !== 'object') return plainText(String(value), at);
  if (value instanceof Array) return listText(value, at) || NOTHING_THERE;
  return objectText(value, at);
}

function listText(list: readonly Json[], at: readonly string[]): string {
  if (at.at(-1) === 'cuts') return cutsWords(list as unknown as EditionTime['cuts']);
  return list.map((one) => valueText(one, at)).join('\n');
}

function plainText(text: string, at: readonly string[]): string {
  const names = VALUE_NAMES[at.at(-1) ?? ''] ?? {};
  if (Object.hasOwn(names, text)) return names[text] ?? text;
  const [unit, number] = [unitAt(at), parseDecimal(text)];
  return unit === undefined || number === null ? text : `${showNumber(number, PLACES)}${unit}`;
}

/** The figures of an edition are whole đồng. Undefined for what is no number. */
function unitAt(at: readonly string[]): string | undefined {
  if (at[0] === 'figures') return ' đồng';
  return UNITS[at.findLast((name) => Object.hasOwn(UNITS, name)) ?? ''];
}

function objectText(value: object, at: readonly string[]): string {
  const name = at.at(-1) ?? '';
  if (at[0] === 'warnings') return warningText(value, at);
  if (name === 'readBefore' || name === 'readAfter') return limitReading(value as EditionTime['readBefore']);
  if ('unit' in value || 'readAs' in value) return limitGiven(value as Parameters<typeof limitGiven>[0]);
  const said = inFormOrder(value as Members).filter(([part, one]) => !UNSAID.includes(part) && one !== null);
  return said.map(([part, one]) => `${EDITION_FIELD_NAMES[part] ?? part}: ${valueText(one, [...at, part])}`).join('; ');
}

/** Of a whole warning, or of its details alone. */
function warningText(value: object, at: readonly string[]): string {
  const [, code = ''] = toldBy(at[1] ?? '') ?? [];
  const details = ('details' in value ? value.details : value) as Readonly<Record<string, string>>;
  return WARNING_LABELS[code as WarningCode](details);
}
