import { correct, postsOf, type Corrected, type Correcting } from '../../corrections/correct.js';
import { enteredOn, withCorrection, type PastAct } from '../../corrections/past-act.js';
import { duty } from '../../access/rule.js';
import { ensureFirstDay } from '../../corrections/first-day.js';
import type { Resource } from '../../access/policy.js';
import { fact, type Fact } from '../../kernel/decider.js';
import { ensure } from '../../kernel/rejection.js';
import { actorsAt } from '../../plan/path-actors.js';
import type { DossierAct } from '../act.js';
import type { DossierContext } from '../context.js';
import { ensureDated, ensureSigned } from '../paper.js';
import { leadsOf, pathAndDocument } from '../route.js';
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
    return [fact('DossierCorrected', { ...corrected, decision: decisionIn(corrected, state) }, by, context)];
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

/** The paper of the act as it will count; null where the act holds none. */
function paperOf({ values }: PastAct, { changes }: Corrected) {
  const { date, signer } = { ...values, ...changes };
  return date !== undefined && signer ? { date, signer: signer.person, field: 'changes' } : null;
}

/** The corrected paper keeps the rules of a paper: its days, and whoever signs it at the stage where it was recorded. */
function ensurePaper(corrected: Corrected, state: Dossier, context: DossierContext): void {
  const { revision, changes } = corrected;
  const { acts } = state;
  const act = acts[revision];
  const paper = act ? paperOf(act, corrected) : null;
  if (!act || !paper) return;
  const letters = state.letters.slice(0, acts.slice(0, revision).filter(isLetter).length);
  ensureDated(paper, { ...state, letters }, { ...context, on: changes.on ?? act.on });
  if (changes.date === undefined && !changes.signer) return;
  ensureSigned('CorrectDossier', paper, resourceAt(act, state, context), context);
  if (isLetter(act)) ensureDecidesNothing(paper.signer, acts);
}

function ensureDecidesNothing(signer: string, acts: readonly PastAct[]): void {
  const deciders = acts.filter(isDecision).map(({ values }) => values.signer?.person);
  const refused = { action: 'CorrectDossier', rule: 'FOUR_EYES', field: 'changes.signer.person' };
  ensure(!deciders.includes(signer), 'FORBIDDEN', refused);
}

/** The dossier as it was to the rules at the stage of an act, with everything that was ever in it. */
function resourceAt({ at }: PastAct, state: Dossier, context: DossierContext): Resource {
  const { area, authors, approvers, letters } = state;
  const stages = pathAndDocument(state, context).path.stages.slice(at, at + 1);
  const stageKind = stages[0]?.kind ?? state.at.kind;
  const judges = stageKind === 'consolidation' || stageKind === 'approval';
  const signers = judges ? letters.filter(({ from }) => from < at).map(({ signer }) => signer.person) : [];
  const involved = [...authors, ...approvers, ...signers];
  return { area, actors: actorsAt(stages, leadsOf(state)), stageKind, authors, involved };
}

/** A reason why a decision did not wait concerns the dossier alone. */
function decisionIn({ revision, changes }: Corrected, { acts, decisions }: Dossier): CorrectedHere['decision'] {
  if (Object.keys(changes).every((key) => key === 'reason')) return null;
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
  return {
    ...state,
    acts,
    decisions,
    letters,
    openedOn: acts[0]?.on ?? state.openedOn,
    since: enteredOn(acts, state.since),
  };
}
