import type { PlanBody } from '../../../plans/plan-views.js';
import type { SavingLinePageBody } from '../../../savings/line-views.js';
import { ListGoesOn } from '../../parts/list-head.js';
import { totalWords } from '../../parts/total-words.js';
import { LinesTable } from '../../savings/lines-table.js';
import { planAddress } from '../plan-addresses.js';
import { PlanHead } from '../plan-head.js';

export interface BehindProps {
  readonly plan: PlanBody;
  /** As printed in the plan, and which number of it. */
  readonly target: string;
  readonly about: string;
  /** The number that the list makes up; null where it makes up none. */
  readonly amount: string | null;
  readonly next: string | null;
  /** The list as a file for spreadsheets. */
  readonly table: string;
}

interface LinesProps extends BehindProps {
  readonly page: SavingLinePageBody;
  /** What of a line is in the number, such as `time-approved:working-hour`. */
  readonly inSum: string | undefined;
}

/** The lines of proposals that make up a number of a target. */
export function BehindPage({ page, inSum, next, ...behind }: LinesProps) {
  return (
    <>
      <BehindHead {...behind} total={totalWords(page, 'dòng')} isEmpty={page.items.length === 0} />
      {page.items.length === 0 && <p class="notice">Chưa có phương án nào đứng sau con số này.</p>}
      {page.items.length > 0 && <LinesTable lines={page.items} inSum={inSum} />}
      <ListGoesOn next={next} />
    </>
  );
}

interface HeadProps extends Omit<BehindProps, 'next'> {
  readonly total: string;
  readonly isEmpty: boolean;
}

/** Which number of which target a list is behind. */
export function BehindHead({ plan, target, about, amount, total, isEmpty, table }: HeadProps) {
  return (
    <>
      <PlanHead plan={plan} part={{ name: 'Đứng sau một chỉ tiêu' }} />
      <p class="crumbs">
        <a href={planAddress(plan.id, '/chi-tieu')}>Chỉ tiêu</a> › {target}
      </p>
      <p>
        {about}: {total}
        {amount !== null && (
          <>
            , cộng lại <b>{amount}</b>
          </>
        )}
        {!isEmpty && (
          <>
            {'. '}
            <a class="small" href={table} download>
              Tải bảng tính
            </a>
          </>
        )}
      </p>
    </>
  );
}
