import type { Rejection } from '@app/domain';
import { canonicalJson, EventStore } from '@app/event-store';
import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import { eventIdOf } from './ids.js';
import type { CommandRequest } from './request.js';

/** How many refusals one day's stream takes: of one person, and of all. Knocking on does not fill the log. */
export const REFUSALS_A_DAY = { person: 20, all: 2_000 } as const;

interface Day {
  readonly name: string;
  revision: number;
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
    const write = this.turn.then(() => this.write(asker.id, request, stream, refusal));
    this.turn = write.catch(() => {
      this.day = null;
    });
    await this.turn;
  }

  private async write(person: string, request: CommandRequest, stream: string, refusal: Rejection): Promise<void> {
    const today = this.clock.today();
    if (this.day?.name !== today) this.day = await this.read(today);
    const { day } = this;
    const count = day.byPerson.get(person) ?? 0;
    if (count >= REFUSALS_A_DAY.person || day.revision + 1 >= REFUSALS_A_DAY.all) return;
    const name = `refusals-${today}`;
    const event = {
      id: eventIdOf(request.commandId, name, day.revision + 1),
      type: 'ActRefused.v1',
      data: canonicalJson({ person, on: stream, action: refusal.details['action'], rule: refusal.details['rule'] }),
      metadata: canonicalJson({
        actor: { process: 'policy' },
        occurredOn: today,
        recordedAt: new Date(this.clock.now()).toISOString(),
        commandId: request.commandId,
        payloadDigest: '',
        correlationId: request.correlationId,
        causationId: null,
      }),
    };
    const { revision } = await this.store.append(name, day.revision < 0 ? 'no_stream' : day.revision, [event]);
    day.revision = revision;
    day.byPerson.set(person, count + 1);
  }

  private async read(today: string): Promise<Day> {
    const day: Day = { name: today, revision: -1, byPerson: new Map() };
    for await (const { data, revision } of this.store.readStream(`refusals-${today}`)) {
      const { person } = JSON.parse(data) as { person: string };
      day.byPerson.set(person, (day.byPerson.get(person) ?? 0) + 1);
      day.revision = revision;
    }
    return day;
  }
}
