import { mustAnswer, openQuestions, type RoleAtUnit } from '../access/questions.js';
import type { Duty } from '../plan/document.js';
import type { Dossier } from './state.js';

export const DOSSIER_PHASES = [
  'gathering',
  'returned',
  'to-submit',
  'to-receive',
  'awaiting-explanation',
  'to-accept',
  'to-decide',
  'over',
] as const;
export type DossierPhase = (typeof DOSSIER_PHASES)[number];

export function dossierPhaseOf(dossier: Dossier): DossierPhase {
  if (dossier.status === 'over') return 'over';
  if (dossier.status === 'gathering') return 'gathering';
  const { kind, gathers } = dossier.at;
  if (gathers) return 'returned';
  if (kind === 'review' || kind === 'submission') return 'to-submit';
  if (!dossier.received) return 'to-receive';
  if (openQuestions(dossier.explanations).length > 0) return 'awaiting-explanation';
  return kind === 'approval' ? 'to-decide' : 'to-accept';
}

/** Whoever acts at the gathering stage, of any kind that may gather. */
const GATHERING: readonly Duty[] = ['draft', 'approve', 'assess', 'sign'];

const DUTIES: Record<DossierPhase, readonly Duty[]> = {
  gathering: GATHERING,
  returned: GATHERING,
  'to-submit': ['sign', 'draft', 'approve'],
  'to-receive': ['examine', 'assess'],
  'awaiting-explanation': ['examine', 'assess'],
  'to-accept': ['assess'],
  'to-decide': ['decide'],
  over: [],
};

/** Whoever is asked for an explanation must act until it is given or its stage is left. */
export function whoMustActOnDossier(dossier: Dossier): readonly RoleAtUnit[] {
  const phase = dossierPhaseOf(dossier);
  const inPhase = dossier.at.actors.filter(({ duty }) => DUTIES[phase].includes(duty));
  return phase === 'awaiting-explanation' ? mustAnswer(dossier.explanations, inPhase) : inPhase;
}
