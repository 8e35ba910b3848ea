/** Likely errors in a line, each to be answered before the proposal goes on. The codes are stable. */
export const WARNING_CODES = [
  'STATED_CUT_DIFFERS',
  'STATED_AMOUNT_DIFFERS',
  'STATED_RATE_DIFFERS',
  'HOURS_DIFFER_FROM_DAYS',
  'MIXED_UNITS',
  'AFTER_ABOVE_BEFORE',
  'ABOLITION_LEAVES_COST',
  'ABOLITION_LEAVES_TIME',
  'ZERO_SUBJECTS_WITH_COST',
  'CUT_OVER_90_PERCENT',
  'NO_BREAKDOWN',
  'SEVERAL_PROCEDURES',
  'CODE_IN_NAME',
  'REPEATED_PROCEDURE',
  'READING_TO_CONFIRM',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** `field`: JSON pointer from the line. Details: the figures or words that do not fit. */
export interface Warning {
  readonly code: WarningCode;
  readonly field: string;
  readonly details: Readonly<Record<string, string>>;
}

export function warning(code: WarningCode, field: string, details: Readonly<Record<string, string>> = {}): Warning {
  return { code, field, details };
}
