import type { CivilDate } from '../../kernel/civil-date.js';
import type { Amounts } from '../cost/amounts.js';
import type { CostFigures } from '../cost/compute-cost.js';
import type { Parameters } from '../cost/parameters.js';
import { checkSheet, type SheetFaultCode } from '../sheet/check-sheet.js';
import type { LineFigures } from '../sheet/compute-line.js';
import { computeSheet } from '../sheet/compute-sheet.js';
import type { CostSheet } from '../sheet/sheet.js';
import { decimalText } from '../decimal-text.js';
import type { Rational } from '../exact.js';
import type { Cut } from '../time/compare.js';
import { linesOf, fieldOf, type MeasurementSubject } from './lines.js';
import type { AmountTexts, MeasuredCost, MeasuredTime, Measurement, MeasurementInputs } from './measurement.js';

export interface MeasurementTerms {
  readonly computedOn: CivilDate;
  readonly area: string;
  readonly parameters: Parameters;
}

/** By field: `measurements[0].costs[1].hourlyRate`. `text`: of the limit that a reading contradicts. */
export interface MeasurementFault {
  readonly field: string;
  readonly rule: SheetFaultCode | 'REPEATED_ENTRY' | 'REPEATED_METHOD';
  readonly text?: string;
}

export type Measured =
  | { readonly faults: readonly MeasurementFault[] }
  | { readonly faults: null; readonly measurements: readonly Measurement[] };

/** Each input is about one of the subjects. @throws RangeError for a text that is no decimal */
export function computeMeasurements(
  inputs: readonly MeasurementInputs[],
  subjects: readonly MeasurementSubject[],
  terms: MeasurementTerms,
): Measured {
  const lines = linesOf(inputs, subjects);
  const { computedOn, area, parameters } = terms;
  const sheet: CostSheet = { title: '', computedOn, area, parameters, lines: lines.map(({ line }) => line) };
  const places = new Map(lines.map((line, at) => [String(at), line]));
  const faults = checkSheet(sheet).map(({ code, field, ...told }) => {
    return { field: fieldOf(field, places), rule: code, ...told };
  });
  if (faults.length > 0) return { faults };
  const figures = computeSheet(sheet).lines;
  const own = (procedure: string) =>
    lines.flatMap((one, at) => (one.procedure === procedure ? [figures[at]] : [])).filter(isFigures);
  return { faults: null, measurements: inputs.map((one) => measurementOf(one, own(one.procedure), computedOn)) };
}

const isFigures = (figures: LineFigures | undefined): figures is LineFigures => figures !== undefined;

function measurementOf(inputs: MeasurementInputs, lines: readonly LineFigures[], computedOn: CivilDate): Measurement {
  return {
    inputs,
    computedOn,
    time: timeOf(lines[0]?.time ?? null),
    costs: lines.flatMap((line) => costOf(line) ?? []),
  };
}

function timeOf(time: LineFigures['time']): MeasuredTime | null {
  if (!time) return null;
  const { before, after, comparison } = time;
  if (!comparison.compared) return { before, after, why: comparison.why, cuts: [] };
  const cuts = comparison.cases.map(({ unit, from, to }) => ({ unit, from: texts(from), to: texts(to) }));
  return { before, after, why: null, cuts };
}

/** More places than any limit has, with the hours of a day. */
const CUT_PLACES = 45n;

function texts({ before, after, saved }: Cut) {
  const text = (time: Rational) => decimalText(time, CUT_PLACES);
  return { before: text(before), after: text(after), saved: text(saved) };
}

function costOf({ line, cost, notComputed }: LineFigures): MeasuredCost | null {
  if (!line.cost) return null;
  const { method } = line.cost;
  if (cost) return { method, ...figuresOf(cost), why: null };
  return notComputed && { method, why: notComputed };
}

function figuresOf({ amounts, range, snapshot }: CostFigures) {
  const ends = range && { low: digits(range.low), high: digits(range.high) };
  return { amounts: digits(amounts), range: ends, snapshot };
}

function digits({ before, after, saved }: Amounts): AmountTexts {
  return { before: String(before), after: String(after), saved: String(saved) };
}
