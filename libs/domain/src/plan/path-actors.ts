import type { Stage, StageActor } from './document.js';

/** Everybody who acts at one of the stages; `lead` is each of the given units. */
export function actorsAt(stages: readonly Stage[], leads: readonly string[]): readonly StageActor[] {
  const each = stages.flatMap((stage) => stage.actors);
  return each.flatMap((actor) =>
    actor.unit === 'lead' ? [...new Set(leads)].map((unit) => ({ ...actor, unit })) : [actor],
  );
}
