import type { MeasurementInputs } from '@app/domain';
import { TIME_UNIT_NAMES } from '@app/wording';
import type { Fields } from '../fields/fields.js';
import { readAsText } from './reading-fields.js';
import { rowOf } from './sheet.js';
import { writtenCases, writtenNumber, writtenQuantity } from './typed-number.js';

type Cost = MeasurementInputs['costs'][number];
type Scm = Extract<Cost, { readonly method: 'SCM_TT02' }>;
type Processing = Extract<Cost, { readonly method: 'PROCESSING_TIME' }>;
type Side = Scm['before'];
type Activity = Extract<Side, { readonly activities: unknown }>['activities'][number];

export const SIDES = ['before', 'after'] as const;
export const ACTIVITY_AMOUNTS = ['hours', 'hiredServices', 'fees', 'otherCosts'] as const;
export const VOLUMES = ['timesPerYear', 'subjectsPerYear'] as const;
export const STATED = ['timeSaved', 'timeRate', 'costBefore', 'costAfter', 'costSaved', 'costRate'] as const;

/** The parameters that the whole sheet uses. */
export interface SheetTerms {
  readonly rate: string;
  readonly hours: string;
}

/** The inputs of one procedure's measurement, filled ones alone; a parameter only where it is not that of the sheet. */
export function measurementFields(
  { abolition, time, costs, stated }: MeasurementInputs,
  at: number,
  terms: SheetTerms,
): Fields {
  const processing = costs.find((one): one is Processing => one.method === 'PROCESSING_TIME');
  const scm = costs.find((one): one is Scm => one.method === 'SCM_TT02');
  return filled(rowOf(at), {
    abolition: abolition ? 'true' : '',
    'time.before': time ? limitText(time.before) : '',
    'time.after': time ? limitText(time.after) : '',
    'time.before.readAs': time ? readAsText(time.before) : '',
    'time.after.readAs': time ? readAsText(time.after) : '',
    ...processingFields(processing, terms),
    ...scmFields(scm, terms),
    ...Object.fromEntries(STATED.map((name) => [`stated.${name}`, writtenDecimal(stated?.[name])])),
  });
}

function processingFields(cost: Processing | undefined, { rate, hours }: SheetTerms): Fields {
  return {
    dossiersPerYear: cost?.dossiersPerCase
      ? writtenCases(cost.dossiersPerCase)
      : writtenQuantity(cost?.dossiersPerYear),
    dossiersPerYearAfter: writtenQuantity(cost?.dossiersPerYearAfter),
    hourlyRate: unless(rate, cost?.hourlyRate),
    hoursPerDay: unless(hours, cost?.hoursPerDay),
  };
}

function scmFields(scm: Scm | undefined, { rate }: SheetTerms): Fields {
  if (!scm) return {};
  return Object.assign(
    { 'scm.hourlyRate': unless(rate, scm.hourlyRate) },
    ...SIDES.map((side) => sideFields(scm[side], side)),
    activityFields(scm),
  ) as Fields;
}

function sideFields(side: Side, which: string): Fields {
  const own = (name: string) => `scm.${which}.${name}`;
  if (!('activities' in side)) {
    const { yearlyAmount, source, subjectsPerYear } = side;
    return {
      [own('yearlyAmount')]: writtenQuantity(yearlyAmount),
      [own('source')]: source,
      [own('subjectsPerYear')]: writtenQuantity(subjectsPerYear),
    };
  }
  return Object.fromEntries(VOLUMES.map((name) => [own(name), writtenQuantity(side[name])]));
}

/** An activity of both sides under one name stands in one row. */
function activityFields(scm: Scm): Fields {
  const rows: { name: string; before?: Activity; after?: Activity }[] = [];
  for (const side of SIDES) {
    for (const activity of activitiesOf(scm[side])) {
      const free = rows.find((row) => row.name === activity.name && row[side] === undefined);
      if (free) free[side] = activity;
      else rows.push({ name: activity.name, [side]: activity });
    }
  }
  const fields = rows.flatMap((row, k) => [
    [`scm.activities[${String(k)}].name`, row.name] as const,
    ...SIDES.flatMap((side) => amountFields(row[side], `scm.activities[${String(k)}].${side}`)),
  ]);
  return Object.fromEntries(fields);
}

function amountFields(activity: Activity | undefined, path: string): readonly (readonly [string, string])[] {
  const amounts = ACTIVITY_AMOUNTS.map((name) => [`${path}.${name}`, writtenQuantity(activity?.[name])] as const);
  return [...amounts, [`${path}.hourlyRate`, activity?.hourlyRate ?? '']];
}

export function activitiesOf(side: Side): readonly Activity[] {
  return 'activities' in side ? side.activities : [];
}

type Limit = NonNullable<MeasurementInputs['time']>['before'];

function limitText(limit: Limit): string {
  if (typeof limit === 'string') return limit;
  if ('text' in limit) return limit.text;
  const { value, unit, statedHours } = limit;
  const hours = statedHours === undefined ? '' : ` (${writtenNumber(statedHours)} giờ)`;
  return `${writtenDecimal(value)} ${TIME_UNIT_NAMES[unit]}${hours}`;
}

/** With the places that are printed. */
function writtenDecimal(text = ''): string {
  return writtenNumber(text.replace(',', '.'));
}

const unless = (usual: string, used = '') => (used === usual ? '' : used);

function filled(row: string, parts: Fields): Fields {
  const some = Object.entries(parts).filter(([, text]) => text !== '');
  return Object.fromEntries(some.map(([name, text]) => [`${row}.${name}`, text]));
}
