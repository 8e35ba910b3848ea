import {
  DECLINE_REASONS,
  REFUSAL_RULES,
  Rejection,
  type AlsoRefused,
  type MeasurementFault,
  type BaselineWarning,
  type Missing,
  type PlanFault,
} from '@app/domain';
import { InvalidAppend, StoreUnavailable, WrongExpectedRevision } from '@app/event-store';
import { IdentityError, IdentityStoreError } from '@app/identity';
import { InvalidCursor, isDatabaseOutage } from '@app/read-side';
import {
  BASELINE_WARNING_LABELS,
  calendarFaultWords,
  DECLINES,
  DOMAIN_PROBLEMS,
  measurementFaultWords,
  missingWords,
  contradictionWords,
  correctableWords,
  paperWords,
  parameterFaultWords,
  planFaultWords,
  REFUSALS,
  REQUEST_WORDS,
  termWords,
  unitNeedWords,
} from '@app/wording';
import { CommandConflict } from '@app/write-side';
import { HttpException } from '@nestjs/common';
import { requestFault, problemOfStatus } from './request-faults.js';
import { identityProblem } from './identity-problem.js';
import { LIMITS } from './limits.js';
import { faultIn, Problem, type Fault } from './problem.js';
import { workProblem } from './work-problem.js';

/** What says more by its details: between which days a day lies, which paper has a number, what may be corrected. */
const DETAILED: Readonly<Partial<Record<Rejection['code'], (details: Rejection['details']) => string | undefined>>> = {
  BAD_CALENDAR: calendarFaultWords,
  BAD_PARAMETER: parameterFaultWords,
  BAD_TERM: termWords,
  BAD_PAPER_DATE: termWords,
  PLAN_ADOPTED: termWords,
  OCCURRED_BEFORE_PLAN: termWords,
  OCCURRED_IN_FUTURE: termWords,
  PAPER_EXISTS: paperWords,
  UNIT_NEEDED: unitNeedWords,
  READING_CONTRADICTS: ({ text }) => contradictionWords(String(text)),
  NOT_CORRECTABLE: correctableWords,
  NOTHING_TO_CORRECT: correctableWords,
};

/** Seconds. */
const RETRY_AFTER = 2;

/** Reveals nothing internal of an unexpected error. `bodyLimit`: most bytes of the route. */
export function problemOf(error: unknown, bodyLimit: number = LIMITS.body): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Rejection) return ofRejection(error);
  if (error instanceof CommandConflict) return new Problem(error.code, { details: error.details });
  if (error instanceof IdentityError) return identityProblem(error);
  if (error instanceof InvalidCursor) return faultIn('VALIDATION_FAILED', 'cursor', 'cursor', REQUEST_WORDS.cursor);
  if (error instanceof HttpException) return problemOfStatus(error.getStatus(), bodyLimit);
  return requestFault(error, bodyLimit) ?? workProblem(error) ?? ofStores(error);
}

function ofStores(error: unknown): Problem {
  if (error instanceof InvalidAppend && error.reason === 'too_large') return new Problem('PAYLOAD_TOO_LARGE');
  if (error instanceof WrongExpectedRevision) return new Problem('REVISION_MISMATCH');
  const down =
    error instanceof StoreUnavailable ||
    (error instanceof IdentityStoreError && error.outage) ||
    isDatabaseOutage(error);
  return down ? new Problem('STORE_UNAVAILABLE', { retryAfter: RETRY_AFTER }) : new Problem('UNKNOWN');
}

function ofRejection({ code, details }: Rejection): Problem {
  const { missing: _, faults: __, warnings: ___, also = [], ...rest } = details;
  const said = wordsFor(code, details);
  const detail = said ?? DOMAIN_PROBLEMS[code].detail;
  return new Problem(code, {
    details: rest,
    errors: [...faultsIn(code, details, detail), ...alsoRefused(also as readonly AlsoRefused[])],
    detail,
  });
}

function alsoRefused(also: readonly AlsoRefused[]): readonly Fault[] {
  return also.flatMap(({ code, ...details }) =>
    faultsIn(code, details, wordsFor(code, details) ?? DOMAIN_PROBLEMS[code].detail),
  );
}

/** For a refusal whose code does not say everything. */
function wordsFor(code: Rejection['code'], details: Rejection['details']): string | undefined {
  const refusal = REFUSAL_RULES.find((rule) => rule === details['rule']);
  if (refusal) return REFUSALS[refusal];
  const detailed = DETAILED[code]?.(details);
  if (detailed !== undefined) return detailed;
  const reason = code === 'INCLUSION_DECLINED' && DECLINE_REASONS.find((one) => one === details['reason']);
  return reason ? DECLINES[reason] : undefined;
}

function faultsIn(code: Rejection['code'], details: Rejection['details'], detail: string): readonly Fault[] {
  const { missing, faults, warnings, field } = details;
  if (Array.isArray(missing)) {
    return (missing as readonly Missing[]).map((one) => ({ ...one, message: missingWords(one) }));
  }
  if (Array.isArray(warnings)) {
    return (warnings as readonly BaselineWarning[]).map(({ code: warned, field: at, details: of }) => {
      return { field: at, rule: 'answer-required', message: BASELINE_WARNING_LABELS[warned](of), code: warned };
    });
  }
  if (code === 'BAD_MEASUREMENT') {
    const found = faults as readonly MeasurementFault[];
    return found.slice(0, LIMITS.faults).map(({ field: at, rule, ...told }) => {
      return { field: at, rule, message: measurementFaultWords({ rule, ...told }) };
    });
  }
  if (Array.isArray(faults)) {
    const found = faults as readonly PlanFault[];
    return found
      .slice(0, LIMITS.faults)
      .map((one) => ({ field: one.path, rule: one.rule, message: planFaultWords(one) }));
  }
  return typeof field === 'string' ? [{ field, rule: code, message: detail }] : [];
}
