import {
  rateOf,
  roundedText,
  type Amounts,
  type CaseCut,
  type CostFigures,
  type CostSheet,
  type LineFigures,
  type MethodTotal,
  type Range,
  type Rational,
  type SheetFigures,
} from '@app/domain';
import { METHOD_NAMES, OBSTACLE_LABELS, showPercent, WARNING_LABELS } from '@app/wording';

/** Money as text of whole đồng, percents as plain decimals and for people. */
export function figuresJson(sheet: CostSheet, { lines, totals }: SheetFigures): string {
  const document = {
    title: sheet.title,
    computedOn: sheet.computedOn,
    area: sheet.area ?? null,
    lines: lines.map(lineJson),
    totals: totals.map(totalJson),
    notComputed: lines.flatMap(({ line, notComputed }) =>
      notComputed ? [{ line: line.id, ...why(notComputed) }] : [],
    ),
  };
  return JSON.stringify(document, null, 2);
}

function lineJson({ line, cost, time, notComputed, warnings }: LineFigures, at: number) {
  const placed = (field: string) => (field.startsWith('/parameters/') ? field : `/lines/${at}${field}`);
  return {
    id: line.id,
    code: line.code,
    name: line.name,
    cost: cost && costJson(cost, placed),
    notComputed: notComputed && why(notComputed),
    time: time && timeJson(time),
    benefit: line.benefit ?? null,
    stated: line.stated ?? null,
    warnings: warnings.map(({ code, field, details }) => ({
      code,
      field: placed(field),
      details,
      message: WARNING_LABELS[code](details),
    })),
  };
}

const why = (code: keyof typeof OBSTACLE_LABELS) => ({ code, message: OBSTACLE_LABELS[code] });

function costJson({ amounts, byCase, range, influences, snapshot }: CostFigures, placed: (field: string) => string) {
  return {
    method: snapshot.computation.method,
    ...amountsJson(amounts),
    byCase: byCase && byCase.map(amountsJson),
    range: rangeJson(range),
    influences: influences.map(({ field, low, high, swing }) => ({
      field: placed(field),
      low: amountsJson(low),
      high: amountsJson(high),
      swing: String(swing),
    })),
    ...snapshot,
  };
}

function totalJson({ amounts, range, method, methodVersion, lines, parameters }: MethodTotal) {
  const figures = { ...amountsJson(amounts), range: rangeJson(range) };
  return { method, methodName: METHOD_NAMES[method], methodVersion, lines, ...figures, parameters };
}

function rangeJson(range: Range | null) {
  return range && { low: amountsJson(range.low), high: amountsJson(range.high) };
}

function amountsJson(amounts: Amounts) {
  const { before, after, saved } = amounts;
  const rate = { numerator: String(saved), denominator: String(before), ...percentJson(rateOf(amounts)) };
  return { before: String(before), after: String(after), saved: String(saved), rate };
}

function percentJson(percent: Rational | null) {
  return { percent: percent && roundedText(percent), text: showPercent(percent) };
}

function timeJson({ before, after, comparison }: NonNullable<LineFigures['time']>) {
  const limits = { before, after };
  if (!comparison.compared) return { ...limits, notComputed: why(comparison.why), cuts: [] };
  return { ...limits, notComputed: null, cuts: comparison.cases.map(cutJson) };
}

function cutJson({ unit, from, to }: CaseCut) {
  const [shortest, longest] = [from, to].map(({ before, after, saved, percent }) => ({
    before: roundedText(before, 18n),
    after: roundedText(after, 18n),
    saved: roundedText(saved, 18n),
    rate: percentJson(percent),
  }));
  return { unit, from: shortest, to: longest };
}
