import { percentOf, subtract, type CostMethod, type Rational } from '@app/domain';
import { exactNumber, figureText, type Saved } from '@app/read-side';
import { cutWords, isTimeKind, kindName, showAmount, showPercent, type CutTexts } from '@app/wording';

export const METHOD_VERSIONS: Readonly<Record<CostMethod, string>> = {
  SCM_TT02: 'SCM_TT02/1',
  PROCESSING_TIME: 'PROCESSING_TIME/1',
};

/** Exact (`200/3`, `50`), and as shown (`66,67%`, `không xác định`). */
export interface RateShown {
  readonly exact: string | null;
  readonly shown: string;
}

/** `compared`: what the percent is judged by; what is shown stays on its side. */
export function rateBody(percent: Rational | null, compared: readonly Rational[] = []): RateShown {
  if (percent === null) return { exact: null, shown: showPercent(null) };
  const { num, den } = percent;
  return {
    exact: den === 1n ? String(num) : `${String(num)}/${String(den)}`,
    shown: showPercent(percent, 2n, compared),
  };
}

/** Of time, or the method with its version. */
export function kindBody(kind: string) {
  // What is no kind of time is a method.
  return {
    kind,
    kindName: kindName(kind),
    methodVersion: isTimeKind(kind) ? null : METHOD_VERSIONS[kind as CostMethod],
  };
}

export function amountText(kind: string, amount: string): string {
  return showAmount(kind, exactNumber(amount));
}

export function savedBody(total: Saved) {
  return { ...kindBody(total.kind), count: total.count, ...cutBody(total) };
}

/** Null if one of them is unknown. */
export function amountsBody(kind: string | null, before: string | null, after: string | null) {
  if (kind === null || before === null || after === null) return null;
  const cut = subtract(exactNumber(before), exactNumber(after));
  const percent = percentOf(cut, exactNumber(before));
  return { ...kindBody(kind), ...cutBody({ kind, before, after, saved: figureText(cut), percent }) };
}

function cutBody({ kind, before, after, saved, percent }: Omit<Saved, 'count'>) {
  const cut: CutTexts<string> = { before, after, saved };
  return { ...cut, rate: rateBody(percent), text: cutWords(cut, (amount) => amountText(kind, amount)) };
}
