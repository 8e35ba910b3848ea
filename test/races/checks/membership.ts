import { dossierDecider, proposalDecider, type DossierState, type ProposalState } from '@app/domain';
import { loggedFacts, type Run } from './run.js';

/** At no point of the log is a proposal in two dossiers that are not over; at its end both sides say the same. */
export function inTwoDossiers({ log }: Run): readonly string[] {
  const proposals = new Map<string, ProposalState>();
  const dossiers = new Map<string, DossierState>();
  const faults = new Set<string>();
  for (const fact of loggedFacts(log)) {
    if (fact.of === 'proposal') {
      const before = proposals.get(fact.id) ?? proposalDecider.initial;
      proposals.set(fact.id, proposalDecider.evolve(before, fact.event));
      continue;
    }
    dossiers.set(fact.id, dossierDecider.evolve(dossiers.get(fact.id) ?? dossierDecider.initial, fact.event));
    if (fact.event.type !== 'ProposalIncluded') continue;
    const { proposal } = fact.event.data;
    const holding = [...dossiers].filter(([, dossier]) => listOf(dossier).includes(proposal)).map(([id]) => id);
    if (holding.length !== 1) faults.add(`${proposal} is in ${holding.join(' and ')}`);
    const copies = listOf(dossiers.get(fact.id)!).filter((one) => one === proposal).length;
    if (copies !== 1) faults.add(`${proposal} is in ${fact.id} ${String(copies)} times`);
  }
  return [...faults, ...disagreements(proposals, dossiers)];
}

function disagreements(
  proposals: ReadonlyMap<string, ProposalState>,
  dossiers: ReadonlyMap<string, DossierState>,
): readonly string[] {
  const faults: string[] = [];
  for (const [id, proposal] of proposals) {
    const named = proposal.status === 'none' ? null : proposal.dossier;
    const holding = [...dossiers].filter(([, dossier]) => listOf(dossier).includes(id)).map(([dossier]) => dossier);
    if (named && !named.confirmed) faults.push(`${id} still waits for ${named.id}`);
    if (holding.join() !== (named?.id ?? '')) faults.push(`${id} says ${named?.id ?? 'none'}, in ${holding.join()}`);
  }
  return faults;
}

function listOf(dossier: DossierState): readonly string[] {
  if (dossier.status === 'none' || dossier.status === 'over') return [];
  return [...dossier.entries, ...dossier.staying].map((entry) => entry.proposal);
}
