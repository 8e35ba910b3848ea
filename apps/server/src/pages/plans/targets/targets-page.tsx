import type { PlanBody } from '../../../plans/plan-views.js';
import type { TargetResultsBody } from '../../../savings/target-results-views.js';
import { count, day } from '../../parts/words.js';
import { planAddress } from '../plan-addresses.js';
import { behindAddress } from './behind-addresses.js';
import { PlanHead } from '../plan-head.js';
import { Missing } from './fraction.js';
import { ResultsShown } from './results-shown.js';

type Target = TargetResultsBody['targets'][number];
type Measure = Target['measures'][number];
type Evaluated = Target['evaluated'][number];

interface TargetsPageProps {
  readonly plan: PlanBody;
  readonly results: TargetResultsBody;
}

/** What the plan sets out to reach, beside what is reached. */
export function TargetsPage({ plan, results: { targets, today } }: TargetsPageProps) {
  return (
    <>
      <PlanHead plan={plan} part="targets" />
      <p class="quiet">
        {count(targets.length)} chỉ tiêu, tính đến ngày {day(today)}. Mỗi loại thời gian, mỗi phương pháp tính chi phí
        đứng riêng, không cộng vào nhau. Mỗi con số dẫn đến những gì làm nên nó.{' '}
        <a href={planAddress(plan.id, '/chi-tieu/bang-tinh')} download>
          Tải bảng tính
        </a>
      </p>
      {targets.map((target) => (
        <TargetShown plan={plan.id} target={target} />
      ))}
    </>
  );
}

function TargetShown({ plan, target }: { readonly plan: string; readonly target: Target }) {
  const { number, name, figure, section, measures, evaluated } = target;
  return (
    <section class="boxed target">
      <h2>
        <span class="num">{number}</span> {name}
        {figure !== null && <b>: {figure}</b>} <span class="small quiet">({section})</span>
      </h2>
      {measures.length === 0 && <p class="small quiet">Không có con số ở dạng tính được.</p>}
      {measures.map((measure, at) => {
        const found = evaluated[at];
        return found && <Figure plan={plan} measure={measure} found={found} />;
      })}
    </section>
  );
}

interface FigureProps {
  readonly plan: string;
  readonly measure: Measure;
  readonly found: Evaluated;
}

function Figure({ plan, measure, found }: FigureProps) {
  const { indicatorName, scopeName, sourceName, baseline, reading } = measure;
  const { counted, formula, due, caveats, proposals } = found;
  const all = behindAddress(proposals);
  const about = [
    scopeName,
    ...(baseline === null ? [] : [`so với năm ${String(baseline)}`]),
    ...(measure.by === null ? [] : [measure.by]),
    ...(due === null ? [] : [`ngày cuối ${day(due)}`]),
  ];
  return (
    <div class="figure">
      <h3>
        {indicatorName}: {wantedWords(measure)}
      </h3>
      <p class="small quiet">{about.join(' · ')}</p>
      {reading !== null && <p class="small quiet">Cách hiểu: {reading}</p>}
      <ResultsShown plan={plan} measure={measure} found={found} />
      {!counted && (
        <p class="small">
          {formula}. Nguồn: {sourceName}.
        </p>
      )}
      {counted && <p class="small quiet">Cách tính: {formula}</p>}
      {caveats.map(({ message }) => (
        <p class="small">{message}</p>
      ))}
      <Missing plan={plan} measure={measure} found={found} />
      {all !== null && (
        <p class="small">
          <a href={all}>Mọi phương án được xét cho con số này</a>
        </p>
      )}
    </div>
  );
}

function wantedWords({ comparisonName, value, unit, unitName }: Measure): string {
  if (value === null) return 'văn bản không nêu con số';
  const amount = unit === 'percent' ? `${value.replace('.', ',')}%` : `${value.replace('.', ',')} (${unitName})`;
  return comparisonName === null ? amount : `mục tiêu ${comparisonName} ${amount}`;
}
