import type { PlanDocument } from '../document.js';
import { areaFaults } from './areas.js';
import { dateFaults } from './dates.js';
import type { PlanFault } from './fault.js';
import { identityFaults } from './identity.js';
import { lookupFaults } from './lookups.js';
import { namesIn } from './names.js';
import { pathFaults } from './paths.js';
import { targetFaults } from './targets.js';
import { textFaults } from './texts.js';
import { unitFaults } from './units.js';
import { wayInFaults } from './ways-in.js';

/**
 * Every fault of a plan that its JSON Schema cannot see, each at its place in the file; none means that the plan can run.
 * The document must already have the form of `deploy/plans/plan.schema.json`.
 */
export function checkPlan(document: PlanDocument): readonly PlanFault[] {
  const names = namesIn(document);
  return [
    ...identityFaults(document),
    ...areaFaults(document),
    ...unitFaults(names),
    ...pathFaults(names),
    ...lookupFaults(names),
    ...wayInFaults(names),
    ...dateFaults(document),
    ...targetFaults(names),
    ...textFaults(document),
  ];
}
