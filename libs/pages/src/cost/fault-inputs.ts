import { textIn, type Fields } from '../fields/fields.js';
import { ACTIVITY_AMOUNTS } from './measurement-fields.js';
import type { TypedMeasurements } from './measurements-in.js';
import { rowOf } from './sheet.js';

/** The input of a field of the measurements as they were sent; a field of none of the inputs stays as it is. */
export function inputOfFault(field: string, sent: readonly TypedMeasurements[], fields: Fields): string {
  const [, place, rest = ''] = /^measurements\[(\d+)\]\.?(.*)$/.exec(field) ?? [];
  const typed = place === undefined ? undefined : sent[Number(place)];
  if (!typed) return field;
  return partInput(rest, typed, fields);
}

function partInput(rest: string, { at, inputs }: TypedMeasurements, fields: Fields): string {
  const row = rowOf(at);
  const [, cost, part = ''] = /^costs\[(\d+)\]\.?(.*)$/.exec(rest) ?? [];
  if (cost === undefined) return `${row}.${timeInput(rest)}`;
  const isScm = inputs.costs[Number(cost)]?.method === 'SCM_TT02';
  return isScm ? scmInput(part, row, fields) : processingInput(part, row);
}

/** A reading has one input. */
function timeInput(rest: string): string {
  return ['', 'procedure', 'time'].includes(rest) ? 'time.before' : rest.replace(/(?<=\.readAs)\[.*/, '');
}

const isParameter = (part: string) => part === 'hourlyRate' || part === 'hoursPerDay';

function processingInput(part: string, row: string): string {
  const ofDossiers = part === '' || part.startsWith('dossiersPerCase');
  return isParameter(part) ? 'rate' : `${row}.${ofDossiers ? 'dossiersPerYear' : part}`;
}

function scmInput(part: string, row: string, fields: Fields): string {
  return isParameter(part) ? 'rate' : `${row}.scm.${activityPart(part, row, fields)}`;
}

/** `before.activities[1].hours` is an input of the second row with amounts on that side. */
function activityPart(part: string, row: string, fields: Fields): string {
  const [, side = '', place, name = ''] = /^(before|after)\.activities\[(\d+)\]\.?(.*)$/.exec(part) ?? [];
  if (place === undefined) return part || 'activities[0].name';
  const isIn = (at: number) =>
    ACTIVITY_AMOUNTS.some((amount) => textIn(fields, `${row}.scm.activities[${String(at)}].${side}.${amount}`) !== '');
  const rows = Array.from({ length: 1_000 }, (_, at) => at).filter(isIn);
  return `activities[${String(rows[Number(place)] ?? 0)}].${name === '' || name === 'name' ? 'name' : `${side}.${name}`}`;
}
