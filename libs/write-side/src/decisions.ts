import {
  authorizeSomewhere,
  checkOccurredOn,
  Rejection,
  type Actor,
  type CivilDate,
  type CommandName,
  permissionTo,
} from '@app/domain';
import { derivedId, streamOf, type AnyFact } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import { type Loaded } from './load.js';
import { ReferenceData } from './reference-data.js';
import { markRecorded } from './recorded-refusal.js';
import { Refusals } from './refusals.js';
import { CommandConflict, type Asker, type CommandRequest } from './request.js';
import { Sight } from './sight.js';
import type { CommandTask } from './command-task.js';

@Injectable()
export class Decisions {
  constructor(
    private readonly clock: Clock,
    private readonly reference: ReferenceData,
    private readonly refusals: Refusals,
  ) {}

  actor(asker: Asker): Promise<Actor> {
    return this.reference.actor(asker);
  }

  /**
   * Unauthorised callers get FORBIDDEN and never learn the revision; others with another revision get
   * REVISION_MISMATCH. @throws Rejection, CommandConflict REVISION_MISMATCH
   */
  async on<State, Event extends AnyFact>(
    task: CommandTask<State, Event>,
    loaded: Loaded<State>,
    actor: Actor,
  ): Promise<readonly Event[]> {
    const today = this.clock.today();
    const sight = new Sight(actor, today);
    try {
      return await decided(task, loaded, { actor, today, sight });
    } catch (error) {
      await this.record(task.command.type, task.request, {
        on: streamOf(task.aggregate.category, task.id),
        error,
        missedSomething: sight.missedSomething,
      });
      throw error;
    }
  }

  /**
   * Records a hidden thing like a missing one, otherwise one's own list of refusals would tell them apart; and in
   * parallel to the answer, so that a mistyped id does not wait.
   */
  private async record(action: CommandName, request: CommandRequest, refused: Refused): Promise<void> {
    const { on, error, missedSomething } = refused;
    if (error instanceof Rejection && error.code === 'FORBIDDEN') {
      markRecorded(error);
      await this.refusals.record(request, on, error);
    } else if (missedSomething) {
      markRecorded(error);
      void this.refusals.record(request, on, new Rejection('FORBIDDEN', { action, rule: 'OTHER_AREA' }));
    }
  }
}

interface Refused {
  readonly on: string;
  readonly error: unknown;
  readonly missedSomething: boolean;
}

interface Asking {
  readonly actor: Actor;
  readonly today: CivilDate;
  readonly sight: Sight;
}

async function decided<State, Event extends AnyFact>(
  task: CommandTask<State, Event>,
  loaded: Loaded<State>,
  { actor, today, sight }: Asking,
): Promise<readonly Event[]> {
  const { request, command } = task;
  const makes = task.begins || request.asker.kind === 'process';
  if (!makes && actor.kind === 'person') {
    authorizeSomewhere(permissionTo(command.type), actor, today);
    sight.of(task.aggregate, loaded.state);
    if (sight.missedSomething) throw new Rejection('NOT_FOUND');
  }
  const on = request.occurredOn ?? today;
  // Includes the stream: a person may send the same key for acts on two things.
  const stream = streamOf(task.aggregate.category, task.id);
  const derive = (name: string) => derivedId(request.commandId, `${stream} ${name}`);
  const context = { actor, on, isDated: request.occurredOn !== undefined, today, derive };
  const events = await onSeenRevision(request, loaded, () => task.decide(loaded.state, context, sight));
  const { lastOn = () => loaded.lastOn } = task.aggregate;
  if (events.length > 0) checkOccurredOn(on, today, lastOn(loaded.state), actor);
  return events;
}

/** REVISION_MISMATCH unless the person may not act at all. */
async function onSeenRevision<Event>(
  { expectedRevision: seen }: CommandRequest,
  { revision }: Loaded<unknown>,
  decide: () => Promise<readonly Event[]>,
): Promise<readonly Event[]> {
  if (seen === undefined || seen === revision) return decide();
  try {
    await decide();
  } catch (error) {
    if (!(error instanceof Rejection) || error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND') throw error;
  }
  if (revision < 0) throw new Rejection('NOT_FOUND');
  throw new CommandConflict('REVISION_MISMATCH', { seen, actual: revision });
}
