import { decimal, equals, isAbove, rational, ZERO, type Rational } from '../exact.js';
import { decimalText, roundedText } from '../decimal-text.js';
import { takesLonger, type CaseCut, type Cut, type TimeComparison } from '../time/compare.js';
import { convert, type TimeCase } from '../time/limit.js';
import type { SheetLine, Stated } from './sheet.js';
import type { LineTime } from './snapshot-of.js';
import { differsAsPrinted } from './printed-figure.js';
import { warning, type Warning } from './warning.js';

const NINETY = rational(90n);

export function timeWarnings(line: SheetLine, time: LineTime, comparison: TimeComparison): readonly Warning[] {
  const hours = (['before', 'after'] as const).flatMap((which) =>
    time[which].cases.flatMap((one) => hoursWarning(one, `/time/${which}`)),
  );
  const told = [...readingWarnings(time), ...hours];
  if (!comparison.compared) {
    return comparison.why === 'MIXED_UNITS' ? [...told, warning('MIXED_UNITS', '/time/after')] : told;
  }
  const { cases } = comparison;
  return [...told, ...changeWarnings(cases, line.abolition ?? false), ...statedWarnings(cases, line.stated ?? {})];
}

/** A reading by more than the letters, until a person confirms it. */
function readingWarnings(time: LineTime): readonly Warning[] {
  return (['before', 'after'] as const).flatMap((which) => {
    const { raw, cases, marks = [], by } = time[which];
    if (marks.length === 0 || by !== undefined) return [];
    const units = cases.map(({ unit }) => unit).join(' ');
    const values = cases.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(' ');
    return [warning('READING_TO_CONFIRM', `/time/${which}`, { text: raw, values, units, marks: marks.join(' ') })];
  });
}

/** Hours beside working days must be days × 8; beside calendar days they mix two kinds of time. */
function hoursWarning({ from, to, unit, statedHours }: TimeCase, field: string): readonly Warning[] {
  if (statedHours === null) return [];
  const ends = [from, to].map((value) => convert(decimal(value), unit, 'hour'));
  if (ends.includes(null)) return [warning('MIXED_UNITS', field, { hours: statedHours })];
  if (ends.some((end) => end && equals(end, decimal(statedHours)))) return [];
  const expected = ends.map((end) => decimalText(end ?? ZERO)).at(-1) ?? '';
  return [warning('HOURS_DIFFER_FROM_DAYS', field, { stated: statedHours, computed: expected })];
}

function changeWarnings(cases: readonly CaseCut[], abolition: boolean): readonly Warning[] {
  const cuts = cutsOf(cases);
  const warnings: Warning[] = [];
  if (cases.some(takesLonger)) warnings.push(warning('AFTER_ABOVE_BEFORE', '/time/after'));
  if (abolition && cuts.some(({ after }) => isAbove(after, ZERO))) {
    warnings.push(warning('ABOLITION_LEAVES_TIME', '/time/after'));
  }
  if (!abolition && cuts.some(({ percent }) => percent && isAbove(percent, NINETY))) {
    warnings.push(warning('CUT_OVER_90_PERCENT', '/time/after'));
  }
  return warnings;
}

/** A printed figure is right if it fits any case. */
function statedWarnings(cases: readonly CaseCut[], { timeSaved, timeRate }: Stated): readonly Warning[] {
  const cuts = cutsOf(cases);
  const warnings: Warning[] = [];
  if (timeSaved !== undefined && !cuts.some(({ saved }) => equals(saved, decimal(timeSaved)))) {
    warnings.push(
      differs(
        'STATED_CUT_DIFFERS',
        '/stated/timeSaved',
        timeSaved,
        cuts.map(({ saved }) => saved),
      ),
    );
  }
  const rates = cuts.flatMap(({ percent }) => percent ?? []);
  if (timeRate !== undefined && rates.every((rate) => differsAsPrinted(timeRate, rate))) {
    warnings.push(differs('STATED_RATE_DIFFERS', '/stated/timeRate', timeRate, rates));
  }
  return warnings;
}

function differs(
  code: 'STATED_CUT_DIFFERS' | 'STATED_RATE_DIFFERS',
  field: string,
  stated: string,
  computed: readonly Rational[],
) {
  const figures = [...new Set(computed.map((figure) => roundedText(figure, 2n, [decimal(stated)])))];
  return warning(code, field, { stated, computed: figures.join(' / ') });
}

function cutsOf(cases: readonly CaseCut[]): readonly Cut[] {
  return cases.flatMap(({ from, to }) => [from, to]);
}
