import type { CommandName, ProposalActName } from '@app/domain';
import type { ProposalBody } from '../../proposals/proposal-views.js';

/** Where each act on a proposal is done. `{id}`: the proposal's. */
const PLACES: Readonly<Record<ProposalActName, string>> = {
  ReviseProposal: '/phuong-an/{id}/soan/thu-tuc',
  MeasureProposal: '/phuong-an/{id}/soan/chi-phi',
  AnswerWarnings: '/phuong-an/{id}/soan/canh-bao',
  ApproveEdition: '/phuong-an/{id}/viec/duyet',
  SendBackEdition: '/phuong-an/{id}/viec/chuyen-lai',
  SubmitProposal: '/phuong-an/{id}/viec/gui',
  WithdrawProposal: '/phuong-an/{id}/viec/rut',
  StartAssessment: '/phuong-an/{id}/viec/bat-dau-tham-dinh',
  AcceptProposal: '/phuong-an/{id}/viec/chap-nhan',
  ReturnProposal: '/phuong-an/{id}/viec/tra-lai',
  RequestOpinion: '/phuong-an/{id}/viec/hoi-y-kien',
  RecordOpinion: '/phuong-an/{id}/tra-loi',
  PostponeProposal: '/phuong-an/{id}/viec/hoan',
  ResumeProposal: '/phuong-an/{id}/viec/tiep-tuc',
  RequestInclusion: '/ho-so/moi?phuong-an={id}',
  CorrectProposal: '/phuong-an/{id}/dinh-chinh',
};
const BY_NAME: Readonly<Partial<Record<CommandName, string>>> = PLACES;

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
  return BY_NAME[act]?.replace('{id}', id);
}

/** The act that is due now. */
export function dueOf({ phase }: Pick<ProposalBody, 'phase'>): CommandName | undefined {
  return DUE[phase];
}
