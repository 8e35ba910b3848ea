import {
  AGGREGATES,
  numbered,
  type AggregateName,
  type Authority,
  type EventOf,
  type Series,
  type StateOf,
} from '@app/domain';
import type { AnyFact } from '@app/facts';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandShell } from './command-shell.js';
import { Ground } from './contexts/ground.js';
import { Handle } from './handle.js';
import { HANDLING } from './handling.js';
import { Numbering } from './numbering.js';
import type { CommandAnswer, CommandRequest } from './request.js';

@CommandHandler(Handle)
export class AggregateHandler implements ICommandHandler<Handle> {
  constructor(
    private readonly shell: CommandShell,
    private readonly numbering: Numbering,
    private readonly ground: Ground,
  ) {}

  execute<Name extends AggregateName>({ aggregate: name, id, command, request }: Handle<Name>): Promise<CommandAnswer> {
    const { aggregate, contextOf, begins, series, takes } = HANDLING[name];
    const { decide } = AGGREGATES[name];
    const isBegun = command.type === begins;
    let take: ReturnType<NonNullable<typeof takes>> = null;
    return this.shell.run<StateOf<Name>, EventOf<Name>>({
      aggregate,
      id,
      command,
      request,
      begins: isBegun,
      decide: async (state, context, sight) => {
        const { plan, proposedIn, unitNeeded, administrators } = request;
        const asking = { id, command, state, context, sight, plan, proposedIn, unitNeeded, administrators };
        const whole = await contextOf(asking, this.ground);
        const events = decide(command, state, whole);
        take = takes?.(asking, whole, this.ground) ?? null;
        return events;
      },
      complete: async (events, by) => {
        await take?.(request, by);
        return series && isBegun ? this.numberedLast(series, events, { request, by }) : events;
      },
    });
  }

  /** Takes a plan's short number as the last step. */
  private async numberedLast<Event extends AnyFact>(
    series: Series,
    events: readonly Event[],
    { request, by }: { readonly request: CommandRequest; readonly by: Authority },
  ): Promise<readonly Event[]> {
    const { plan } = request;
    return plan === undefined ? events : numbered(events, await this.numbering.give(plan, series, request, by));
  }
}
