import { NO_NUMBERS, numberingCodec, shortNumber, withNext } from '@app/domain';
import type { Authority, LastNumbers, NumberingEvent, Series } from '@app/domain';
import { EventStore, InvalidAppend, WrongExpectedRevision, type NewEvent, type RecordedEvent } from '@app/event-store';
import { derivedId, seal, streamOf, unseal } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import type { CommandRequest } from './request.js';

const MOST_TOGETHER = 64;
/** Streams whose end is remembered. */
const MOST_KEPT = 10_000;

interface Asked {
  readonly series: Series;
  readonly request: CommandRequest;
  readonly by: Authority;
}

interface Waiting extends Asked {
  readonly resolve: (number: string) => void;
  readonly reject: (error: unknown) => void;
}

interface Head {
  readonly revision: number;
  readonly last: LastNumbers;
  readonly recordedAt: string | null;
}

const NOTHING: Head = { revision: -1, last: NO_NUMBERS, recordedAt: null };

/** Each number once, the same for a repeat of a command. Gaps are allowed. */
@Injectable()
export class Numbering {
  private readonly waiting = new Map<string, Waiting[]>();
  /** As this process saw it last; another may have gone on. */
  private readonly heads = new Map<string, Head>();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  /** Concurrent callers of one plan wait here instead of conflicting at the store; those who waited take theirs together. */
  give(plan: string, series: Series, request: CommandRequest, by: Authority): Promise<string> {
    return new Promise((resolve, reject) => {
      const one = { series, request, by, resolve, reject };
      const before = this.waiting.get(plan);
      if (before) before.push(one);
      else void this.serve(plan, [one]);
    });
  }

  private async serve(plan: string, waiting: Waiting[]): Promise<void> {
    this.waiting.set(plan, waiting);
    const stream = streamOf('numbering', plan);
    while (waiting.length > 0) await this.serveNext(stream, waiting.splice(0, MOST_TOGETHER));
    this.waiting.delete(plan);
  }

  private async serveNext(stream: string, some: readonly Waiting[]): Promise<void> {
    try {
      const numbers = some.length > 1 ? await this.takenTogether(stream, some) : [];
      for (const [at, one] of some.entries()) {
        const number = numbers[at];
        if (number === undefined) await this.taken(stream, one).then(one.resolve, one.reject);
        else one.resolve(number);
      }
    } catch (error) {
      for (const one of some) one.reject(error);
    }
  }

  /** None where one of them has to be looked into alone. */
  private async takenTogether(stream: string, some: readonly Asked[]): Promise<readonly string[]> {
    try {
      const known = this.heads.get(stream);
      const numbers = known && (await this.appended(stream, known, some));
      return numbers ?? (await this.appended(stream, await this.head(stream), some)) ?? [];
    } catch (error) {
      // The same command may be among them twice.
      if (error instanceof InvalidAppend) return [];
      throw error;
    }
  }

  private async taken(stream: string, asked: Asked): Promise<string> {
    const { series } = asked;
    for (let head = this.heads.get(stream) ?? (await this.head(stream)); ;) {
      const numbers = await this.appended(stream, head, [asked]);
      if (numbers?.[0] !== undefined) return numbers[0];
      const seen = head.revision;
      head = await this.head(stream);
      const given = head.revision === seen ? await this.givenBefore(stream, commandIdOf(asked)) : null;
      if (given) return shortNumber(series, lastIn(given)[series]);
    }
  }

  /** Null if another command took the next number first, or one of these has a number already. */
  private async appended(stream: string, head: Head, some: readonly Asked[]): Promise<readonly string[] | null> {
    const recordedAt = this.clock.stamp(head.recordedAt);
    const [events, numbers]: [NewEvent[], string[]] = [[], []];
    let { last } = head;
    for (const asked of some) {
      const { series, request, by } = asked;
      last = withNext(last, series);
      const event: NumberingEvent = { type: 'NumberGiven', data: { series, last }, by, on: this.clock.today() };
      const { correlationId, commandId: causationId } = request;
      const stamp = { commandId: commandIdOf(asked), payloadDigest: '', recordedAt, correlationId, causationId };
      events.push(...seal(stream, [event], numberingCodec, stamp));
      numbers.push(shortNumber(series, last[series]));
    }
    this.heads.delete(stream);
    try {
      const { revision } = await this.store.append(stream, head.revision < 0 ? 'no_stream' : head.revision, events);
      this.keep(stream, { revision, last, recordedAt });
      return numbers;
    } catch (error) {
      if (error instanceof WrongExpectedRevision || isKnownId(error)) return null;
      throw error;
    }
  }

  private keep(stream: string, head: Head): void {
    this.heads.set(stream, head);
    for (const [oldest] of this.heads) {
      if (this.heads.size <= MOST_KEPT) break;
      this.heads.delete(oldest);
    }
  }

  private async head(stream: string): Promise<Head> {
    for await (const event of this.store.readStream(stream, { backwards: true, limit: 1 })) {
      const { recordedAt } = unseal<NumberingEvent>(event, numberingCodec).metadata;
      return { revision: event.revision, last: lastIn(event), recordedAt };
    }
    return NOTHING;
  }

  /** A repeat after a crash between the number and its use; searches from the newest. */
  private async givenBefore(stream: string, commandId: string): Promise<RecordedEvent | null> {
    for await (const event of this.store.readStream(stream, { backwards: true })) {
      if (unseal<NumberingEvent>(event, numberingCodec).metadata.commandId === commandId) return event;
    }
    return null;
  }
}

/** A draft and a dossier with the same key get different numbers. */
function commandIdOf({ series, request }: Asked): string {
  return derivedId(request.commandId, `number ${series}`);
}

function lastIn(event: RecordedEvent): LastNumbers {
  return unseal<NumberingEvent>(event, numberingCodec).event.data.last;
}

function isKnownId(error: unknown): boolean {
  return error instanceof InvalidAppend && error.reason === 'known_id';
}
