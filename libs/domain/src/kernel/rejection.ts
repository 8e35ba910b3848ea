/** The closed set of refusals, independent of transport. */
export const REJECTION_CODES = [
  'ALREADY_DECIDED',
  'ALREADY_EXISTS',
  'BAD_AREA',
  'BAD_CALENDAR',
  'BAD_CODE',
  'BAD_COST',
  'BAD_MEASUREMENT',
  'BAD_PAPER_DATE',
  'BAD_PARAMETER',
  'BAD_RETURN_TARGET',
  'BAD_TERM',
  'BASELINE_EMPTY',
  'BASELINE_FROZEN',
  'BASELINE_WARNED',
  'DOES_NOT_GATHER',
  'DOSSIER_CLOSED',
  'DOSSIER_EMPTY',
  'DOSSIER_NOT_CLOSED',
  'DOSSIER_OVER',
  'FORBIDDEN',
  'GATHERS_HERE',
  'INCLUSION_DECLINED',
  'IN_A_DOSSIER',
  'INCOMPLETE',
  'INVALID_PLAN',
  'ITEM_HAS_NO_PATH',
  'LAST_ADMINISTRATOR',
  'LETTER_REQUIRED',
  'LIST_DIFFERS',
  'LIST_FULL',
  'NOT_ACCEPTED',
  'NOT_AMENDABLE',
  'NOT_AWAITED',
  'NOTHING_DECIDED',
  'NOTHING_TO_CORRECT',
  'NO_BASELINE',
  'NO_DUTY_TO_SIGN',
  'NOT_CORRECTABLE',
  'NOT_FOUND',
  'NOT_IN_DOSSIER',
  'NOT_LEAD_UNIT',
  'NOT_RECEIVED',
  'NOT_SAME_PAPER',
  'NO_SUCH_DECISION',
  'NO_SUCH_ENTRY',
  'NO_SUCH_QUESTION',
  'NO_SUCH_WARNING',
  'NO_WARNINGS',
  'OCCURRED_BEFORE_ADOPTION',
  'OCCURRED_BEFORE_PLAN',
  'OCCURRED_BEFORE_PREVIOUS',
  'OCCURRED_IN_FUTURE',
  'OTHER_CATALOGUE',
  'OUTCOMES_INCOMPLETE',
  'OUTSIDE_LIST_NOT_ALLOWED',
  'OUTSIDE_PLAN',
  'PAPER_EXISTS',
  'PARAMETER_FROZEN',
  'PERSON_ERASED',
  'PLAN_CLOSED',
  'PLAN_DISCARDED',
  'PLAN_ADOPTED',
  'ITEM_HAS_PATH',
  'PLAN_NOT_ADOPTED',
  'POSTS_FULL',
  'PROPOSAL_OVER',
  'READING_CONTRADICTS',
  'REASON_REQUIRED',
  'REPEATED_PROCEDURE',
  'ROLE_KEPT',
  'STALE_EDITION',
  'UNKNOWN_ITEM',
  'UNKNOWN_PERSON',
  'UNKNOWN_TASK',
  'UNKNOWN_UNIT',
  'UNUSUAL_NUMBER',
  'VERSION_EXISTS',
  'WRONG_STAGE',
] as const;

export type RejectionCode = (typeof REJECTION_CODES)[number];

/** The only error of a decider: the command is refused and nothing has changed. */
export class Rejection extends Error {
  constructor(
    readonly code: RejectionCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'Rejection';
  }
}

/** @throws Rejection unless the condition holds */
export function ensure(
  condition: boolean,
  code: RejectionCode,
  details: Readonly<Record<string, unknown>> = {},
): asserts condition {
  if (!condition) throw new Rejection(code, details);
}
