import type { Authority } from '@app/domain';
import type { Causes } from './causes.js';
import type { TimelineFact } from './project-timeline.js';

/** Whoever stands behind a fact: of one that a process carried over, whoever did what it follows. */
export type DoneBy = (recorded: TimelineFact) => Authority;

/** For the facts of a batch; causes that are not known from earlier ones are asked for together. @throws CauseParked */
export async function doneByIn(
  told: readonly TimelineFact[],
  known: Map<string, Authority>,
  causes: Causes,
): Promise<DoneBy> {
  const here = new Map(told.map((recorded) => [recorded.eventId, recorded]));
  const isThere = (id: string) => here.has(id) || known.has(id);
  const lacking = () => new Set(told.flatMap((recorded) => causeOf(recorded) ?? []).filter((id) => !isThere(id)));
  const asked = lacking();
  if (asked.size > 0) for (const [id, by] of await causes.of([...asked])) known.set(id, by);
  if (lacking().size > 0) await causes.lacking();
  const doneBy: DoneBy = (recorded) => {
    const { by } = recorded.fact;
    const id = causeOf(recorded);
    if (id === null) return by;
    const cause = here.get(id);
    // A cause precedes what follows from it, so this ends.
    return cause ? doneBy(cause) : (known.get(id) ?? by);
  };
  return doneBy;
}

/** Of what a process carried over. */
function causeOf({ fact: { by }, causationId }: TimelineFact): string | null {
  return 'process' in by ? causationId : null;
}
