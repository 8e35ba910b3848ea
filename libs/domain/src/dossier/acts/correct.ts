import { correct, postsOf, type Corrected, type Correcting } from '../../corrections/correct.js';
import { enteredOn, withCorrection, type PastAct } from '../../corrections/past-act.js';
import { duty } from '../../access/rule.js';
import { ensureFirstDay } from '../../corrections/first-day.js';
import { fact, type Fact } from '../../kernel/decider.js';
import type { DossierAct } from '../act.js';
import type { DossierContext } from '../context.js';
import { ensureDated, ensureSigned } from '../paper.js';
import { resourceOf } from '../resource.js';
import { entryAt } from '../route.js';
import type { Dossier, DossierState } from '../state.js';

export interface CorrectDossier extends Correcting {
  readonly type: 'CorrectDossier';
}

/** `decision`: the decision whose paper was corrected, with the proposals that it decided; null for any other fact. */
interface CorrectedHere extends Corrected {
  readonly decision: { readonly id: string; readonly proposals: readonly string[] } | null;
}

export type DossierCorrected = Fact<'DossierCorrected', CorrectedHere>;

const allowed = duty('draft', 'approve', 'assess', 'sign', 'examine', 'decide');

/** A paper's number, date or signer, a date, reason or answer is put right; what a decision decided is not changed so. */
export const correctDossier: DossierAct<CorrectDossier, DossierCorrected> = {
  allowed,
  at: ({ at, acts }) => ({ ...at, kind: 'review', actors: postsOf(acts) }),
  blocked: () => null,
  decide: (command, { state, context }) => {
    ensureFirstDay(command, state, context);
    const correction = correct(command, state, context, { action: 'CorrectDossier', rule: allowed });
    if (!correction) return [];
    const { corrected, by } = correction;
    ensurePaper(corrected, state, context);
    return [fact('DossierCorrected', { ...corrected, decision: decisionAt(corrected.revision, state) }, by, context)];
  },
  facts: { DossierCorrected: { version: 1, evolve: (state, { data }) => evolved(state, data) } },
};

const isDecision = ({ type }: PastAct) => type === 'DecisionIssued';
const isLetter = (act: PastAct) => !isDecision(act) && act.values.number !== undefined;

/** Whoever signs the paper once it is corrected; null where neither its date nor its signer changes. */
export function correctedSigner({ revision, changes }: Correcting, state: DossierState): string | null {
  if (changes.signer) return changes.signer.person;
  const signer = state.status === 'none' ? undefined : state.acts[revision]?.values.signer;
  return changes.date === undefined ? null : (signer?.person ?? null);
}

/** The corrected paper keeps the rules of a paper: its days, and whoever signs it at the stage where it was recorded. */
function ensurePaper({ revision, changes }: Corrected, state: Dossier, context: DossierContext): void {
  const { acts } = state;
  const act = acts[revision];
  const { date = changes.date, signer = changes.signer } = { ...act?.values, ...changes };
  if (!act || date === undefined || !signer) return;
  const paper = { date, signer: signer.person, field: 'changes' };
  const letters = state.letters.slice(0, acts.slice(0, revision).filter(isLetter).length);
  ensureDated(paper, { ...state, letters }, { ...context, on: changes.on ?? act.on });
  if (changes.date === undefined && !changes.signer) return;
  const { actors, kind } = entryAt(state, context, act.at, state.entries);
  const resource = { ...resourceOf([...state.entries, ...state.staying], state), actors, stageKind: kind };
  ensureSigned('CorrectDossier', paper, resource, context);
}

function decisionAt(revision: number, { acts, decisions }: Dossier): CorrectedHere['decision'] {
  if (!acts[revision] || !isDecision(acts[revision])) return null;
  const { id, proposals } = decisions[acts.slice(0, revision).filter(isDecision).length] ?? {};
  return id === undefined || !proposals ? null : { id, proposals };
}

function evolved(state: Dossier, { revision, changes }: CorrectedHere): Dossier {
  const acts = withCorrection(state.acts, revision, changes);
  const [issued, sent] = [acts.filter(isDecision), acts.filter(isLetter)];
  const decisions = state.decisions.map((decision, at) => {
    const { number = decision.number, date = decision.date } = issued[at]?.values ?? {};
    return { ...decision, number, date };
  });
  const letters = state.letters.map((letter, at) => {
    const { number = letter.number, date = letter.date, signer = letter.signer } = sent[at]?.values ?? {};
    return { ...letter, number, date, signer };
  });
  return { ...state, acts, decisions, letters, since: enteredOn(acts, state.since) };
}
