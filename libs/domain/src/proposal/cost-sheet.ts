import { linesOf } from '../measurement/record/lines.js';
import { parametersUsed } from '../measurement/record/warnings-of.js';
import type { Parameters } from '../measurement/cost/parameters.js';
import type { CostSheet } from '../measurement/sheet/sheet.js';
import { parametersOf, pick } from '../measurement/sheet/snapshot-of.js';
import type { Proposal } from './state.js';
import { subjectsOf } from './warnings.js';

/**
 * The inputs of the current figures as a cost sheet without a title; null if nothing is measured. A cost without
 * figures has no snapshot, so `parameters` gives its own.
 */
export function costSheetOf(proposal: Proposal, parameters: Parameters): Omit<CostSheet, 'title'> | null {
  const { area, content, measurements } = proposal;
  const [first] = measurements;
  if (!first) return null;
  const inputs = measurements.map((one) => one.inputs).filter(({ time, costs }) => time !== null || costs.length > 0);
  return {
    computedOn: first.computedOn,
    area: area.at(-1) ?? '',
    parameters: {
      ...pick(
        parameters,
        inputs.flatMap(({ costs }) => costs.flatMap(parametersOf)),
      ),
      ...parametersUsed(measurements),
    },
    lines: linesOf(inputs, subjectsOf(content)).map(({ line }) => line),
  };
}
