import type { Metadata, Rejection } from '@app/domain';
import { canonicalJson, EventStore, WrongExpectedRevision } from '@app/event-store';
import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import { eventIdOf } from './ids.js';
import type { CommandRequest } from './request.js';

/** How many refusals one day's stream takes: of one person, and of all. Knocking on does not fill the log. */
export const REFUSALS_A_DAY = { person: 20, all: 2_000 } as const;

const ATTEMPTS = 5;

interface RefusedAct {
  readonly person: string;
  readonly request: CommandRequest;
  readonly stream: string;
  readonly refusal: Rejection;
}

interface Day {
  readonly name: string;
  revision: number;
  lastRecordedAt: string | null;
  readonly byPerson: Map<string, number>;
}

/** Records acts that the policy refused in `refusals-<day>`, bounded. A refusal stays one whether or not it is recorded. */
@Injectable()
export class Refusals {
  private day: Day | null = null;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  async record(request: CommandRequest, stream: string, refusal: Rejection): Promise<void> {
    const { asker } = request;
    if (asker.kind !== 'person') return;
    this.turn = this.turn.then(() => this.tryWriting({ person: asker.id, request, stream, refusal }));
    await this.turn;
  }

  /** Goes on from what stands where another server's refusal came in between; gives up on any other fault. */
  private async tryWriting(act: RefusedAct): Promise<void> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        await this.write(act);
        return;
      } catch (error) {
        this.day = null;
        if (!(error instanceof WrongExpectedRevision)) return;
      }
    }
  }

  private async write({ person, request, stream, refusal }: RefusedAct): Promise<void> {
    const today = this.clock.today();
    if (this.day?.name !== today) this.day = await this.read(today);
    const { day } = this;
    const count = day.byPerson.get(person) ?? 0;
    if (count >= REFUSALS_A_DAY.person || day.revision + 1 >= REFUSALS_A_DAY.all) return;
    const name = `refusals-${today}`;
    const recordedAt = this.clock.stamp(day.lastRecordedAt);
    const event = {
      id: eventIdOf(request.commandId, name, day.revision + 1),
      type: 'ActRefused.v1',
      data: canonicalJson({ person, on: stream, action: refusal.details['action'], rule: refusal.details['rule'] }),
      metadata: canonicalJson({
        actor: { process: 'policy' },
        occurredOn: today,
        recordedAt,
        commandId: request.commandId,
        payloadDigest: '',
        correlationId: request.correlationId,
        causationId: null,
      }),
    };
    const { revision } = await this.store.append(name, day.revision < 0 ? 'no_stream' : day.revision, [event]);
    day.revision = revision;
    day.lastRecordedAt = recordedAt;
    day.byPerson.set(person, count + 1);
  }

  private async read(today: string): Promise<Day> {
    const day: Day = { name: today, revision: -1, lastRecordedAt: null, byPerson: new Map() };
    for await (const { data, metadata, revision } of this.store.readStream(`refusals-${today}`)) {
      const { person } = JSON.parse(data) as { person: string };
      day.byPerson.set(person, (day.byPerson.get(person) ?? 0) + 1);
      day.revision = revision;
      day.lastRecordedAt = (JSON.parse(metadata) as Metadata).recordedAt;
    }
    return day;
  }
}
