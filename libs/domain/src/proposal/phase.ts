import { eachOnce, mustAnswer, openQuestions, type RoleAtUnit } from '../access/questions.js';
import type { Duty } from '../plan/document.js';
import { isReadyToGather } from './claim.js';
import type { Proposal } from './state.js';

export const PROPOSAL_PHASES = [
  'drafting',
  'reworking',
  'awaiting-head',
  'ready-to-submit',
  'to-assess',
  'assessing',
  'awaiting-opinion',
  'ready-to-gather',
  'joining-dossier',
  'in-dossier',
  'completed',
  'decided',
  'withdrawn',
] as const;
export type ProposalPhase = (typeof PROPOSAL_PHASES)[number];

export function phaseOf(proposal: Proposal): ProposalPhase {
  if (proposal.status !== 'open') return proposal.status;
  if (proposal.dossier) return proposal.dossier.confirmed ? 'in-dossier' : 'joining-dossier';
  if (isReadyToGather(proposal)) return 'ready-to-gather';
  return proposal.at.kind === 'review' ? reviewPhase(proposal) : assessmentPhase(proposal);
}

function reviewPhase(proposal: Proposal): ProposalPhase {
  if (proposal.reworking) return 'reworking';
  if (proposal.approvedEdition === proposal.edition) return 'ready-to-submit';
  return proposal.complete ? 'awaiting-head' : 'drafting';
}

function assessmentPhase(proposal: Proposal): ProposalPhase {
  if (!proposal.assessing) return 'to-assess';
  return openQuestions(proposal.opinions).length > 0 ? 'awaiting-opinion' : 'assessing';
}

const DUTIES: Record<ProposalPhase, readonly Duty[]> = {
  drafting: ['draft'],
  reworking: ['draft'],
  'awaiting-head': ['approve'],
  'ready-to-submit': ['draft', 'approve'],
  'to-assess': ['assess'],
  assessing: ['assess'],
  'awaiting-opinion': ['assess'],
  'ready-to-gather': ['draft', 'approve', 'assess', 'sign'],
  'joining-dossier': [],
  'in-dossier': ['draft', 'approve', 'assess', 'sign', 'examine', 'decide'],
  completed: [],
  decided: [],
  withdrawn: [],
};

/** Whoever is asked for an opinion must act until it is given or its stage is left. */
export function whoMustAct(proposal: Proposal): readonly RoleAtUnit[] {
  const phase = phaseOf(proposal);
  const inPhase = proposal.at.actors.filter(({ duty }) => DUTIES[phase].includes(duty));
  if (phase === 'awaiting-opinion') return mustAnswer(proposal.opinions, inPhase);
  return phase === 'ready-to-gather' ? eachOnce([...inPhase, ...mustAnswer(proposal.opinions, [])]) : inPhase;
}
