import type { CommandName } from '@app/domain';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import type { FormField } from '../acts/act-form.js';
import type { Typed } from '../browser/typed.js';

export const reason = (label: string): FormField => ({ name: 'reason', kind: 'lines', label, required: true });
export const day = (name: string, label: string, required: boolean): FormField => ({
  name,
  kind: 'day',
  label,
  required,
});

/** Asked for when a question is still open. */
export const whyNotWaiting = ({ acts }: ProposalBody): readonly FormField[] => {
  const isNeeded = acts.some(({ act, needs }) => act === 'AcceptProposal' && needs.includes('reason'));
  return isNeeded ? [reason('Vì sao không đợi ý kiến còn thiếu')] : [];
};

const offerOf = ({ acts }: ProposalBody, name: CommandName) => acts.find(({ act }) => act === name)?.offer;

export const stageToReturnTo = (proposal: ProposalBody): readonly FormField[] => {
  const stages = offerOf(proposal, 'ReturnProposal')?.stages ?? [];
  const options = stages.map(({ stage, stageName }) => ({ value: stage, name: stageName }));
  const first = stages.find(({ isDefault }) => isDefault)?.stage ?? '';
  return [{ name: 'to', kind: 'choice', label: 'Trả lại về bước', required: true, options, value: first }];
};

/** Of a unit that works here the name is known. */
export const unitToAsk = (proposal: ProposalBody): readonly FormField[] => {
  const units = offerOf(proposal, 'RequestOpinion')?.units ?? [];
  const options = units.map(({ unit, unitName }) => ({ value: unit, name: unitName }));
  const hint = 'Người của đơn vị thấy câu hỏi ở việc của mình và trả lời.';
  return units.length === 0
    ? []
    : [{ name: 'unit', kind: 'choice', label: 'Hỏi đơn vị trong hệ thống', hint, options }];
};

export const askedName = (typed: Typed, proposal: ProposalBody): string => {
  const units = offerOf(proposal, 'RequestOpinion')?.units ?? [];
  return typed.text('from').trim() || (units.find(({ unit }) => unit === typed.text('unit'))?.unitName ?? '');
};

export const withEdition = ({ edition }: ProposalBody, rest: object) => ({ edition, ...rest });
