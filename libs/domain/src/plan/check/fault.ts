export const PLAN_RULES = [
  'bad-id',
  'bad-version',
  'duplicate-id',
  'reserved-id',
  'duplicate-basis',
  'unknown-area',
  'area-cycle',
  'area-too-deep',
  'area-too-long',
  'level-misplaced',
  'unknown-unit',
  'unknown-path',
  'unknown-catalogue',
  'unknown-stage',
  'duplicate-deadline',
  'bad-code',
  'duplicate-code',
  'catalogue-without-path',
  'no-stage',
  'first-stage-not-review',
  'gathers-twice',
  'gathers-too-late',
  'duty-missing',
  'duty-foreign',
  'duplicate-actor',
  'set-cannot-act',
  'too-many-actors',
  'outside-unit-acts',
  'unit-elsewhere',
  'unit-ended',
  'unit-not-registered',
  'unit-of-other-area',
  'unit-of-other-name',
  'role-not-registered',
  'role-too-light',
  'role-not-at-unit',
  'lead-without-role',
  'no-lead-unit',
  'no-drafter',
  'no-way-in',
  'no-such-date',
  'empty-deadline',
  'deadline-differs',
  'counted-elsewhere',
  'stages-backwards',
  'window-reversed',
  'not-a-percent',
  'not-a-count',
  'not-counted-so',
  'no-such-day',
  'figure-incomplete',
  'figure-differs',
  'wrong-source',
  'no-baseline-here',
  'no-such-baseline',
  'empty-scope',
  'not-printable',
  'hidden-character',
  'piled-marks',
  'not-one-line',
  'lost-letters',
  'encoded-twice',
  'legacy-font',
  'not-nfc',
] as const;

export type PlanRule = (typeof PLAN_RULES)[number];

/** `path`: JSON pointer into the file. `subject`: what the rule is about; empty if the place says it. */
export interface PlanFault {
  readonly path: string;
  readonly rule: PlanRule;
  readonly subject: string;
}

export type Faults = Generator<PlanFault, void, undefined>;

export function fault(path: string, rule: PlanRule, subject: string | number = ''): PlanFault {
  return { path, rule, subject: String(subject) };
}
