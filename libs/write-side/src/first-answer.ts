import { canonicalJson, type Position } from '@app/event-store';
import type { AnyFact, Read } from '@app/facts';
import { createHash } from 'node:crypto';
import { CommandConflict, type CommandAnswer, type CommandRequest } from './request.js';

/** What a command has come to in a stream: its digest, and where its last fact there stands. */
interface Answered {
  readonly digest: string;
  readonly revision: number;
  readonly position: Position;
  readonly number?: string;
}

/** Of every command that a stream holds facts of, by its id. */
export type Answers = ReadonlyMap<string, Answered>;

/** Takes a fact of a stream into its answers, in the stream's order. */
export function answer(
  answers: Map<string, Answered>,
  { event, metadata, recorded }: Read<AnyFact>,
  numberedBy: string | undefined,
): void {
  const { revision, position } = recorded;
  const { commandId, payloadDigest } = metadata;
  const numbered = answers.get(commandId) ?? numberIn([event], numberedBy);
  const number = numbered.number === undefined ? {} : { number: numbered.number };
  answers.set(commandId, { digest: payloadDigest, revision, position, ...number });
}

/**
 * The answer that the command got when it came first, by the facts that bear its id; null where there are none. A process's
 * ids derive from what it reacts to: what it says of that may be put otherwise by a later release.
 * @throws CommandConflict KEY_REUSED
 */
export function firstAnswer(
  { id, request }: { readonly id: string; readonly request: CommandRequest },
  answers: Answers,
  digest: string,
): CommandAnswer | null {
  const first = answers.get(request.commandId);
  if (!first) return null;
  const { digest: known, ...given } = first;
  if (request.asker.kind === 'person' && known !== digest) throw new CommandConflict('KEY_REUSED', { id });
  return { id, changed: true, ...given };
}

/** The short number in the fact that carries one, which is its command's first. */
export function numberIn(events: readonly AnyFact[], numberedBy: string | undefined): { readonly number?: string } {
  const first = events[0];
  if (first === undefined || first.type !== numberedBy) return {};
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
