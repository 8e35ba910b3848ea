import type { Cell, AreaPlace } from './cells.js';

/** What a person is shown: `done`, or refused. A second opinion: written from the law and the plan, never from the policy. */
type Who = readonly string[];

const ADMINISTRATORS = ['administrator@own', 'administrator@other', 'administrator@above'];
const UNIT = ['officer@own', 'head@own'];
const PROVINCE = ['examiner@own', 'approver@own'];

/** Whoever acts at the unit that leads the work, beside administrators. */
const LEADING = [...ADMINISTRATORS, ...UNIT, 'reviewer@own', 'leader@own', ...PROVINCE];

/** Every act and who may do it, as role@place; nobody else. */
export const ALLOWED = {
  DraftProposal: ['officer@own'],
  ReviseProposal: ['officer@own'],
  MeasureProposal: ['officer@own'],
  AnswerWarnings: ['officer@own'],
  ApproveEdition: ['head@own'],
  SendBackEdition: ['head@own'],
  SubmitProposal: UNIT,
  WithdrawProposal: UNIT,
  StartAssessment: ['reviewer@own'],
  RequestOpinion: ['reviewer@own'],
  RecordOpinion: ['reviewer@own'],
  AcceptProposal: ['reviewer@own'],
  ReturnProposal: ['reviewer@own'],
  PostponeProposal: ['head@own'],
  ResumeProposal: ['reviewer@own'],
  CorrectProposal: ['head@own'],
  CorrectDossier: ['leader@own'],
  RequestInclusion: ['reviewer@own'],
  OpenDossier: ['reviewer@own'],
  RemoveProposal: ['reviewer@own'],
  CloseDossier: ['reviewer@own'],
  SubmitDossier: ['leader@own'],
  AcceptDossier: ['reviewer@own'],
  ReceiveDossier: ['examiner@own'],
  RequestExplanation: PROVINCE,
  RecordExplanation: ['officer@own', 'reviewer@own', 'leader@own', ...PROVINCE],
  RecordOutsideAct: PROVINCE,
  ReturnItems: PROVINCE,
  ReturnDossier: PROVINCE,
  IssueDecision: ['approver@own'],
  AmendDecision: ['approver@own'],
  ImportPlan: ADMINISTRATORS,
  AdoptPlan: ADMINISTRATORS,
  DiscardPlan: ADMINISTRATORS,
  ClosePlan: ADMINISTRATORS,
  RecordTaskCompletion: LEADING,
  RecordItemCompletion: LEADING,
  RegisterPerson: ADMINISTRATORS,
  AppointPerson: ADMINISTRATORS,
  EndAppointment: ADMINISTRATORS,
  ConfirmAppointment: ADMINISTRATORS,
  DeclineAppointment: ADMINISTRATORS,
  RegisterUnit: ADMINISTRATORS,
  ChangeUnit: ADMINISTRATORS,
  EndUnit: ADMINISTRATORS,
  RenamePerson: ADMINISTRATORS,
  EraseName: ADMINISTRATORS,
  ResetPassword: ADMINISTRATORS,
  DisableAccount: ADMINISTRATORS,
  EnableAccount: ADMINISTRATORS,
  RecordBaseline: ADMINISTRATORS,
  CorrectBaseline: ADMINISTRATORS,
  RecordParameter: ADMINISTRATORS,
  EndParameter: ADMINISTRATORS,
  ChangeCalendar: ADMINISTRATORS,
} as const satisfies Record<string, Who>;

/** What those are told who may, where the demonstration leaves nothing to do; else the act is done. */
export const TOLD_THE_ENTITLED: Readonly<Record<string, string | undefined>> = {
  ConfirmAppointment: 'NOT_AWAITED',
  DeclineAppointment: 'NOT_AWAITED',
};

/** Where somebody must hold a post to see what belongs to the ward. */
const SEES_THE_WARD: readonly AreaPlace[] = ['own', 'other', 'above'];

export function seesWard({ place }: Cell): boolean {
  return SEES_THE_WARD.includes(place);
}

/**
 * Whether an answer refuses the act to somebody who may not do it. Those who do it at another stage are told of the stage;
 * what they do not see is unknown to them.
 */
export function refuses(cell: Cell, { status, code }: { readonly status: number; readonly code: string }): boolean {
  if (status === 403 || status === 404) return true;
  return seesWard(cell) ? cell.place === 'own' && code === 'WRONG_STAGE' : code === 'UNKNOWN_UNIT';
}

/** Acts of process managers alone: no route leads to them. */
export const WITHOUT_ROUTE = [
  'ConfirmInclusion',
  'ReleaseProposal',
  'AdvanceWithDossier',
  'ReturnWithDossier',
  'RecordDecision',
  'RecordAmendment',
  'CorrectDecision',
  'CorrectCarried',
  'CorrectClaim',
  'OpenOwnDossier',
  'AnswerClaim',
];

/** Acts that every administrator may do on their own area, wherever it lies. */
export const ON_ONES_OWN_AREA = ['RegisterProcedure'];
