import { add, multiply, ONE, ZERO, type Rational } from '../exact.js';
import { hasBreakdown, type Activity, type ScmComputation, type ScmSide } from './computation.js';
import type { Parameters } from './parameters.js';
import type { Quantity } from './quantity.js';
import { readParameter, type Formula, type Part, type ReadInput, type YearlyCost } from './yearly-cost.js';

type Which = 'before' | 'after';
type Volume = 'timesPerYear' | 'subjectsPerYear';

const COSTS = ['hiredServices', 'fees', 'otherCosts'] as const;

/**
 * Circular 02/2017/TT-VPCP, article 27: one time costs the sum over activities of hours × hourly income + hired
 * services + fees + other costs; a year costs one time × times a year × subjects a year.
 */
export function scmFormula(computation: ScmComputation, parameters: Parameters): Formula {
  const yearly = (which: Which): YearlyCost => {
    const side = computation[which];
    const root = `/cost/${which}`;
    if (!hasBreakdown(side)) {
      return { parts: [(read) => read(`${root}/yearlyAmount`, side.yearlyAmount)], volume: () => ONE };
    }
    const parts = side.activities.map(
      (activity, at): Part =>
        (read) =>
          onceOf(activity, (name, quantity) => read(`${root}/activities/${String(at)}/${name}`, quantity), read),
    );
    const volume: Part = (read) =>
      multiply(volumeIn(read, which, 'timesPerYear'), volumeIn(read, which, 'subjectsPerYear'));
    return { parts, volume };
  };

  const onceOf = (activity: Activity, own: ReadInput, read: ReadInput): Rational => {
    const costs = COSTS.map((name) => (activity[name] === undefined ? ZERO : own(name, activity[name])));
    const rate = activity.hourlyRate ?? computation.hourlyRate;
    if (activity.hours === undefined || rate === undefined) return costs.reduce(add, ZERO);
    return costs.reduce(add, multiply(own('hours', activity.hours), readParameter(read, parameters, rate)));
  };

  const volumeIn = (read: ReadInput, which: Which, name: Volume): Rational => {
    const own = volumeOf(computation[which], name);
    const from = own === undefined ? 'before' : which;
    const quantity = own ?? volumeOf(computation.before, name);
    return quantity === undefined ? ZERO : read(`/cost/${from}/${name}`, quantity);
  };

  return { before: yearly('before'), after: yearly('after') };
}

function volumeOf(side: ScmSide, name: Volume): Quantity | undefined {
  if (hasBreakdown(side)) return side[name];
  return name === 'subjectsPerYear' ? side.subjectsPerYear : undefined;
}
