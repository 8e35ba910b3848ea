import { claimsNotAnsweredOnce, wronglyAnswered } from './answers.js';
import { fourEyesBroken } from './four-eyes.js';
import { inTwoDossiers } from './membership.js';
import type { Run } from './run.js';
import { decidedOtherwise } from './replay.js';
import { stepsSkipped } from './steps.js';

export type { Run } from './run.js';

const CHECKS = {
  decidedOtherwise,
  inTwoDossiers,
  stepsSkipped,
  fourEyesBroken,
  wronglyAnswered,
  claimsNotAnsweredOnce,
} as const;

export type CheckName = keyof typeof CHECKS;

/** What is wrong with a run, as `<check>: <what>`; at most five of each check. */
export function faultsIn(run: Run): readonly string[] {
  return Object.entries(CHECKS).flatMap(([name, check]) =>
    check(run)
      .slice(0, 5)
      .map((fault) => `${name}: ${fault.slice(0, 300)}`),
  );
}
