import type { MeasurementInputs } from '@app/domain';
import { lengthOf, textIn, type Fields } from '../fields/fields.js';
import { ACTIVITY_AMOUNTS, measurementFields, STATED, VOLUMES, type SheetTerms } from './measurement-fields.js';
import { limitTyped } from './reading-fields.js';
import { nameForApi, rowOf, type Sheet, type SheetSubject } from './sheet.js';
import { plainCases, plainNumber, plainQuantity } from './typed-number.js';

type Cost = MeasurementInputs['costs'][number];
type Part = (name: string) => string;

/** What is typed about one procedure, with its place. */
export interface TypedMeasurements {
  readonly at: number;
  readonly inputs: MeasurementInputs;
}

/** What is said of each procedure; one of which nothing is said is left out, one that nobody touched is as it was saved. */
export function measurementsIn(fields: Fields, sheet: Sheet): readonly TypedMeasurements[] {
  const terms = termsOf(fields, sheet);
  return sheet.subjects.flatMap((subject, at) => {
    const saved = sheet.saved[subject.id];
    const isSaved = saved !== undefined && isSame(ownFields(fields, at), measurementFields(saved, at, terms));
    const inputs = isSaved ? { ...saved, procedure: nameForApi(subject, at) } : written(fields, { subject, at }, terms);
    return saysSomething(inputs) ? [{ at, inputs }] : [];
  });
}

function ownFields(fields: Fields, at: number): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, text]) => text !== '' && name.startsWith(`${rowOf(at)}.`)),
  );
}

function isSame(typed: Fields, saved: Fields): boolean {
  return [...new Set([...Object.keys(typed), ...Object.keys(saved)])].every((name) => typed[name] === saved[name]);
}

export function saysSomething({ abolition, time, costs, stated }: MeasurementInputs): boolean {
  return abolition || time !== null || costs.length > 0 || stated !== null;
}

interface Place {
  readonly subject: SheetSubject;
  readonly at: number;
}

function written(fields: Fields, { subject, at }: Place, { rate, hours }: SheetTerms): MeasurementInputs {
  const part: Part = (name) => textIn(fields, `${rowOf(at)}.${name}`).trim();
  const [before, after] = [part('time.before'), part('time.after')];
  return {
    procedure: nameForApi(subject, at),
    abolition: part('abolition') === 'true',
    time:
      before === '' && after === ''
        ? null
        : {
            before: limitTyped(before, part('time.before.readAs')),
            after: limitTyped(after, part('time.after.readAs')),
          },
    costs: [...processing(part, rate, hours), ...scm(fields, part, { at, rate })],
    stated: stated(part),
  };
}

/** The rate that is chosen, and what else the sheet uses. */
export function termsOf(fields: Fields, sheet: Sheet): SheetTerms {
  return { rate: textIn(fields, 'rate') || firstOf(sheet, 'hourly-rate'), hours: firstOf(sheet, 'hours-per-day') };
}

export function firstOf({ parameters }: Sheet, kind: 'hourly-rate' | 'hours-per-day'): string {
  return Object.entries(parameters).find(([, one]) => one.kind === kind)?.[0] ?? '';
}

function processing(part: Part, rate: string, hours: string): readonly Cost[] {
  const typed = part('dossiersPerYear');
  if (typed === '') return [];
  const dossiersPerCase = plainCases(typed);
  return [
    {
      method: 'PROCESSING_TIME',
      hourlyRate: part('hourlyRate') || rate,
      hoursPerDay: part('hoursPerDay') || hours,
      ...(dossiersPerCase ? { dossiersPerCase } : { dossiersPerYear: plainQuantity(typed) }),
      ...given(part, { dossiersPerYearAfter: 'dossiersPerYearAfter' }),
    },
  ];
}

function scm(
  fields: Fields,
  part: Part,
  { at, rate }: { readonly at: number; readonly rate: string },
): readonly Cost[] {
  const rows = Array.from(
    { length: lengthOf(fields, `${rowOf(at)}.scm.activities`) },
    (_, k) => `scm.activities[${String(k)}]`,
  );
  const side = (which: 'before' | 'after') => sideIn(part, rows, which);
  const [before, after] = [side('before'), side('after')];
  if (before === null && after === null) return [];
  return [
    {
      method: 'SCM_TT02',
      hourlyRate: part('scm.hourlyRate') || rate,
      before: before ?? { activities: [] },
      after: after ?? { activities: [] },
    },
  ];
}

type Side = Extract<Cost, { readonly method: 'SCM_TT02' }>['before'];

/** Null if nothing is said of it. */
function sideIn(part: Part, rows: readonly string[], which: string): Side | null {
  const own = `scm.${which}`;
  if (part(`${own}.yearlyAmount`) !== '') {
    const subjects = given(part, { subjectsPerYear: `${own}.subjectsPerYear` });
    return { yearlyAmount: plainQuantity(part(`${own}.yearlyAmount`)), source: part(`${own}.source`), ...subjects };
  }
  const activities = rows.flatMap((row) => {
    const amounts = given(part, Object.fromEntries(ACTIVITY_AMOUNTS.map((name) => [name, `${row}.${which}.${name}`])));
    const rate = part(`${row}.${which}.hourlyRate`);
    if (Object.keys(amounts).length === 0 && !(which === 'before' && isBare(part, row))) return [];
    return [{ name: part(`${row}.name`), ...amounts, ...(rate === '' ? {} : { hourlyRate: rate }) }];
  });
  const volumes = given(part, Object.fromEntries(VOLUMES.map((name) => [name, `${own}.${name}`])));
  return activities.length === 0 && Object.keys(volumes).length === 0 ? null : { activities, ...volumes };
}

/** An activity that is named and costs nothing yet: its name is kept with what is before. */
function isBare(part: Part, row: string): boolean {
  const isCosted = ACTIVITY_AMOUNTS.some((name) => part(`${row}.before.${name}`) + part(`${row}.after.${name}`) !== '');
  return part(`${row}.name`) !== '' && !isCosted;
}

function stated(part: Part): MeasurementInputs['stated'] {
  const filled = STATED.filter((name) => part(`stated.${name}`) !== '');
  if (filled.length === 0) return null;
  return Object.fromEntries(filled.map((name) => [name, plainNumber(part(`stated.${name}`))]));
}

/** Those of the fields that are filled, under the names of the API. */
function given(part: Part, fields: Readonly<Record<string, string>>) {
  const filled = Object.entries(fields).filter(([, field]) => part(field) !== '');
  return Object.fromEntries(filled.map(([name, field]) => [name, plainQuantity(part(field))]));
}
