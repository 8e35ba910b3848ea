import { canonicalJson, type Position } from '@app/event-store';
import type { AnyFact, Read } from '@app/facts';
import { hash } from 'node:crypto';
import { CommandConflict, type CommandAnswer, type CommandRequest } from './request.js';

interface Answered {
  readonly digest: string;
  readonly revision: number;
  readonly position: Position;
  readonly number?: string;
}

export type Answers = Map<string, Answered>;

/** A fact that is told again changes nothing. */
export function answer(
  answers: Answers,
  { event, metadata, recorded }: Read<AnyFact>,
  numberedBy: string | undefined,
): void {
  const { revision, position } = recorded;
  const { commandId, payloadDigest } = metadata;
  const known = answers.get(commandId);
  if (known && known.revision >= revision) return;
  const numbered = known ?? numberIn([event], numberedBy);
  const number = numbered.number === undefined ? {} : { number: numbered.number };
  answers.set(commandId, { digest: payloadDigest, revision, position, ...number });
}

/**
 * The first answer to the command, from the facts with its id; null without any. A process derives its ids from the
 * fact it reacts to, and a later release may word the reaction differently, so a process's digest is not compared.
 * @throws CommandConflict KEY_REUSED
 */
export function firstAnswer(
  { id, request }: { readonly id: string; readonly request: CommandRequest },
  answers: Pick<Answers, 'get'>,
  digest: string,
): CommandAnswer | null {
  const first = answers.get(request.commandId);
  if (!first) return null;
  const { digest: known, ...given } = first;
  if (request.asker.kind === 'person' && known !== digest) throw new CommandConflict('KEY_REUSED', { id });
  return { id, changed: true, ...given };
}

/** The number is in the command's first fact. */
export function numberIn(events: readonly AnyFact[], numberedBy: string | undefined): { readonly number?: string } {
  const first = events[0];
  if (first === undefined || first.type !== numberedBy) return {};
  const { number } = first.data as { readonly number: string | null };
  return number === null ? {} : { number };
}

/** SHA-256, to tell a repeat from a reused key. */
export function digestOf(task: {
  readonly id: string;
  readonly command: object;
  readonly request: CommandRequest;
}): string {
  const payload = { id: task.id, command: task.command, occurredOn: task.request.occurredOn ?? null };
  return hash('sha256', canonicalJson(payload), 'hex');
}
