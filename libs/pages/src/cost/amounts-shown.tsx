import { decimal, percentOf, type MeasuredCost } from '@app/domain';
import { showDong, showPercent } from '@app/wording';

export type Computed = Extract<MeasuredCost, { readonly why: null }>;

export function computed(costs: readonly MeasuredCost[] | undefined, method: MeasuredCost['method']): Computed | null {
  return costs?.find((cost): cost is Computed => cost.method === method && cost.why === null) ?? null;
}

/** `1.234.567`, without the unit that the heading names. */
export function dong(digits: string): string {
  return showDong(BigInt(digits)).replace(/ đồng$/, '');
}

export function rate({ before, saved }: { readonly before: string; readonly saved: string }): string {
  return showPercent(percentOf(decimal(saved), decimal(before)));
}
