import { act } from './act.js';
import type { Answer, Session } from './service.js';

export interface Content {
  readonly title: string;
  readonly procedures: readonly { readonly code?: string | null; readonly name: string }[];
  readonly measures: readonly Measure[];
  readonly benefit?: { readonly text: string; readonly reason: string } | null;
}

export interface Measure {
  readonly type: string;
  readonly content: string;
  readonly reason: string;
  readonly recommendation: { readonly text: string };
}

export interface ProposalSeen {
  readonly number: string;
  readonly title: string;
  readonly edition: number;
  readonly status: string;
  readonly phaseName: string;
  readonly outcomeName: string | null;
  readonly stage: { readonly name: string };
  readonly daysAtStage: number | null;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly mustAct: readonly { readonly roleName?: string; readonly unitName?: string }[];
  readonly content: Content;
  readonly opinions: readonly { readonly id: string }[];
  readonly measurements: readonly { readonly costs: readonly { readonly text?: { readonly saved: string } }[] }[];
  readonly warnings: readonly Warning[];
}

interface Warning {
  readonly procedure: string;
  readonly code: string;
  readonly field: string;
  readonly message: string;
}

export function readProposal(by: Session, id: string): Promise<ProposalSeen> {
  return by.get(`/proposals/${id}`);
}

interface Drafted {
  readonly unit: string;
  readonly item: string;
  readonly year: number;
  readonly content: Content;
}

/** Marked as entered late: the season may have been before the service had the plan. */
export function draft(by: Session, plan: string, { content, ...place }: Drafted, on: string): Promise<Answer> {
  return by.write('POST', `/plans/${plan}/proposals`, { ...place, ...content, occurredOn: on, enteredLate: true });
}

export function onProposal(by: Session, id: string, asked: readonly [string, object], on: string): Promise<Answer> {
  return act(by, `/proposals/${id}`, asked, on);
}

/** On the newest edition. */
export function onEdition(
  by: Session,
  id: string,
  [verb, body]: readonly [string, object],
  on: string,
): Promise<Answer> {
  return act<ProposalSeen>(by, `/proposals/${id}`, [verb, ({ edition }) => ({ ...body, edition })], on);
}
