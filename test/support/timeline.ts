import type { PageSeen, TimelineSeen } from './answers.js';
import type { Session } from './service.js';

/** Everything that happened to a proposal, the oldest first. */
export async function timelineOf(by: Session, proposal: string): Promise<readonly TimelineSeen[]> {
  return (await by.get<PageSeen<TimelineSeen>>(`/proposals/${proposal}/timeline?limit=100`)).items;
}

/** The ids of the stages that a proposal came to, in order, returns included. */
export async function stagesOf(by: Session, proposal: string): Promise<readonly string[]> {
  const facts = await timelineOf(by, proposal);
  return facts.flatMap(({ type, stage, summary }) => {
    if (type === 'ProposalDrafted') return [stage?.id ?? ''];
    const entered = type === 'StageCompleted' || type === 'ProposalReturned';
    return entered && typeof summary['to'] === 'string' ? [summary['to']] : [];
  });
}
