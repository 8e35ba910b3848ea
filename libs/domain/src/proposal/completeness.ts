import type { WarningCode } from '../measurement/sheet/warning.js';
import type { Measurement } from '../measurement/record/measurement.js';
import { isEntered, noFigure, type NoFigure } from './benefits.js';
import type { Content } from './content.js';
import type { Proposal } from './state.js';
import { subjectsOf, type RaisedWarning } from './warnings.js';

const WORD = /\p{L}/u;

export interface Written {
  readonly content: Content;
  readonly measurements: readonly Measurement[];
  readonly warnings: readonly RaisedWarning[];
}

/** What prevents a submission: the field and the rule it breaks; the code of an unanswered warning, or why no figure. */
export interface Missing {
  readonly field: string;
  readonly rule:
    | 'procedure-required'
    | 'measure-required'
    | 'text-required'
    | 'benefit-required'
    | 'figure-required'
    | 'answer-required'
    | 'head-approval-required';
  readonly code?: WarningCode | NoFigure;
}

export function missingIn({ content, measurements, warnings }: Written): readonly Missing[] {
  return [...missingTexts(content), ...missingBenefits(content, measurements), ...unanswered(warnings)];
}

/** Includes the head's approval; nothing is missing of what its unit has submitted. */
export function missingToSubmit(state: Proposal): readonly Missing[] {
  if (state.status !== 'open' || state.dossier !== null || state.at.kind !== 'review') return [];
  const approved = state.approvedEdition === state.edition;
  const head: Missing = { field: 'headApproval', rule: 'head-approval-required' };
  return [...missingIn(state), ...(approved ? [] : [head])];
}

function missingTexts(content: Content): readonly Missing[] {
  const missing: Missing[] = [];
  if (content.procedures.length === 0 && !WORD.test(content.group ?? '')) {
    missing.push({ field: 'procedures', rule: 'procedure-required' });
  }
  content.procedures.forEach((procedure, at) => {
    if (!WORD.test(procedure.name)) missing.push({ field: `procedures[${String(at)}].name`, rule: 'text-required' });
  });
  if (content.measures.length === 0) missing.push({ field: 'measures', rule: 'measure-required' });
  content.measures.forEach((measure, at) => {
    const texts = {
      content: measure.content,
      reason: measure.reason,
      'recommendation.text': measure.recommendation.text,
    };
    missing.push(...blank(texts, `measures[${String(at)}].`));
  });
  return [...missing, ...blank({ ...content.benefit }, 'benefit.')];
}

/** Texts without a word: a dash, dots or a number alone tell nothing. */
function blank(texts: Readonly<Record<string, string>>, within: string): readonly Missing[] {
  const fields = Object.entries(texts).flatMap(([name, text]) => (WORD.test(text) ? [] : [`${within}${name}`]));
  return fields.map((field) => ({ field, rule: 'text-required' }));
}

/**
 * Each procedure needs a benefit: a change in time or in cost that has a figure, or words with the reason why there is
 * none. What was entered and yields no figure is no benefit.
 */
function missingBenefits(content: Content, measurements: readonly Measurement[]): readonly Missing[] {
  if (content.benefit) return [];
  const entered = new Map(measurements.filter(isEntered).map((one) => [one.inputs.procedure, one]));
  return subjectsOf(content).flatMap(({ id }): readonly Missing[] => {
    const field = `measurements.${id}`;
    const measurement = entered.get(id);
    if (!measurement) return [{ field, rule: 'benefit-required' }];
    const code = noFigure(measurement);
    return code === null ? [] : [{ field, rule: 'figure-required', code }];
  });
}

function unanswered(warnings: readonly RaisedWarning[]): readonly Missing[] {
  return warnings
    .filter(({ answer }) => answer === null)
    .map(({ procedure, field, code }) => ({
      field: `measurements.${procedure}:${field}`,
      rule: 'answer-required',
      code,
    }));
}
