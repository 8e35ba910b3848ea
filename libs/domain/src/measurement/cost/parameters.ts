import type { CivilDate } from '../../kernel/civil-date.js';
import type { Quantity } from './quantity.js';

/** `hourly-rate`: đồng per hour of work; `hours-per-day`: hours of a working day. */
export const PARAMETER_KINDS = ['hourly-rate', 'hours-per-day'] as const;
export type ParameterKind = (typeof PARAMETER_KINDS)[number];

/** A working figure with its first and last day (included), its area and its source. */
export interface Parameter {
  readonly kind: ParameterKind;
  readonly value: Quantity;
  readonly validFrom: CivilDate;
  readonly validTo?: CivilDate;
  /** A qualified area code, such as `19/19.gia-sang`; absent: the whole country. */
  readonly area?: string;
  readonly basis: string;
  readonly source: string;
}

export type UnplacedParameter = Omit<Parameter, 'area'>;

export type Parameters = Readonly<Record<string, Parameter>>;

export function isInForceOn({ validFrom, validTo }: Parameter, day: CivilDate): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo);
}

/** A national computation uses national parameters only. */
export function countsIn({ area }: Parameter, where: string | undefined): boolean {
  return area === undefined || where === area || (where?.startsWith(`${area}/`) ?? false);
}
