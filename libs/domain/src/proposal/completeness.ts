import type { WarningCode } from '../measurement/sheet/warning.js';
import type { Measurement } from '../measurement/record/measurement.js';
import type { Content } from './content.js';
import type { Proposal } from './state.js';
import { subjectsOf, type RaisedWarning } from './warnings.js';

export interface Written {
  readonly content: Content;
  readonly measurements: readonly Measurement[];
  readonly warnings: readonly RaisedWarning[];
}

/** What prevents a submission: the field and the rule it breaks; for an unanswered warning its code. */
export interface Missing {
  readonly field: string;
  readonly rule:
    | 'procedure-required'
    | 'measure-required'
    | 'text-required'
    | 'benefit-required'
    | 'answer-required'
    | 'head-approval-required';
  readonly code?: WarningCode;
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
  if (content.procedures.length === 0 && !content.group?.trim()) {
    missing.push({ field: 'procedures', rule: 'procedure-required' });
  }
  content.procedures.forEach((procedure, at) => {
    if (!procedure.name.trim()) missing.push({ field: `procedures[${String(at)}].name`, rule: 'text-required' });
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

function blank(texts: Readonly<Record<string, string>>, within: string): readonly Missing[] {
  const fields = Object.entries(texts).flatMap(([name, text]) => (text.trim() ? [] : [`${within}${name}`]));
  return fields.map((field) => ({ field, rule: 'text-required' }));
}

/** Each procedure needs a benefit: in time, in cost, or in words with the reason why there is no figure. */
function missingBenefits(content: Content, measurements: readonly Measurement[]): readonly Missing[] {
  if (content.benefit) return [];
  const told = new Set(measurements.filter(saysSomething).map(({ inputs }) => inputs.procedure));
  return subjectsOf(content)
    .filter(({ id }) => !told.has(id))
    .map(({ id }) => ({ field: `measurements.${id}`, rule: 'benefit-required' }));
}

function saysSomething({ inputs }: Measurement): boolean {
  return inputs.time !== null || inputs.costs.length > 0;
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
