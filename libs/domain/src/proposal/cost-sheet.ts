import { linesOf } from '../measurement/record/lines.js';
import { parametersUsed } from '../measurement/record/warnings-of.js';
import type { CostSheet } from '../measurement/sheet/sheet.js';
import type { Proposal } from './state.js';
import { subjectsOf } from './warnings.js';

/** What the current figures of a proposal were computed from, as a cost sheet; null where nothing is measured. */
export function costSheetOf(proposal: Proposal): CostSheet | null {
  const { number, edition, area, content, measurements } = proposal;
  const [first] = measurements;
  if (!first) return null;
  const inputs = measurements.map((one) => one.inputs).filter(({ time, costs }) => time !== null || costs.length > 0);
  return {
    title: `${number}, bản ${String(edition)}`,
    computedOn: first.computedOn,
    area: area.at(-1) ?? '',
    parameters: parametersUsed(measurements),
    lines: linesOf(inputs, subjectsOf(content)).map(({ line }) => line),
  };
}
