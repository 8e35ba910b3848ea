import type { CommandName } from '@app/domain';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import type { ActForm } from '../acts/act-form.js';
import { dueOf } from '../proposals/act-addresses.js';
import { PROPOSAL_FORMS } from '../proposals/proposal-forms.js';

/** Acts that are done with the proposal before one's eyes, the likely ones first. */
const REVIEW: readonly CommandName[] = [
  'ApproveEdition',
  'SendBackEdition',
  'StartAssessment',
  'AcceptProposal',
  'ReturnProposal',
  'RequestOpinion',
  'PostponeProposal',
  'ResumeProposal',
];
export type ReviewForm = ActForm<ProposalBody>;

export function isReviewed(form: ReviewForm): boolean {
  return REVIEW.includes(form.act);
}

const CONCLUSIONS: readonly CommandName[] = ['ApproveEdition', 'SendBackEdition', 'AcceptProposal', 'ReturnProposal'];

/** With these a reader has read the edition; before, its changes stay marked. */
export function concludes(form: ReviewForm): boolean {
  return CONCLUSIONS.includes(form.act);
}

/** What the reader may do now. */
export function openReviewForms({ acts }: ProposalBody): readonly ReviewForm[] {
  const isOpen = (name: CommandName) => acts.some(({ act, status }) => act === name && status === 'open');
  return REVIEW.filter(isOpen).flatMap((name) => PROPOSAL_FORMS.find(({ act }) => act === name) ?? []);
}

/** Undefined for no act of reviewing. */
export function doneForm(slug: string | undefined): ReviewForm | undefined {
  return PROPOSAL_FORMS.find((form) => form.slug === slug && isReviewed(form));
}

/** The one that was chosen, or is due, or the first. */
export function chosenForm(proposal: ProposalBody, slug: string | undefined): ReviewForm | undefined {
  const open = openReviewForms(proposal);
  const due = dueOf(proposal);
  return open.find((form) => form.slug === slug) ?? open.find(({ act }) => act === due) ?? open[0];
}
