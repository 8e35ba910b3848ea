import type { Stage, StageActor } from './document.js';

/** Everybody who acts at any of the stages, `lead` being each of the units given. */
export function actorsAt(stages: readonly Stage[], leads: readonly string[]): readonly StageActor[] {
  const each = stages.flatMap((stage) => stage.actors);
  return each.flatMap((actor) =>
    actor.unit === 'lead' ? [...new Set(leads)].map((unit) => ({ ...actor, unit })) : [actor],
  );
}
