import { checkOccurredOn, Rejection, type Context, type Metadata } from '@app/domain';
import { canonicalJson, EventStore, WrongExpectedRevision } from '@app/event-store';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock } from './clock.js';
import { seal, type AnyFact, type Read } from './envelope.js';
import { derivedId } from './ids.js';
import { load, streamOf, type Aggregate, type Loaded } from './load.js';
import { ReferenceData } from './reference-data.js';
import { Refusals } from './refusals.js';
import { CommandConflict, type CommandAnswer, type CommandRequest } from './request.js';

/** One command on one aggregate. `decide` gets the state and the plain context, and may ask for more before it decides. */
export interface Task<State, Event extends AnyFact> {
  readonly aggregate: Aggregate<State, Event>;
  readonly id: string;
  readonly command: { readonly type: string };
  readonly request: CommandRequest;
  readonly decide: (state: State, context: Context) => Promise<readonly Event[]>;
}

const ATTEMPTS = 20;

/**
 * Loads, decides, appends. A repeat of a command gives its first answer. A person's command on what exists is decided on the
 * revision that the person saw and on no other; a process's is decided anew after a conflict.
 * @throws Rejection, CommandConflict, and what the store throws
 */
@Injectable()
export class CommandShell {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly reference: ReferenceData,
    private readonly refusals: Refusals,
  ) {}

  async run<State, Event extends AnyFact>(task: Task<State, Event>): Promise<CommandAnswer> {
    const digest = digestOf(task);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(task, digest);
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async attempt<State, Event extends AnyFact>(
    task: Task<State, Event>,
    digest: string,
  ): Promise<CommandAnswer> {
    const { aggregate, id, request } = task;
    const mine: Read<Event>[] = [];
    const seen = (read: Read<Event>) => {
      if (read.metadata.commandId === request.commandId) mine.push(read);
    };
    const loaded = await load(this.store, aggregate, id, { seen });
    const first = firstAnswer(task, mine, digest);
    if (first) return first;
    const stale = request.expectedRevision !== undefined && request.expectedRevision !== loaded.revision;
    const events = await (stale && loaded.revision >= 0 ? this.refuseStale(task, loaded) : this.decide(task, loaded));
    if (events.length === 0) return { id, revision: loaded.revision, position: loaded.position, changed: false };
    return this.append(task, loaded, events, digest);
  }

  /** Whoever may not do this at all is told so, and learns no revision; others that they have seen another one. */
  private async refuseStale<State, Event extends AnyFact>(
    task: Task<State, Event>,
    loaded: Loaded<State>,
  ): Promise<never> {
    try {
      await this.decide(task, loaded);
    } catch (error) {
      if (!(error instanceof Rejection) || error.code === 'FORBIDDEN') throw error;
    }
    throw new CommandConflict('REVISION_MISMATCH', { seen: task.request.expectedRevision, actual: loaded.revision });
  }

  private async decide<State, Event extends AnyFact>(
    task: Task<State, Event>,
    loaded: Loaded<State>,
  ): Promise<readonly Event[]> {
    const { request } = task;
    const today = this.clock.today();
    const actor = await this.reference.actor(request.asker);
    const on = request.occurredOn ?? today;
    const derive = (name: string) => derivedId(request.commandId, name);
    try {
      const events = await task.decide(loaded.state, { actor, on, today, derive });
      if (events.length > 0) checkOccurredOn(on, today, loaded.lastOn, actor);
      return events;
    } catch (error) {
      if (error instanceof Rejection && error.code === 'FORBIDDEN') {
        await this.refusals.record(request, streamOf(task.aggregate.category, task.id), error);
      }
      throw error;
    }
  }

  private async append<State, Event extends AnyFact>(
    task: Task<State, Event>,
    loaded: Loaded<State>,
    events: readonly Event[],
    payloadDigest: string,
  ): Promise<CommandAnswer> {
    const { aggregate, id, request } = task;
    const stream = streamOf(aggregate.category, id);
    const stamp = {
      commandId: request.commandId,
      payloadDigest,
      recordedAt: this.clock.stamp(loaded.lastRecordedAt),
      correlationId: request.correlationId,
      causationId: request.causationId ?? null,
    };
    const expected = loaded.revision < 0 ? 'no_stream' : loaded.revision;
    const { revision, position } = await this.store.append(
      stream,
      expected,
      seal(stream, events, aggregate.codec, stamp),
    );
    if (request.asker.kind === 'person') await this.ensureFirst(stream, revision, payloadDigest);
    return { id, revision, position, changed: true, ...numberIn(events) };
  }

  /** A store knows a repeat by its ids alone: where another payload with the same key came first in a race, it answered for that one. */
  private async ensureFirst(stream: string, revision: number, digest: string): Promise<void> {
    for await (const { metadata } of this.store.readStream(stream, { from: revision, to: revision })) {
      const { payloadDigest } = JSON.parse(metadata) as Metadata;
      if (payloadDigest !== digest) throw new CommandConflict('KEY_REUSED', { stream });
    }
  }
}

/** A process's ids derive from what it reacts to: what it says of that may be put otherwise by a later release. */
function firstAnswer(
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
function numberIn(events: readonly AnyFact[]): { readonly number?: string } {
  const first = events[0];
  if (first?.type !== 'ProposalDrafted' && first?.type !== 'DossierOpened') return {};
  const { number } = first.data as { readonly number: string | null };
  return number === null ? {} : { number };
}

function digestOf(task: { readonly id: string; readonly command: object; readonly request: CommandRequest }): string {
  const payload = { id: task.id, command: task.command, occurredOn: task.request.occurredOn ?? null };
  return createHash('sha256').update(canonicalJson(payload)).digest('hex');
}
