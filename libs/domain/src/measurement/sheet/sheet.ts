import type { CivilDate } from '../../kernel/civil-date.js';
import type { ProcessingTimeComputation, ScmComputation } from '../cost/computation.js';
import type { Parameters } from '../cost/parameters.js';
import type { DecimalText } from '../exact.js';
import type { ConfirmedText } from '../time/confirm-limit.js';
import type { TimeLimit, TimeUnit } from '../time/limit.js';

export interface CostSheet {
  readonly title: string;
  /** The parameters must be in force on this day. */
  readonly computedOn: CivilDate;
  /** A qualified area code, such as `19/19.gia-sang`; absent: the whole country. */
  readonly area?: string;
  readonly parameters: Parameters;
  readonly lines: readonly SheetLine[];
}

export interface SheetLine {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly abolition?: boolean;
  readonly time?: LineLimits;
  readonly cost?: ScmComputation | ProcessingTimeComputation;
  /** A benefit in words, and why there is no figure. */
  readonly benefit?: { readonly text: string; readonly reason: string };
  readonly stated?: Stated;
}

/** Limits as given, or as they were read before. */
export interface LineLimits {
  readonly before: LimitInput | TimeLimit;
  readonly after: LimitInput | TimeLimit;
}

/** A limit as the document's text, in its parts, or as the text with its reading. */
export type LimitInput =
  string | ConfirmedText | { readonly value: DecimalText; readonly unit: TimeUnit; readonly statedHours?: DecimalText };

/** Figures that the document prints. Money in đồng, time in the unit of before. */
export interface Stated {
  readonly costBefore?: DecimalText;
  readonly costAfter?: DecimalText;
  readonly costSaved?: DecimalText;
  readonly costRate?: DecimalText;
  readonly timeSaved?: DecimalText;
  readonly timeRate?: DecimalText;
}
