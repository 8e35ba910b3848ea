import { checkSize, EventStore, WrongExpectedRevision, type NewEvent } from '@app/event-store';
import { metadataOf, seal, streamOf, type AnyFact } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import { Decisions } from './decisions.js';
import { digestOf, firstAnswer, numberIn } from './first-answer.js';
import type { Loaded } from './load.js';
import { CommandConflict, type CommandAnswer } from './request.js';
import { Streams } from './streams.js';
import type { CommandTask } from './command-task.js';

const ATTEMPTS = 20;

/**
 * Loads, decides, appends. A repeat gets the first answer. A person's command on an existing aggregate is decided only
 * on the revision that the person saw; a process's is decided again after a conflict. A refused command writes nothing
 * but the record of the refusal: what it takes elsewhere, it takes last. @throws Rejection, CommandConflict,
 * InvalidAppend `too_large`, and the store's errors
 */
@Injectable()
export class CommandShell {
  constructor(
    private readonly store: EventStore,
    private readonly streams: Streams,
    private readonly clock: Clock,
    private readonly decisions: Decisions,
  ) {}

  async run<State, Event extends AnyFact>(task: CommandTask<State, Event>): Promise<CommandAnswer> {
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
    task: CommandTask<State, Event>,
    digest: string,
  ): Promise<CommandAnswer> {
    const { aggregate, id } = task;
    const [loaded, actor] = await Promise.all([
      this.streams.load(aggregate, id),
      this.decisions.actor(task.request.asker),
    ]);
    const first = firstAnswer(task, loaded.answers, digest);
    if (first) return first;
    const events = await this.decisions.on(task, loaded, actor);
    if (events.length === 0) return { id, revision: loaded.revision, position: loaded.position, changed: false };
    return this.append(task, loaded, events, digest);
  }

  private async append<State, Event extends AnyFact>(
    task: CommandTask<State, Event>,
    loaded: Loaded<State>,
    events: readonly Event[],
    payloadDigest: string,
  ): Promise<CommandAnswer> {
    const { aggregate, id, request, complete } = task;
    const stream = streamOf(aggregate.category, id);
    const stamp = {
      commandId: request.commandId,
      payloadDigest,
      recordedAt: this.clock.stamp(loaded.lastRecordedAt),
      correlationId: request.correlationId,
      causationId: request.causationId ?? null,
    };
    const sealed = (facts: readonly Event[]): readonly NewEvent[] => seal(stream, facts, aggregate.codec, stamp);
    const decided = sealed(events);
    checkSize(stream, decided);
    if (request.dryRun) return { id, revision: loaded.revision, position: loaded.position, changed: true };
    const by = events[0]?.by;
    const facts = complete && by ? await complete(events, by) : events;
    const expected = loaded.revision < 0 ? 'no_stream' : loaded.revision;
    const appended = facts === events ? decided : sealed(facts);
    const { revision, position, repeated } = await this.store.append(stream, expected, appended);
    if (request.asker.kind === 'person' && repeated !== false) await this.ensureFirst(stream, revision, payloadDigest);
    return { id, revision, position, changed: true, ...numberIn(facts, aggregate.numberedBy) };
  }

  /**
   * The store deduplicates by event id. If a racing request with this key but another payload won, the answer is its
   * answer: compare digests. @throws CommandConflict KEY_REUSED
   */
  private async ensureFirst(stream: string, revision: number, digest: string): Promise<void> {
    for await (const recorded of this.store.readStream(stream, { from: revision, to: revision })) {
      const { payloadDigest } = metadataOf(recorded);
      if (payloadDigest !== digest) throw new CommandConflict('KEY_REUSED', { stream });
    }
  }
}
