import { isCivilDate } from '../../kernel/civil-date.js';
import { hasBreakdown, type ProcessingTimeComputation, type ScmComputation } from '../cost/computation.js';
import { countsIn, isInForceOn, type Parameter, type ParameterKind } from '../cost/parameters.js';
import { valueAt, type Estimate, type Level } from '../cost/quantity.js';
import { add, decimal, equals, isAbove, ZERO } from '../exact.js';
import { confirmLimit } from '../time/confirm-limit.js';
import type { CostSheet, SheetLine } from './sheet.js';

export const SHEET_FAULTS = [
  'BAD_DATE',
  'DUPLICATE_LINE',
  'ESTIMATE_NOT_ORDERED',
  'MISSING_RATE',
  'MISSING_TIME',
  'MISSING_VOLUME',
  'PARAMETER_NOT_IN_FORCE',
  'PARAMETER_OF_OTHER_AREA',
  'PARAMETER_OF_OTHER_KIND',
  'READING_CONTRADICTS',
  'UNKNOWN_PARAMETER',
  'VOLUME_DIFFERS',
] as const;
export type SheetFaultCode = (typeof SHEET_FAULTS)[number];

/** `text`: of the limit that a reading contradicts. */
export interface SheetFault {
  readonly code: SheetFaultCode;
  readonly field: string;
  readonly text?: string;
}

const LEVELS: readonly Level[] = ['low', 'central', 'high'];

/** The sheet must have the form of the published schema. Without a fault it can be computed. */
export function checkSheet(sheet: CostSheet): readonly SheetFault[] {
  const ids = new Set<string>();
  return [
    ...dateFaults(sheet),
    ...estimateFaults(sheet, ''),
    ...sheet.lines.flatMap((line, at) => {
      const repeated = ids.has(line.id) ? [fault('DUPLICATE_LINE', '/id')] : [];
      ids.add(line.id);
      return [...repeated, ...lineFaults(line, sheet)].map((one) => ({
        ...one,
        field: `/lines/${String(at)}${one.field}`,
      }));
    }),
  ];
}

const fault = (code: SheetFaultCode, field: string): SheetFault => ({ code, field });

function dateFaults({ computedOn, parameters }: CostSheet): readonly SheetFault[] {
  const dates = Object.entries(parameters).flatMap(([id, { validFrom, validTo = validFrom }]) => [
    [`/parameters/${id}/validFrom`, validFrom] as const,
    [`/parameters/${id}/validTo`, validTo] as const,
  ]);
  const all = [['/computedOn', computedOn] as const, ...dates];
  return all.filter(([, date]) => !isCivilDate(date)).map(([field]) => fault('BAD_DATE', field));
}

/** Estimates run from low over central to high. */
function estimateFaults(node: unknown, field: string): readonly SheetFault[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('low' in node) return isOrdered(node as Estimate) ? [] : [fault('ESTIMATE_NOT_ORDERED', field)];
  return Object.entries(node).flatMap(([key, child]) => estimateFaults(child, `${field}/${key}`));
}

function isOrdered({ low, central, high }: Estimate): boolean {
  return !isAbove(decimal(low), decimal(central)) && !isAbove(decimal(central), decimal(high));
}

function lineFaults(line: SheetLine, sheet: CostSheet): readonly SheetFault[] {
  return [...readingFaults(line), ...costFaults(line, sheet)];
}

/** A reading that is given beside a text must not contradict what the text plainly says. */
function readingFaults({ time }: SheetLine): readonly SheetFault[] {
  return (['before', 'after'] as const).flatMap((side) => {
    const limit = time?.[side];
    const isConfirmed = typeof limit === 'object' && 'text' in limit;
    if (!isConfirmed || confirmLimit(limit)) return [];
    return [{ ...fault('READING_CONTRADICTS', `/time/${side}/readAs`), text: limit.text }];
  });
}

function costFaults(line: SheetLine, sheet: CostSheet): readonly SheetFault[] {
  const { cost } = line;
  if (!cost) return [];
  if (cost.method === 'SCM_TT02') return scmFaults(cost, sheet);
  return [
    ...(line.time ? [] : [fault('MISSING_TIME', '/time')]),
    ...dossierFaults(cost),
    ...parameterFaults(cost.hourlyRate, 'hourly-rate', '/cost/hourlyRate', sheet),
    ...parameterFaults(cost.hoursPerDay, 'hours-per-day', '/cost/hoursPerDay', sheet),
  ];
}

/** Of a year, or of each case; of both, if they say the same. */
function dossierFaults({ dossiersPerYear, dossiersPerCase }: ProcessingTimeComputation): readonly SheetFault[] {
  if (dossiersPerCase === undefined) {
    return dossiersPerYear === undefined ? [fault('MISSING_VOLUME', '/cost/dossiersPerYear')] : [];
  }
  if (dossiersPerYear === undefined) return [];
  const sumAt = (level: Level) => dossiersPerCase.map(({ before }) => valueAt(before, level)).reduce(add, ZERO);
  const differs = LEVELS.some((level) => !equals(sumAt(level), valueAt(dossiersPerYear, level)));
  return differs ? [fault('VOLUME_DIFFERS', '/cost/dossiersPerYear')] : [];
}

function scmFaults(cost: ScmComputation, sheet: CostSheet): readonly SheetFault[] {
  const rate = (id: string | undefined, field: string) =>
    id === undefined ? [] : parameterFaults(id, 'hourly-rate', field, sheet);
  const sides = (['before', 'after'] as const).flatMap((which) => {
    const side = cost[which];
    if (!hasBreakdown(side)) return [];
    const volumes = (['timesPerYear', 'subjectsPerYear'] as const).filter(
      (volume) => side[volume] === undefined && (which === 'before' || !(volume in cost.before)),
    );
    return [
      ...volumes.map((volume) => fault('MISSING_VOLUME', `/cost/${which}/${volume}`)),
      ...side.activities.flatMap(({ hours, hourlyRate }, at) => {
        const field = `/cost/${which}/activities/${String(at)}/hourlyRate`;
        const missing = hours !== undefined && hourlyRate === undefined && cost.hourlyRate === undefined;
        return missing ? [fault('MISSING_RATE', field)] : rate(hourlyRate, field);
      }),
    ];
  });
  return [...rate(cost.hourlyRate, '/cost/hourlyRate'), ...sides];
}

function parameterFaults(id: string, kind: ParameterKind, field: string, sheet: CostSheet): readonly SheetFault[] {
  const parameter: Parameter | undefined = Object.hasOwn(sheet.parameters, id) ? sheet.parameters[id] : undefined;
  if (!parameter) return [fault('UNKNOWN_PARAMETER', field)];
  const found: SheetFault[] = [];
  if (parameter.kind !== kind) found.push(fault('PARAMETER_OF_OTHER_KIND', field));
  if (!isInForceOn(parameter, sheet.computedOn)) found.push(fault('PARAMETER_NOT_IN_FORCE', field));
  if (!countsIn(parameter, sheet.area)) found.push(fault('PARAMETER_OF_OTHER_AREA', field));
  return found;
}
