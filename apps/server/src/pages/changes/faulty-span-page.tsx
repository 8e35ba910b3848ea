import type { ProblemBody } from '../../http/problem-body.js';
import { HOME, type AskedComparison } from './change-filters.js';
import { KeptFilters, SpanFields } from './span-fields.js';

const LABELS: Readonly<Record<string, string>> = { from: 'Từ cuối ngày', to: 'Đến cuối ngày' };
const BAD_DAY = 'hãy ghi theo dạng ngày/tháng/năm, như 30/06/2026.';

interface FaultyProps {
  readonly asked: AskedComparison;
  readonly problem: ProblemBody;
}

/** Whether what was typed into the form is wrong, and no more. */
export function isFaultySpan({ code, errors = [] }: ProblemBody): boolean {
  return code === 'VALIDATION_FAILED' && errors.every(({ field }) => field in LABELS);
}

/** The form again, with what is wrong with its days. */
export function FaultySpanPage({ asked, problem: { errors = [] } }: FaultyProps) {
  return (
    <>
      <h1>So sánh hai ngày</h1>
      <div class="notice bad" role="alert" data-focus tabIndex={-1}>
        {errors.map(({ field, rule, message }) => (
          <p>
            {LABELS[field]}: {rule === 'day' ? BAD_DAY : message}
          </p>
        ))}
      </div>
      <form class="filters" method="get" action={HOME} aria-label="Chọn hai ngày">
        <SpanFields asked={asked} />
        <KeptFilters asked={asked} names={['plan', 'unit', 'stage']} />
        <button>So sánh</button>
      </form>
    </>
  );
}
