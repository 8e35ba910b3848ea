import type { Duty } from '../plan/document.js';
import type { Role } from './roles.js';

/**
 * Who may do what. `duty`: whoever the stage's data names for one of these duties. `role`: the holder of a role whose area
 * covers the thing (`orProcess`: also the installation itself, before there is anybody). `process`: process managers alone. `anyone`: any post whose area covers it (queries).
 */
export type Rule =
  | { readonly by: 'duty'; readonly duties: readonly Duty[] }
  | { readonly by: 'role'; readonly roles: readonly Role[]; readonly orProcess: boolean }
  | { readonly by: 'process' }
  | { readonly by: 'anyone' };

const duty = (...duties: Duty[]): Rule => ({ by: 'duty', duties });
const role = (...roles: Role[]): Rule => ({ by: 'role', roles, orProcess: false });
const installation: Rule = { by: 'role', roles: ['administrator'], orProcess: true };
const process: Rule = { by: 'process' };
const anyone: Rule = { by: 'anyone' };
const gatherers = duty('draft', 'approve', 'assess');
const stageHolders = duty('draft', 'approve', 'assess', 'sign', 'examine', 'decide');

/** Every command of the service and the one rule it is checked by. */
export const COMMAND_RULES = {
  ImportPlan: installation,
  AdoptPlan: installation,
  ClosePlan: role('administrator'),
  RecordTaskCompletion: role('administrator'),
  RegisterUnit: installation,
  ChangeUnit: role('administrator'),
  RegisterPerson: installation,
  AppointPerson: installation,
  EndAppointment: role('administrator'),
  ConfirmAppointment: installation,
  DeclineAppointment: role('administrator'),
  RenamePerson: role('administrator'),
  EraseName: role('administrator'),
  ResetPassword: role('administrator'),
  RegisterProcedure: installation,
  RecordBaseline: role('administrator'),
  RecordParameter: installation,
  EndParameter: installation,
  ChangeCalendar: installation,
  DraftProposal: duty('draft'),
  ReviseProposal: duty('draft'),
  MeasureProposal: duty('draft'),
  AnswerWarnings: duty('draft'),
  ApproveEdition: duty('approve'),
  SendBackEdition: duty('approve'),
  SubmitProposal: duty('draft', 'approve'),
  WithdrawProposal: duty('draft', 'approve'),
  StartAssessment: duty('assess'),
  RequestOpinion: duty('assess'),
  RecordOpinion: duty('assess'),
  AcceptProposal: duty('assess'),
  ReturnProposal: duty('draft', 'approve', 'assess'),
  RequestInclusion: gatherers,
  ConfirmInclusion: process,
  ReleaseProposal: process,
  AdvanceWithDossier: process,
  ReturnWithDossier: process,
  RecordDecision: process,
  OpenDossier: gatherers,
  OpenOwnDossier: process,
  AnswerClaim: process,
  RemoveProposal: gatherers,
  CloseDossier: gatherers,
  SubmitDossier: duty('sign', 'draft', 'approve'),
  AcceptDossier: duty('assess'),
  ReceiveDossier: duty('examine', 'assess'),
  RequestExplanation: duty('examine', 'decide', 'assess'),
  RecordExplanation: duty('examine', 'decide', 'assess'),
  RecordOutsideAct: stageHolders,
  ReturnItems: stageHolders,
  ReturnDossier: stageHolders,
  IssueDecision: duty('decide'),
} as const satisfies Record<string, Rule>;

/** Every query and the rule it is checked by. */
export const QUERY_RULES = {
  ListPlans: anyone,
  ReadPlan: anyone,
  ReadBoard: anyone,
  ReadTargets: anyone,
  ReadSavings: anyone,
  ListSavings: anyone,
  ListProcedures: anyone,
  ReadProcedure: anyone,
  ListParameters: anyone,
  ReadParameters: anyone,
  ListCalendars: anyone,
  ReadCalendar: anyone,
  ListProposals: anyone,
  ReadProposal: anyone,
  ReadTimeline: anyone,
  ListDossiers: anyone,
  ReadDossier: anyone,
  ReadMyWork: anyone,
  ListUnits: anyone,
  ReadUnit: anyone,
  ListPeople: role('administrator', 'auditor'),
  ListAwaitedAppointments: role('administrator', 'auditor'),
  ListRefusals: role('administrator', 'auditor'),
} as const satisfies Record<string, Rule>;

export type CommandName = keyof typeof COMMAND_RULES;
export type QueryName = keyof typeof QUERY_RULES;
export type ActionName = CommandName | QueryName;

const RULES: Readonly<Record<ActionName, Rule>> = { ...COMMAND_RULES, ...QUERY_RULES };

/** The rule of an action. */
export function ruleOf(action: ActionName): Rule {
  return RULES[action];
}
