import { refusalCodec, type RefusalEvent, type RefusedAct, type Rejection } from '@app/domain';
import { EventStore, WrongExpectedRevision } from '@app/event-store';
import { eventIdOf, sealAs, streamOf, unseal } from '@app/facts';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from './clock.js';
import { ReferenceData } from './reference-data.js';
import { isDue } from './refusal-bound.js';
import type { CommandRequest } from './request.js';

const ATTEMPTS = 5;
const MOST_AREAS = 100;

type Refused = Pick<RefusedAct, 'person' | 'on' | 'action' | 'rule'> &
  Pick<CommandRequest, 'commandId' | 'correlationId'>;

/** A day's stream: refusals per person in its facts. */
interface Day {
  readonly name: string;
  readonly recorded: Map<string, number>;
  revision: number;
  lastRecordedAt: string | null;
}

/**
 * Records refused acts in `refusals-<day>`. Past a bound one fact stands for several, so that repeated attempts cannot
 * flood the log. A failure to record changes no refusal.
 */
@Injectable()
export class Refusals implements OnApplicationShutdown {
  private day: Day | null = null;
  private turn: Promise<void> = Promise.resolve();
  /** Refusals without a fact, by person: how many, and the last one. */
  private readonly waiting = new Map<string, { readonly count: number; readonly last: Refused }>();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly reference: ReferenceData,
  ) {}

  async record(request: CommandRequest, stream: string, { details }: Rejection): Promise<void> {
    const { asker, commandId, correlationId } = request;
    if (asker.kind !== 'person') return;
    const act = { person: asker.id, on: stream, action: String(details['action']), rule: String(details['rule']) };
    this.turn = this.turn.then(async () => {
      if (this.day && this.day.name !== this.clock.today()) await this.endDay();
      const count = (this.waiting.get(asker.id)?.count ?? 0) + 1;
      this.waiting.set(asker.id, { count, last: { ...act, commandId, correlationId } });
      await this.settle((day) => [asker.id].filter((person) => this.isDue(person, day)));
    });
    await this.turn;
  }

  async onApplicationShutdown(): Promise<void> {
    this.turn = this.turn.then(() => this.endDay());
    await this.turn;
  }

  private async endDay(): Promise<void> {
    if (this.waiting.size > 0) await this.settle(() => [...this.waiting.keys()]);
    this.waiting.clear();
    this.day = null;
  }

  /** Continues after another server's refusal in between; gives up on any other fault. */
  private async settle(due: (day: Day) => readonly string[]): Promise<void> {
    const name = this.day?.name ?? this.clock.today();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        this.day ??= await this.read(name);
        const { day } = this;
        for (const person of due(day)) await this.write(day, person);
        return;
      } catch (error) {
        this.day = null;
        if (!(error instanceof WrongExpectedRevision)) return;
      }
    }
  }

  private isDue(person: string, { recorded, revision }: Day): boolean {
    const before = recorded.get(person) ?? 0;
    return isDue(before, before + (this.waiting.get(person)?.count ?? 0), revision + 1);
  }

  private async write(day: Day, person: string): Promise<void> {
    const waiting = this.waiting.get(person);
    if (!waiting) return;
    const { commandId, correlationId, ...act } = waiting.last;
    const name = streamOf('refusals', day.name);
    const data: RefusedAct = { ...act, reach: await this.reachOf(person), count: waiting.count };
    const recordedAt = this.clock.stamp(day.lastRecordedAt);
    const stamp = { commandId, payloadDigest: '', recordedAt, correlationId, causationId: null };
    const fact: RefusalEvent = { type: 'ActRefused', data, by: { process: 'policy' }, on: day.name };
    const event = sealAs(eventIdOf(commandId, name, day.revision + 1), fact, refusalCodec, stamp);
    const { revision } = await this.store.append(name, day.revision < 0 ? 'no_stream' : day.revision, [event]);
    day.revision = revision;
    day.lastRecordedAt = recordedAt;
    day.recorded.set(person, (day.recorded.get(person) ?? 0) + waiting.count);
    this.waiting.delete(person);
  }

  private async reachOf(person: string): Promise<readonly string[]> {
    const posts = (await this.reference.posts(person)) ?? [];
    return [...new Set(posts.flatMap(({ area }) => area))].slice(0, MOST_AREAS);
  }

  private async read(today: string): Promise<Day> {
    const day: Day = { name: today, revision: -1, lastRecordedAt: null, recorded: new Map() };
    for await (const recorded of this.store.readStream(streamOf('refusals', today))) {
      const { event, metadata } = unseal<RefusalEvent>(recorded, refusalCodec);
      const { person, count } = event.data;
      day.recorded.set(person, (day.recorded.get(person) ?? 0) + count);
      day.revision = recorded.revision;
      day.lastRecordedAt = metadata.recordedAt;
    }
    return day;
  }
}
