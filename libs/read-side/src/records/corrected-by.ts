import type { FactOf } from '@app/facts';

export type StandingFact = FactOf<'proposal'> | FactOf<'dossier'>;

/** Whether it may correct another. */
export function isCorrection({ fact }: StandingFact): boolean {
  return fact.type === 'DecisionCorrected' || ('changes' in fact.data && 'revision' in fact.data);
}

/** The revision of the fact that this one corrects; of a decision, that which told it. Null if it corrects none. */
export function correctedBy({ fact }: StandingFact, stream: readonly StandingFact[]): number | null {
  if (fact.type === 'DecisionCorrected') {
    const { decision } = fact.data;
    return stream.find((one) => decisionIn(one.fact.data) === decision)?.revision ?? null;
  }
  return 'changes' in fact.data && 'revision' in fact.data ? fact.data.revision : null;
}

function decisionIn(data: object): string | null {
  if (!('decision' in data) || typeof data.decision !== 'object' || data.decision === null) return null;
  return 'id' in data.decision ? String(data.decision.id) : null;
}
