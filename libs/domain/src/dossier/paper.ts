import { signingPosts, type Resource } from '../access/policy.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { ensure } from '../kernel/rejection.js';
import type { RejectionList } from '../kernel/rejection-list.js';
import type { Duty, StageKind } from '../plan/document.js';
import { firstDayOf } from '../plan/plan-date.js';
import type { DossierContext } from './context.js';
import { answeredNumber } from './paper-number.js';
import type { Letter } from './papers.js';
import type { Dossier } from './state.js';

/** `field`: where the command has it; null for the command itself. */
export interface Paper {
  readonly date: CivilDate;
  readonly signer: string;
  readonly field: string | null;
}

/** A letter or a decision that a command records. `numberAnswer`: to the warning that its number has not the official form. */
export interface PaperNamed extends Paper {
  readonly number: string;
  readonly numberAnswer: string | null;
  readonly same: boolean;
}

/** As a command gives it. `samePaper`: it is recorded already, and this adds to it. */
export interface GivenPaper extends Letter {
  readonly numberAnswer?: string | null;
  readonly samePaper?: boolean;
}

export function paperNamed(given: GivenPaper, field: string | null): PaperNamed {
  const { number, date, signer, numberAnswer = null, samePaper = false } = given;
  return { number, numberAnswer, same: samePaper, date, signer: signer.person, field };
}

/** As facts keep it. */
export function paperOf({ number, date, signer }: Letter): Letter {
  return { number, date, signer };
}

/**
 * Who signs what leaves a stage: who has the duty to sign or to decide; where a stage has neither, who answers for what
 * leaves it: the head of a unit that reviews, the reviewer of one that consolidates. Whoever signs for the head ("KT.")
 * holds a post of the same role at the unit.
 */
export const SIGNING: Readonly<Record<StageKind, Duty>> = {
  review: 'approve',
  consolidation: 'assess',
  submission: 'sign',
  approval: 'decide',
};

/**
 * Not before the plan or what comes before it, nor after the act that records it: OCCURRED_IN_FUTURE, BAD_PAPER_DATE with the
 * days between which it lies, OCCURRED_BEFORE_PREVIOUS where the act leaves it no day.
 */
export function expectDated(
  { date, field }: Paper,
  before: readonly CivilDate[],
  context: DossierContext,
  faults: RejectionList,
): void {
  const { plan, on, today } = context;
  const planned = plan.status === 'none' ? null : firstDayOf(plan.document);
  const earliest = [planned ?? '', ...before].reduce((a, b) => (a > b ? a : b));
  const details = { field: within(field, 'date'), earliest, latest: on };
  const isPossible = on >= earliest;
  faults.expect(isPossible, 'OCCURRED_BEFORE_PREVIOUS', { field: 'occurredOn', occurredOn: on, earliest });
  faults.expect(date <= today, 'OCCURRED_IN_FUTURE', { ...details, latest: today });
  faults.expect(!isPossible || date > today || (date >= earliest && date <= on), 'BAD_PAPER_DATE', details);
}

/**
 * Who signs holds the stage's duty on the paper's day, and does not break four eyes. Refused alike whether they hold no
 * such post or not on that day, because who asks may not know of their posts: UNKNOWN_PERSON, NO_DUTY_TO_SIGN with who is.
 * @throws Rejection FORBIDDEN
 */
export function expectSigned(
  action: string,
  paper: Paper,
  { resource, context }: { readonly resource: Resource; readonly context: DossierContext },
  faults: RejectionList,
): void {
  const { signer: id, date } = paper;
  const field = within(paper.field, 'signer.person');
  const appointments = context.postsOf(id);
  const duty = SIGNING[resource.stageKind ?? 'submission'];
  const posts = signingPosts({ kind: 'person', id, appointments: appointments ?? [] }, duty, resource, date);
  ensure(posts !== 'FOUR_EYES', 'FORBIDDEN', { action, rule: 'FOUR_EYES', field });
  faults.expect(appointments !== null, 'UNKNOWN_PERSON', { field });
  const entitled = (resource.actors ?? []).filter((actor) => actor.duty === duty);
  const possible = entitled.map(({ role, unit }) => ({ role, unit }));
  const holds = appointments === null || posts !== 'NO_DUTY';
  faults.expect(holds, 'NO_DUTY_TO_SIGN', { field, rule: 'NO_DUTY', duty, date, possible });
}

/** The unit under whose post the signer signs. */
export function issuerOf(
  { signer }: Pick<Paper, 'signer'>,
  { actors = [], stageKind = 'submission' }: Resource,
  { postsOf }: DossierContext,
): string | null {
  const signing = actors.filter(({ duty }) => duty === SIGNING[stageKind]);
  const posts = postsOf(signer) ?? [];
  const held = signing.find(({ role, unit }) => posts.some((post) => post.role === role && post.unit === unit));
  return (held ?? signing[0])?.unit ?? null;
}

/** The answer that is recorded beside an unusual number, if any: UNUSUAL_NUMBER, NO_SUCH_WARNING. */
export function expectNumbered({ number, numberAnswer, field }: PaperNamed, faults: RejectionList): string | null {
  const [numberField, answerField] = [within(field, 'number'), within(field, 'numberAnswer')];
  return answeredNumber({ number, answer: numberAnswer, numberField, answerField }, faults);
}

/** At a stage that judges what came to it: who signed the letters of earlier stages. */
export function signedOver({ at, letters }: Dossier): readonly string[] {
  if (at.kind !== 'consolidation' && at.kind !== 'approval') return [];
  return letters.filter(({ from }) => from < at.index).map(({ signer }) => signer.person);
}

function within(field: string | null, name: string): string {
  return field === null ? name : `${field}.${name}`;
}
