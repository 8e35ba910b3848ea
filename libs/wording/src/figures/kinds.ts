import { divide, HOURS_A_WORKING_DAY, TIME_KINDS, type CostMethod, type Rational, type TimeKind } from '@app/domain';
import { METHOD_NAMES, TIME_UNIT_NAMES } from '../measurement.js';
import { TIME_KIND_NAMES } from '../savings.js';
import { showNumber } from './numbers.js';

/** Otherwise it is a method of cost. */
export function isTimeKind(kind: string): kind is TimeKind {
  return TIME_KINDS.some((one) => one === kind);
}

export function kindName(kind: string): string {
  // What is no kind of time is a method.
  return isTimeKind(kind) ? TIME_KIND_NAMES[kind] : METHOD_NAMES[kind as CostMethod];
}

/** `24 giờ làm việc (3 ngày làm việc)`, `10 ngày`, `32.000.000 đồng`. */
export function showAmount(kind: string, amount: Rational): string {
  if (!isTimeKind(kind)) return `${showNumber(amount, 0n)} đồng`;
  if (kind === 'working-hour') {
    const days = showNumber(divide(amount, HOURS_A_WORKING_DAY));
    return `${showNumber(amount)} giờ làm việc (${days} ngày làm việc)`;
  }
  return `${showNumber(amount)} ${TIME_UNIT_NAMES[kind]}`;
}
