import { NO_NUMBERS, numberingCodec, shortNumber, withNext } from '@app/domain';
import type { Authority, LastNumbers, NumberingEvent, Series } from '@app/domain';
import { EventStore, InvalidAppend, WrongExpectedRevision, type RecordedEvent } from '@app/event-store';
import { derivedId, seal, streamOf, unseal } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import type { CommandRequest } from './request.js';

/** Each number once, the same for a repeat of a command. Gaps are allowed. */
@Injectable()
export class Numbering {
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  /** Concurrent callers of one plan wait here instead of conflicting at the store. */
  async give(plan: string, series: Series, request: CommandRequest, by: Authority): Promise<string> {
    const before = this.turns.get(plan) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => this.take(plan, series, request, by));
    this.turns.set(plan, mine);
    try {
      return await mine;
    } finally {
      if (this.turns.get(plan) === mine) this.turns.delete(plan);
    }
  }

  private async take(plan: string, series: Series, request: CommandRequest, by: Authority): Promise<string> {
    const stream = streamOf('numbering', plan);
    // A draft and a dossier with the same key get different numbers.
    const commandId = derivedId(request.commandId, `number ${series}`);
    for (let head = await this.head(stream); ;) {
      const last = withNext(head ? lastIn(head) : NO_NUMBERS, series);
      const event: NumberingEvent = { type: 'NumberGiven', data: { series, last }, by, on: this.clock.today() };
      if (await this.appended(stream, head, event, { ...request, commandId, causationId: request.commandId }))
        return shortNumber(series, last[series]);
      const seen = head?.revision;
      head = await this.head(stream);
      const given = head?.revision === seen ? await this.givenBefore(stream, commandId) : null;
      if (given) return shortNumber(series, lastIn(given)[series]);
    }
  }

  /** False if another command took the next number first, or this one has a number already. */
  private async appended(
    stream: string,
    head: RecordedEvent | null,
    event: NumberingEvent,
    request: CommandRequest,
  ): Promise<boolean> {
    const sealed = seal(stream, [event], numberingCodec, this.stamp(request, head));
    try {
      await this.store.append(stream, head ? head.revision : 'no_stream', sealed);
      return true;
    } catch (error) {
      if (error instanceof WrongExpectedRevision || isKnownId(error)) return false;
      throw error;
    }
  }

  private async head(stream: string): Promise<RecordedEvent | null> {
    for await (const event of this.store.readStream(stream, { backwards: true, limit: 1 })) return event;
    return null;
  }

  /** A repeat after a crash between the number and its use; searches from the newest. */
  private async givenBefore(stream: string, commandId: string): Promise<RecordedEvent | null> {
    for await (const event of this.store.readStream(stream, { backwards: true })) {
      if (unseal<NumberingEvent>(event, numberingCodec).metadata.commandId === commandId) return event;
    }
    return null;
  }

  private stamp(request: CommandRequest, head: RecordedEvent | null) {
    const { commandId, correlationId, causationId = null } = request;
    const last = head && unseal<NumberingEvent>(head, numberingCodec).metadata.recordedAt;
    const recordedAt = this.clock.stamp(last);
    return { commandId, payloadDigest: '', recordedAt, correlationId, causationId };
  }
}

function lastIn(event: RecordedEvent): LastNumbers {
  return unseal<NumberingEvent>(event, numberingCodec).event.data.last;
}

function isKnownId(error: unknown): boolean {
  return error instanceof InvalidAppend && error.reason === 'known_id';
}
