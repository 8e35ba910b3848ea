import { dossierStep } from './dossier-steps.js';
import { nowhere, type PathPlace } from './place.js';
import { proposalStep } from './proposal-steps.js';
import { loggedFacts, type Run } from './run.js';

/** No proposal and no dossier reaches a stage but from the one before, with all that must have happened there. */
export function stepsSkipped({ log }: Run): readonly string[] {
  const places = new Map<string, PathPlace>();
  return loggedFacts(log).flatMap((fact) => {
    const { stream, revision } = fact.recorded;
    const place = places.get(stream) ?? nowhere();
    places.set(stream, place);
    const right = fact.of === 'proposal' ? proposalStep(place, fact.event) : dossierStep(place, fact.event);
    return right ? [] : [`${stream} at ${String(revision)}: ${fact.event.type}`];
  });
}
