import { hasBreakdown, type CostSnapshot } from '../cost/computation.js';
import { formulaOf } from '../cost/formula.js';
import { rateOf, type Amounts } from '../cost/amounts.js';
import { valueAt, type Quantity } from '../cost/quantity.js';
import { yearly } from '../cost/yearly-cost.js';
import { decimal, equals, isAbove, isZero, ONE, rational, ZERO } from '../exact.js';
import { roundedText } from '../decimal-text.js';
import type { SheetLine, Stated } from './sheet.js';
import { differsAsPrinted } from './printed-figure.js';
import { warning, type Warning } from './warning.js';

const NINETY = rational(90n);

export function costWarnings(line: SheetLine, snapshot: CostSnapshot, amounts: Amounts): readonly Warning[] {
  const { abolition = false, stated = {} } = line;
  const after = snapshot.computation.method === 'SCM_TT02' ? '/cost/after' : '/time/after';
  const rate = rateOf(amounts);
  const warnings: Warning[] = [...breakdownWarnings(snapshot), ...subjectWarnings(snapshot, stated)];
  if (amounts.after > amounts.before) warnings.push(warning('AFTER_ABOVE_BEFORE', after, shown(amounts)));
  if (abolition && amounts.after > 0n) warnings.push(warning('ABOLITION_LEAVES_COST', after, shown(amounts)));
  if (!abolition && rate && isAbove(rate, NINETY)) warnings.push(warning('CUT_OVER_90_PERCENT', after, shown(amounts)));
  return [...warnings, ...statedCostWarnings(stated, amounts)];
}

export function statedCostWarnings(stated: Stated, amounts: Amounts): readonly Warning[] {
  const compared = [
    ['costBefore', 'before', 'STATED_AMOUNT_DIFFERS'],
    ['costAfter', 'after', 'STATED_AMOUNT_DIFFERS'],
    ['costSaved', 'saved', 'STATED_CUT_DIFFERS'],
  ] as const;
  const warnings: Warning[] = compared.flatMap(([field, amount, code]) => {
    const printed = stated[field];
    if (printed === undefined || equals(decimal(printed), rational(amounts[amount]))) return [];
    return [warning(code, `/stated/${field}`, { stated: printed, computed: String(amounts[amount]) })];
  });
  const [rate, printed] = [rateOf(amounts), stated.costRate];
  if (printed !== undefined && (!rate || differsAsPrinted(printed, rate))) {
    const computed = rate ? roundedText(rate, 2n, [decimal(printed)]) : '';
    warnings.push(warning('STATED_RATE_DIFFERS', '/stated/costRate', { stated: printed, computed }));
  }
  return warnings;
}

function breakdownWarnings({ computation }: CostSnapshot): readonly Warning[] {
  if (computation.method !== 'SCM_TT02' || hasBreakdown(computation.before)) return [];
  return [warning('NO_BREAKDOWN', '/cost/before/yearlyAmount')];
}

/** A cost although nobody uses the procedure in a year. */
function subjectWarnings(snapshot: CostSnapshot, stated: Stated): readonly Warning[] {
  const [field, subjects] = subjectsBefore(snapshot);
  if (subjects.length === 0 || subjects.some((one) => !isZero(valueAt(one, 'high')))) return [];
  const once = yearly(formulaOf(snapshot).before, (asked, quantity) =>
    /PerYear$|^\/cost\/dossiersPerCase\//.test(asked) ? ONE : valueAt(quantity, 'high'),
  );
  const costs = isAbove(once, ZERO) || isAbove(decimal(stated.costBefore ?? '0'), ZERO);
  return costs ? [warning('ZERO_SUBJECTS_WITH_COST', field)] : [];
}

function subjectsBefore({ computation }: CostSnapshot): readonly [string, readonly Quantity[]] {
  if (computation.method === 'SCM_TT02') {
    return ['/cost/before/subjectsPerYear', told(computation.before.subjectsPerYear)];
  }
  const { dossiersPerYear, dossiersPerCase } = computation;
  if (dossiersPerCase) return ['/cost/dossiersPerCase', dossiersPerCase.map(({ before }) => before)];
  return ['/cost/dossiersPerYear', told(dossiersPerYear)];
}

const told = (quantity: Quantity | undefined) => (quantity === undefined ? [] : [quantity]);

function shown({ before, after }: Amounts): Readonly<Record<string, string>> {
  return { before: String(before), after: String(after) };
}
