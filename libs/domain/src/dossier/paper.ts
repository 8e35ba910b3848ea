import { refusedSigner, type Resource } from '../access/policy.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { ensure } from '../kernel/rejection.js';
import type { Duty, StageKind } from '../plan/document.js';
import { firstDayOf } from '../plan/plan-date.js';
import type { DossierContext } from './context.js';
import type { Dossier } from './state.js';

/** A letter or a decision that a command records. `field`: where the command has it; null for the command itself. */
export interface PaperNamed {
  readonly date: CivilDate;
  readonly signer: string;
  readonly field: string | null;
}

/**
 * Who signs what leaves a stage: who has the duty to sign or to decide; where a stage has neither, who answers for what
 * leaves it: the head of a unit that reviews, the reviewer of one that consolidates. Whoever signs for the head ("KT.")
 * holds a post of the same role at the unit.
 */
const SIGNING: Readonly<Record<StageKind, Duty>> = {
  review: 'approve',
  consolidation: 'assess',
  submission: 'sign',
  approval: 'decide',
};

/**
 * Not before the plan, the dossier or the last letter, nor after the act that records it.
 * @throws Rejection OCCURRED_IN_FUTURE, BAD_PAPER_DATE with the days between which it lies
 */
export function ensureDated(
  { date, field }: PaperNamed,
  { openedOn, letters }: Dossier,
  context: DossierContext,
): void {
  const { plan, on, today } = context;
  const planned = plan.status === 'none' ? null : firstDayOf(plan.document);
  const earlier = [planned, openedOn, ...letters.map((letter) => letter.date)].filter((day) => day !== null);
  const earliest = earlier.reduce((a, b) => (a > b ? a : b));
  const details = { field: within(field, 'date'), earliest, latest: on };
  ensure(date <= today, 'OCCURRED_IN_FUTURE', { ...details, latest: today });
  ensure(date >= earliest && date <= on, 'BAD_PAPER_DATE', details);
}

/**
 * Who signs holds the stage's duty on the paper's day, and does not break four eyes. Refused alike whether they hold no
 * such post or not on that day: who asks may not know of their posts.
 * @throws Rejection UNKNOWN_PERSON, NO_DUTY_TO_SIGN with who is, FORBIDDEN
 */
export function ensureSigned(action: string, paper: PaperNamed, resource: Resource, context: DossierContext): void {
  const { signer: id, date } = paper;
  const field = within(paper.field, 'signer.person');
  const appointments = context.postsOf(id);
  const duty = SIGNING[resource.stageKind ?? 'submission'];
  const refused = refusedSigner({ kind: 'person', id, appointments: appointments ?? [] }, duty, resource, date);
  ensure(refused !== 'FOUR_EYES', 'FORBIDDEN', { action, rule: 'FOUR_EYES', field });
  ensure(appointments !== null, 'UNKNOWN_PERSON', { field });
  const entitled = (resource.actors ?? []).filter((actor) => actor.duty === duty);
  const possible = entitled.map(({ role, unit }) => ({ role, unit }));
  ensure(refused === null, 'NO_DUTY_TO_SIGN', { field, rule: 'NO_DUTY', duty, date, possible });
}

/** At a stage that judges what came to it: who signed the letters of earlier stages. */
export function signedOver({ at, letters }: Dossier): readonly string[] {
  if (at.kind !== 'consolidation' && at.kind !== 'approval') return [];
  return letters.filter(({ from }) => from < at.index).map(({ signer }) => signer.person);
}

function within(field: string | null, name: string): string {
  return field === null ? name : `${field}.${name}`;
}
