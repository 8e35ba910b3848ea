import type { CommandName } from '@app/domain';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import { PROPOSAL_FORMS } from './proposal-forms.js';

/** Acts that have pages of their own. `{id}`: the proposal's. */
const PLACES: Readonly<Partial<Record<CommandName, string>>> = {
  ReviseProposal: '/phuong-an/{id}/soan/thu-tuc',
  MeasureProposal: '/phuong-an/{id}/soan/chi-phi',
  AnswerWarnings: '/phuong-an/{id}/soan/canh-bao',
  RecordOpinion: '/phuong-an/{id}/tra-loi',
  RequestInclusion: '/ho-so/moi?phuong-an={id}',
};

const DUE: Readonly<Partial<Record<ProposalBody['phase'], CommandName>>> = {
  drafting: 'ReviseProposal',
  reworking: 'ReviseProposal',
  'awaiting-head': 'ApproveEdition',
  'ready-to-submit': 'SubmitProposal',
  'to-assess': 'StartAssessment',
  assessing: 'AcceptProposal',
  'awaiting-opinion': 'AcceptProposal',
  'ready-to-gather': 'RequestInclusion',
};

/** Where an act on a proposal is done. */
export function actAddress(act: CommandName, id: string): string | undefined {
  const form = PROPOSAL_FORMS.find((one) => one.act === act);
  const place = PLACES[act] ?? (form && `/phuong-an/{id}/viec/${form.slug}`);
  return place?.replace('{id}', id);
}

/** The act that is due now. */
export function dueOf({ phase }: Pick<ProposalBody, 'phase'>): CommandName | undefined {
  return DUE[phase];
}
