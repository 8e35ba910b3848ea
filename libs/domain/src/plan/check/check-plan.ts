import type { PlanDocument } from '../document.js';
import { areaFaults } from './areas.js';
import { dateFaults } from './dates.js';
import type { Faults, PlanFault } from './fault.js';
import { identityFaults } from './identity.js';
import { lookupFaults } from './lookups.js';
import { namesIn } from './names.js';
import { pathFaults } from './paths.js';
import { stageOrderFaults } from './stage-order.js';
import { targetFaults } from './targets.js';
import { targetWordFaults } from './target-words.js';
import { textFaults } from './texts.js';
import { unitFaults } from './units.js';
import { wayInFaults } from './ways-in.js';

/** A file that is wrong everywhere could have millions, more than anybody reads. */
const MOST_FAULTS = 1_000;

/**
 * Faults of a plan that its JSON Schema cannot see, each at its place, at most a thousand; without any the plan can
 * run. The document must have the form of `deploy/plans/plan.schema.json`.
 */
export function checkPlan(document: PlanDocument): readonly PlanFault[] {
  const faults: PlanFault[] = [];
  for (const found of faultsIn(document)) {
    if (faults.push(found) === MOST_FAULTS) break;
  }
  return faults;
}

function* faultsIn(document: PlanDocument): Faults {
  const names = namesIn(document);
  yield* identityFaults(document);
  yield* areaFaults(document);
  yield* unitFaults(names);
  yield* pathFaults(names);
  yield* lookupFaults(names);
  yield* wayInFaults(names);
  yield* dateFaults(document);
  yield* stageOrderFaults(names);
  yield* targetFaults(names);
  yield* targetWordFaults(document);
  yield* textFaults(document);
}
