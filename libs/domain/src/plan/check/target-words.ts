import type { PlanDocument, Target } from '../document.js';
import type { TargetFigure } from '../targets.js';
import { oddities } from './deadlines-in.js';
import { fault, type Faults } from './fault.js';
import { valueFaults } from './targets.js';
import { figuresPrinted, isValue, type PrintedFigure } from './figure-words.js';

/** What is typed is one of the figures printed, unless a remark of the target, or on its section, says otherwise. */
export function* targetWordFaults(document: PlanDocument): Faults {
  const isOdd = oddities(document);
  for (const [index, target] of document.targets.entries()) {
    const isRead = target.remarks.some(({ kind }) => kind === 'reading');
    if (!isRead && !isOdd(target.section, target.remarks)) yield* wordFaults(target, `/targets/${String(index)}`);
  }
}

function* wordFaults({ figure, measures }: Target, at: string): Faults {
  const printed = figure === null ? null : figuresPrinted(figure);
  if (figure === null || printed === null) return;
  if (measures.length > 0 && measures.every(({ value }) => value === null)) {
    return yield fault(`${at}/measures/0/value`, 'figure-differs', figure);
  }
  for (const [place, measure] of measures.entries()) {
    const wrong = differing(measure, printed);
    if (wrong !== null) yield fault(`${at}/measures/${String(place)}/${wrong}`, 'figure-differs', figure);
  }
}

function differing(
  { value, comparison, unit = 'percent' }: TargetFigure,
  printed: readonly PrintedFigure[],
): 'value' | 'unit' | 'comparison' | null {
  if (value === null || !valueFaults(value, unit, '').next().done) return null;
  const ofValue = printed.filter((one) => isValue(value, one));
  if (ofValue.length === 0) return 'value';
  const ofUnit = ofValue.filter((one) => one.unit === null || one.unit === unit);
  if (ofUnit.length === 0) return 'unit';
  if (comparison === null) return null;
  return ofUnit.some((one) => one.comparison === null || one.comparison === comparison) ? null : 'comparison';
}
