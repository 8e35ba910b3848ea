import type { Plain } from '../../http/answer-fields.js';
import type { StageStayBody } from '../../http/stage-stay-body.js';
import { useContext } from 'preact/hooks';
import { ShownMoment } from '../past/shown-moment.js';
import { calendarDays, count, day } from './words.js';

interface StayDaysProps {
  readonly stay: Plain<StageStayBody>;
  /** Days of the longest stay. */
  readonly longest: number;
}

/** How long something was at a stage, beside the longest stay. */
export function StayDays({ stay, longest }: StayDaysProps) {
  const { stage, from, to, days, workingDays, late, due } = stay;
  const moment = useContext(ShownMoment);
  const tone = late === true ? 'late' : 'in-time';
  return (
    <>
      <h3>{stage.name}</h3>
      <p class="small quiet">
        {day(from)} – {to === null ? (moment === null ? 'nay' : `hết ${day(moment.day)}`) : day(to)} ·{' '}
        <b>{calendarDays(days)}</b>
        {workingDays !== null && ` (${count(workingDays)} ngày làm việc)`}
        {late === true && due !== null && <span class="bad-text"> · quá hạn {day(due)}</span>}
      </p>
      <svg class={`stay-bar ${tone}`} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="whole" width="100" height="4" />
        <rect width={Math.max(0.5, (100 * days) / longest).toFixed(1)} height="4" />
      </svg>
    </>
  );
}
