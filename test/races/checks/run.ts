import type { DossierEvent, ProposalEvent } from '@app/domain';
import type { RecordedEvent } from '@app/event-store';
import type { LedgerEntry, Message } from '../ledger.js';
import { readDossierEvent, readProposalEvent, type Read } from '../streams.js';

/** What a run left behind, for the checks to judge. */
export interface Run {
  readonly log: readonly RecordedEvent[];
  readonly entries: readonly LedgerEntry[];
  readonly messages: ReadonlyMap<string, Message>;
  readonly today: string;
}

/** A fact of a proposal or of a dossier, in the order of the log. */
export type LoggedFact =
  (Read<ProposalEvent> & { readonly of: 'proposal' }) | (Read<DossierEvent> & { readonly of: 'dossier' });

/** Everything told of proposals and dossiers, in the order of the log. */
export function loggedFacts(log: readonly RecordedEvent[]): readonly LoggedFact[] {
  return log.flatMap((recorded): readonly LoggedFact[] => {
    if (recorded.stream.startsWith('proposal-')) return [{ of: 'proposal', ...readProposalEvent(recorded) }];
    if (recorded.stream.startsWith('dossier-')) return [{ of: 'dossier', ...readDossierEvent(recorded) }];
    return [];
  });
}

/** Things by key, keys in the order of their first. */
export function grouped<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): ReadonlyMap<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
