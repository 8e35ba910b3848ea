import type { TargetResultsBody } from '../../savings/target-results-views.js';
import { planAddress } from '../plans/plan-addresses.js';
import { Fraction, type FigureProps } from '../plans/targets/fraction.js';

interface SummaryProps {
  readonly plan: string;
  readonly results: TargetResultsBody;
}

type Target = TargetResultsBody['targets'][number];
type Result = Target['evaluated'][number]['results'][number];

/** How far the targets of the plan are reached, in a row each; the plan's own page says how each is reckoned. */
export function TargetSummary({ plan, results: { targets } }: SummaryProps) {
  const counted = targets.filter(({ evaluated }) => evaluated.some(({ results }) => results.length > 0));
  if (counted.length === 0) return null;
  return (
    <section>
      <h2>Chỉ tiêu của kế hoạch</h2>
      <p class="small quiet">Tính trên cả kế hoạch, không theo các điều kiện lọc ở trên.</p>
      <table class="list targets">
        <caption class="sr">Các chỉ tiêu tính được từ dữ liệu của hệ thống này</caption>
        <thead>
          <tr>
            <th>Chỉ tiêu</th>
            <th>Đạt được, riêng từng cơ sở tính và từng loại</th>
          </tr>
        </thead>
        <tbody>
          {counted.map((target) => (
            <TargetRow plan={plan} target={target} />
          ))}
        </tbody>
      </table>
      <p>
        <a href={planAddress(plan, '/chi-tieu')}>Mọi chỉ tiêu và cách tính</a>
      </p>
    </section>
  );
}

function TargetRow({ plan, target }: { readonly plan: string; readonly target: Target }) {
  const { name, figure, measures, evaluated } = target;
  return (
    <tr>
      <th scope="row">
        {name}
        {figure !== null && <b>: {figure}</b>}
      </th>
      <td>
        {evaluated.map((found, at) => {
          const measure = measures[at];
          return measure && found.results.map((result) => <Reached {...{ plan, measure, found, result }} />);
        })}
      </td>
    </tr>
  );
}

function Reached({ result, ...figure }: FigureProps & { readonly result: Result }) {
  const { basisName, of, percent, met } = result;
  return (
    <span class="more">
      <b class={met === null ? undefined : met ? 'good-text' : 'bad-text'}>{percent.shown}</b>{' '}
      <span class="small quiet">
        {basisName}
        {of !== null && `, ${of.kindName}`}: <Fraction {...figure} result={result} />
      </span>
    </span>
  );
}
