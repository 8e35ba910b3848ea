import type { Resource } from '../access/policy.js';
import type { Corrected, Correcting } from '../corrections/correct.js';
import type { PastAct } from '../corrections/past-act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { ensure } from '../kernel/rejection.js';
import { RejectionList } from '../kernel/rejection-list.js';
import { actorsAt } from '../plan/path-actors.js';
import type { DossierContext } from './context.js';
import { answeredNumber } from './paper-number.js';
import { expectDated, expectSigned, type Paper } from './paper.js';
import { leadsOf, pathAndDocument } from './route.js';
import type { Dossier, DossierState } from './state.js';

const DECISIONS: readonly string[] = ['DecisionIssued', 'DecisionAmended'];

export const isDecision = ({ type }: PastAct): boolean => DECISIONS.includes(type);
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
  const letters = state.letters.slice(0, acts.slice(0, revision).filter(isLetter).length);
  const latest = nextPaper(acts, revision, changes.on ?? act.on);
  const faults = new RejectionList();
  expectDated(paper, { ...state, letters }, { ...context, on: latest }, faults);
  if (changes.date !== undefined || changes.signer) {
    expectSigned('CorrectDossier', paper, { resource: resourceAt(act, state, context), context }, faults);
    if (isLetter(act)) ensureDecidesNothing(paper.signer, acts);
  }
  faults.settle();
}

/** The paper of the act as it will count; null where the act holds none. */
function paperIn({ values }: PastAct, { changes }: Corrected): Paper | null {
  const { date, signer } = { ...values, ...changes };
  return date !== undefined && signer ? { date, signer: signer.person, field: 'changes' } : null;
}

/** The day after which the paper cannot be: that of its own act, or of a paper that follows a letter. */
function nextPaper(acts: readonly PastAct[], revision: number, on: CivilDate): CivilDate {
  if (!acts[revision] || !isLetter(acts[revision])) return on;
  const later = acts.slice(revision + 1).flatMap(({ values }) => values.date ?? []);
  return later.reduce((a, b) => (b < a ? b : a), on);
}

function ensureDecidesNothing(signer: string, acts: readonly PastAct[]): void {
  const deciders = acts.filter(isDecision).map(({ values }) => values.signer?.person);
  const refused = { action: 'CorrectDossier', rule: 'FOUR_EYES', field: 'changes.signer.person' };
  ensure(!deciders.includes(signer), 'FORBIDDEN', refused);
}

/** The dossier as it was to the rules at the stage of an act, with everything that was ever in it. */
export function resourceAt({ at }: Pick<PastAct, 'at'>, state: Dossier, context: DossierContext): Resource {
  const { area, authors, approvers, letters } = state;
  const stages = pathAndDocument(state, context).path.stages.slice(at, at + 1);
  const stageKind = stages[0]?.kind ?? state.at.kind;
  const judges = stageKind === 'consolidation' || stageKind === 'approval';
  const signers = judges ? letters.filter(({ from }) => from < at).map(({ signer }) => signer.person) : [];
  const involved = [...authors, ...approvers, ...signers];
  return { area, actors: actorsAt(stages, leadsOf(state)), stageKind, authors, involved };
}
