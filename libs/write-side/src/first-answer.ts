import { canonicalJson } from '@app/event-store';
import type { AnyFact, Read } from '@app/facts';
import { createHash } from 'node:crypto';
import { CommandConflict, type CommandAnswer, type CommandRequest } from './request.js';

/**
 * The answer that the command got when it came first, by the facts that bear its id; null where there are none. A process's
 * ids derive from what it reacts to: what it says of that may be put otherwise by a later release.
 * @throws CommandConflict KEY_REUSED
 */
export function firstAnswer(
  { id, request }: { readonly id: string; readonly request: CommandRequest },
  mine: readonly Read<AnyFact>[],
  digest: string,
): CommandAnswer | null {
  const last = mine.at(-1);
  if (!last) return null;
  if (request.asker.kind === 'person' && last.metadata.payloadDigest !== digest)
    throw new CommandConflict('KEY_REUSED', { id });
  const { revision, position } = last.recorded;
  return { id, revision, position, changed: true, ...numberIn(mine.map((read) => read.event)) };
}

/** The number that a draft or an opening gave; no other first event carries one. */
export function numberIn(events: readonly AnyFact[]): { readonly number?: string } {
  const first = events[0];
  if (first?.type !== 'ProposalDrafted' && first?.type !== 'DossierOpened') return {};
  const { number } = first.data as { readonly number: string | null };
  return number === null ? {} : { number };
}

/** SHA-256 of what the command says, to tell a repeat from a reused key. */
export function digestOf(task: {
  readonly id: string;
  readonly command: object;
  readonly request: CommandRequest;
}): string {
  const payload = { id: task.id, command: task.command, occurredOn: task.request.occurredOn ?? null };
  return createHash('sha256').update(canonicalJson(payload)).digest('hex');
}
