import {
  divide,
  HOURS_A_WORKING_DAY,
  percentOf,
  showDong,
  showNumber,
  showPercent,
  subtract,
  TIME_KINDS,
  type CostMethod,
  type Rational,
  type TimeKind,
} from '@app/domain';
import { exactly, figureText, type Saved } from '@app/read-side';
import { METHOD_NAMES } from '../http/labels/cost.vi.js';
import { METHOD_VERSIONS, TIME_KIND_NAMES } from '../http/labels/savings.vi.js';

/** A rate in exact form (`200/3`, `50`) and as shown (`66,67%`, `không xác định`). */
export interface RateShown {
  readonly exact: string | null;
  readonly shown: string;
}

export function rateBody(percent: Rational | null): RateShown {
  if (percent === null) return { exact: null, shown: showPercent(null) };
  const { num, den } = percent;
  return { exact: den === 1n ? String(num) : `${String(num)}/${String(den)}`, shown: showPercent(percent) };
}

/** Whether the kind of a sum is one of time; else it is a method. */
function isTimeKind(kind: string): kind is TimeKind {
  return TIME_KINDS.some((one) => one === kind);
}

/** What the kind of a sum is called: of time, or the method with its version. */
export function kindBody(kind: string) {
  if (isTimeKind(kind)) return { kind, kindName: TIME_KIND_NAMES[kind], methodVersion: null };
  // What is no kind of time is a method.
  const method = kind as CostMethod;
  return { kind, kindName: METHOD_NAMES[method], methodVersion: METHOD_VERSIONS[method] };
}

/** A figure of a kind for people: `24 giờ làm việc (3 ngày làm việc)`, `10 ngày`, `32.000.000 đồng`. */
export function amountText(kind: string, amount: string): string {
  if (!isTimeKind(kind)) return showDong(BigInt(amount));
  const value = exactly(amount);
  if (kind === 'working-hour') {
    const days = showNumber(divide(value, HOURS_A_WORKING_DAY));
    return `${showNumber(value)} giờ làm việc (${days} ngày làm việc)`;
  }
  return `${showNumber(value)} ${kind === 'day' ? 'ngày' : 'tháng'}`;
}

export interface AmountsShown {
  readonly before: string;
  readonly after: string;
  readonly saved: string;
}

export function savedBody(total: Saved) {
  return { ...kindBody(total.kind), count: total.count, ...cutBody(total) };
}

/** The amounts of one kind with what is saved of them; null where one of them is not known. */
export function amountsBody(kind: string | null, before: string | null, after: string | null) {
  if (kind === null || before === null || after === null) return null;
  const cut = subtract(exactly(before), exactly(after));
  const percent = percentOf(cut, exactly(before));
  return { ...kindBody(kind), ...cutBody({ kind, before, after, saved: figureText(cut), percent }) };
}

function cutBody({ kind, before, after, saved, percent }: Omit<Saved, 'count'>) {
  const text: AmountsShown = {
    before: amountText(kind, before),
    after: amountText(kind, after),
    saved: amountText(kind, saved),
  };
  return { before, after, saved, rate: rateBody(percent), text };
}
