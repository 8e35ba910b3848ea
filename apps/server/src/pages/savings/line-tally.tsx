import type { SavingReportBody } from '../../savings/totals-views.js';
import { Number } from '../board/number.js';
import { count } from '../parts/words.js';
import { Reasons, type ReasonOf } from './reasons.js';

interface TallyProps {
  readonly total: SavingReportBody['total'];
  readonly behind: (inSum: string) => string;
}

/** How many lines there are, each in one of these numbers; a line is one procedure of one proposal. */
export function LineTally({ total: { lines }, behind }: TallyProps) {
  const { computed, uncomputed, elsewhere, over } = lines;
  return (
    <p class="small">
      {count(computed + uncomputed + elsewhere + over)} dòng, mỗi dòng là một thủ tục của một phương án:{' '}
      <Number value={computed} href={behind('line:computed')} what="dòng" zero /> có số liệu trong tổng;{' '}
      <Number value={uncomputed} href={behind('line:uncomputed')} what="dòng" zero /> chưa tính được số liệu nào;{' '}
      <Number value={elsewhere} href={behind('line:elsewhere')} what="dòng" zero /> trùng, đã tính ở dòng khác;{' '}
      <Number value={over} href={behind('line:over')} what="dòng" zero /> đã kết thúc mà không cắt giảm.
    </p>
  );
}

/** What of the lines is in no sum, and why: of one that lacks the one figure the other may count. */
export function NotComputed({ total: { time, cost }, behind }: TallyProps) {
  const reasons: readonly ReasonOf[] = [
    ...cost.notComputed.map((reason) => ({ figure: 'cost-not-computed', about: ABOUT.cost, reason })),
    ...time.notComputed.map((reason) => ({ figure: 'time-not-computed', about: ABOUT.time, reason })),
  ];
  return <Reasons title="Chưa tính được, và vì sao" reasons={reasons} behind={behind} open />;
}

export const ABOUT = { time: 'thời gian', cost: 'chi phí' } as const;
