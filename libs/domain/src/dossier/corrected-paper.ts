import type { Resource } from '../access/policy.js';
import type { Corrected, Correcting } from '../corrections/correct.js';
import type { PastAct } from '../corrections/past-act.js';
import { ensure } from '../kernel/rejection.js';
import { RejectionList } from '../kernel/rejection-list.js';
import type { StageKind } from '../plan/document.js';
import { actorsAt } from '../plan/path-actors.js';
import type { DossierContext } from './context.js';
import { answeredNumber } from './paper-number.js';
import { expectDated, expectSigned, type Paper } from './paper.js';
import { leadsOf, pathAndDocument } from './route.js';
import type { Dossier, DossierState } from './state.js';

const DECISIONS: readonly string[] = ['DecisionIssued', 'DecisionAmended'];

export const isDecision = ({ type }: Pick<PastAct, 'type'>): boolean => DECISIONS.includes(type);
export const isLetter = (act: PastAct): boolean => !isDecision(act) && act.values.number !== undefined;

/** Whoever signs the paper once it is corrected; null where neither its date nor its signer changes. */
export function correctedSigner({ revision, changes }: Correcting, state: DossierState): string | null {
  if (changes.signer) return changes.signer.person;
  const signer = state.status === 'none' ? undefined : state.acts[revision]?.values.signer;
  return changes.date === undefined ? null : (signer?.person ?? null);
}

/** The answer that is recorded beside a corrected number, if any. @throws Rejection UNUSUAL_NUMBER, NO_SUCH_WARNING */
export function ensureCorrectedNumber({ number }: Corrected['changes'], answer: string | null): string | null {
  const faults = new RejectionList();
  const fields = { numberField: 'changes.number', answerField: 'numberAnswer' };
  // Without a new number there is nothing to warn of.
  if (number === undefined) faults.expect(answer === null, 'NO_SUCH_WARNING', { field: fields.answerField });
  const given = number === undefined ? null : answeredNumber({ ...fields, number, answer }, faults);
  faults.settle();
  return given;
}

/**
 * The corrected paper keeps the rules of a paper: its days, and whoever signs it at the stage where it was recorded.
 * @throws Rejection BAD_PAPER_DATE, OCCURRED_IN_FUTURE, UNKNOWN_PERSON, NO_DUTY_TO_SIGN, FORBIDDEN
 */
export function ensureCorrectedPaper(corrected: Corrected, state: Dossier, context: DossierContext): void {
  const { revision, changes } = corrected;
  const { acts } = state;
  const act = acts[revision];
  const paper = act ? paperIn(act, corrected) : null;
  if (!act || !paper) return;
  const faults = new RejectionList();
  const { earlier, later } = neighboursOf(revision, state);
  const latest = later.reduce((a, b) => (b < a ? b : a), changes.on ?? act.on);
  expectDated(paper, earlier, { ...context, on: latest }, faults);
  if (changes.date !== undefined || changes.signer) {
    expectSigned('CorrectDossier', paper, { resource: resourceAt(act, state, context), context }, faults);
    if (isLetter(act)) ensureJudgedNothing(paper.signer, revision, state, context);
  }
  faults.settle();
}

/** The paper of the act as it will count; null where the act holds none. */
function paperIn({ values }: PastAct, { changes }: Corrected): Paper | null {
  const { date, signer } = { ...values, ...changes };
  return date !== undefined && signer ? { date, signer: signer.person, field: 'changes' } : null;
}

/**
 * The dates between which the paper lies: for a letter, the papers before and after it; for a decision, the letters before
 * it, the decision that it changes, and those that change it.
 */
function neighboursOf(revision: number, { openedOn, letters, decisions, acts }: Dossier) {
  const before = acts.slice(0, revision);
  const earlier = [openedOn, ...letters.slice(0, before.filter(isLetter).length).map(({ date }) => date)];
  if (acts[revision] && isLetter(acts[revision])) {
    return { earlier, later: acts.slice(revision + 1).flatMap(({ values }) => values.date ?? []) };
  }
  const own = decisions[before.filter(isDecision).length];
  const changed = decisions.filter(({ id }) => id === own?.amends).map(({ date }) => date);
  return {
    earlier: [...earlier, ...changed],
    later: decisions.filter(({ amends }) => amends === own?.id).map(({ date }) => date),
  };
}

/** Whoever signed the letter has neither acted nor signed where what it brought is judged. */
function ensureJudgedNothing(signer: string, revision: number, state: Dossier, context: DossierContext): void {
  const { stages } = pathAndDocument(state, context).path;
  const later = state.acts.slice(revision + 1).filter(({ at, beside }) => !beside && judgesAt(stages[at]?.kind));
  const judges = later.flatMap(({ person, type, values }) => [
    person,
    isDecision({ type }) ? values.signer?.person : null,
  ]);
  const refused = { action: 'CorrectDossier', rule: 'FOUR_EYES', field: 'changes.signer.person' };
  ensure(!judges.includes(signer), 'FORBIDDEN', refused);
}

const judgesAt = (kind: StageKind | undefined) => kind === 'consolidation' || kind === 'approval';

/** The dossier as it was to the rules at the stage of an act, with everything that was ever in it. */
export function resourceAt({ at }: Pick<PastAct, 'at'>, state: Dossier, context: DossierContext): Resource {
  const { area, authors, approvers, letters } = state;
  const { path, document } = pathAndDocument(state, context);
  const stages = path.stages.slice(at, at + 1);
  const stageKind = stages[0]?.kind ?? state.at.kind;
  const signers = judgesAt(stageKind) ? letters.filter(({ from }) => from < at).map(({ signer }) => signer.person) : [];
  const involved = [...authors, ...approvers, ...signers];
  return { area, actors: actorsAt(document, stages, leadsOf(state)), stageKind, authors, involved };
}
