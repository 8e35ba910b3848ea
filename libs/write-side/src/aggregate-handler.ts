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
import { Handle } from './handle.js';
import { HANDLING } from './handling.js';
import { Numbering } from './numbering.js';
import { PostConfirmation } from './people/post-confirmation.js';
import { ReferenceData } from './reference-data.js';
import type { CommandAnswer, CommandRequest } from './request.js';

@CommandHandler(Handle)
export class AggregateHandler implements ICommandHandler<Handle> {
  constructor(
    private readonly shell: CommandShell,
    private readonly numbering: Numbering,
    private readonly reference: ReferenceData,
    private readonly confirmation: PostConfirmation,
  ) {}

  execute<Name extends AggregateName>({ aggregate: name, id, command, request }: Handle<Name>): Promise<CommandAnswer> {
    const { aggregate, contextOf, begins, series } = HANDLING[name];
    const { decide } = AGGREGATES[name];
    const ground = { reference: this.reference, confirmation: this.confirmation };
    const isBegun = command.type === begins;
    return this.shell.run<StateOf<Name>, EventOf<Name>>({
      aggregate,
      id,
      command,
      request,
      begins: isBegun,
      decide: async (state, context, sight) => {
        const asking = { id, command, state, context, sight, plan: request.plan };
        return decide(command, state, await contextOf(asking, ground));
      },
      ...(series && isBegun ? this.numberedLast(series, request) : {}),
    });
  }

  /** Takes a plan's short number as the last step. */
  private numberedLast(series: Series, request: CommandRequest) {
    const { plan } = request;
    if (plan === undefined) return {};
    return {
      complete: async <Event extends AnyFact>(events: readonly Event[], by: Authority) =>
        numbered(events, await this.numbering.give(plan, series, request, by)),
    };
  }
}
