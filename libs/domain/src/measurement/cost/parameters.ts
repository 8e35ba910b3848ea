import type { CivilDate } from '../../kernel/civil-date.js';
import type { Quantity } from './quantity.js';

/** `hourly-rate`: đồng that an hour of work is worth; `hours-per-day`: hours of a working day. */
export const PARAMETER_KINDS = ['hourly-rate', 'hours-per-day'] as const;
export type ParameterKind = (typeof PARAMETER_KINDS)[number];

/** A working figure with the days in which it counts (both included), where it counts and where it comes from. */
export interface Parameter {
  readonly kind: ParameterKind;
  readonly value: Quantity;
  readonly validFrom: CivilDate;
  readonly validTo?: CivilDate;
  /** The qualified code of an area, such as `19/19.gia-sang`; absent: the whole country. */
  readonly area?: string;
  /** How the figure came about, in words. */
  readonly basis: string;
  /** The document that gives it. */
  readonly source: string;
}

/** A parameter without its place: whoever keeps it says where it counts. */
export type UnplacedParameter = Omit<Parameter, 'area'>;

export type Parameters = Readonly<Record<string, Parameter>>;

/** Whether the parameter may be used on that day. */
export function isInForceOn({ validFrom, validTo }: Parameter, day: CivilDate): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo);
}

/** Whether the parameter counts in the area; a national computation takes national ones alone. */
export function countsIn({ area }: Parameter, where: string | undefined): boolean {
  return area === undefined || where === area || (where?.startsWith(`${area}/`) ?? false);
}
