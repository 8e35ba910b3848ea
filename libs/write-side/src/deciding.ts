import type { Context, Decider } from '@app/domain';

/** How the decider answers the command, for a task that asks for nothing more; what it throws rejects. */
export function deciding<Command, State, Event>(
  decider: Pick<Decider<Command, State, Event>, 'decide'>,
  command: Command,
): (state: State, context: Context) => Promise<readonly Event[]> {
  return (state, context) => Promise.resolve().then(() => decider.decide(command, state, context));
}
