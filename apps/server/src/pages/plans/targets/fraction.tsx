import type { TargetResultsBody } from '../../../savings/target-results-views.js';
import { planAddress } from '../plan-addresses.js';
import { Amount } from './amount.js';
import { behindAddress } from './behind-addresses.js';

type Target = TargetResultsBody['targets'][number];
type Measure = Target['measures'][number];
type Evaluated = Target['evaluated'][number];

export interface FigureProps {
  readonly plan: string;
  readonly measure: Pick<Measure, 'indicator'>;
  readonly found: Evaluated;
}

interface FractionProps extends FigureProps {
  readonly result: Evaluated['results'][number];
}

/** Of products the page of tasks tells how they stand today, so that it lists what was counted before another day nowhere. */
const TASKS = 'tasks-on-time';

/** What is reached of what, each leading to what makes it up. */
export function Fraction({ plan, measure: { indicator }, found, result }: FractionProps) {
  const { text, numeratorAt, denominatorAt } = result;
  const isTasks = indicator === TASKS && isOfToday(found);
  const tasks = (standing: string) =>
    `${planAddress(plan, '/nhiem-vu')}?${new URLSearchParams({ 'tinh-trang': standing })}`;
  const isSum = !isTasks && !indicator.endsWith('-reviewed');
  return (
    <>
      <Amount text={text.numerator} href={isTasks ? tasks('on-time') : behindAddress(numeratorAt)} isSum={isSum} /> /{' '}
      <Amount
        text={text.denominator}
        href={isTasks ? tasks('on-time,late') : behindAddress(denominatorAt)}
        isSum={isSum}
      />
    </>
  );
}

function isOfToday({ caveats, due }: Evaluated): boolean {
  return due === null || caveats.some(({ code }) => code === 'DAY_AHEAD');
}

/** What is not in a figure: how many, and why. */
export function Missing({ plan, measure: { indicator }, found }: FigureProps) {
  const tasks = indicator === TASKS ? `${planAddress(plan, '/nhiem-vu')}?tinh-trang=undated` : null;
  return (
    <>
      {found.missing.map(({ message, count, at }) => (
        <p class="small">
          {message} (
          <Amount
            text={count.toLocaleString('vi-VN')}
            href={tasks ?? behindAddress(at)}
            isSum={indicator.startsWith('conditions-')}
          />
          )
        </p>
      ))}
    </>
  );
}
