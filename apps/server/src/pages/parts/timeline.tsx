import type { StageStayBody } from '../../http/stage-stay-body.js';
import type { Plain } from '../../http/answer-fields.js';
import type { TimelineBody } from '../../timelines/timeline-views.js';
import { StayDays } from './stay-days.js';
import { TimelineEntry } from './timeline-entry.js';

type Stay = Plain<StageStayBody>;

interface TimelineProps {
  readonly timeline: TimelineBody;
  readonly stays: readonly Stay[];
  /** Of older entries; null if these are all. */
  readonly older: string | null;
}

/** What happened, newest first, under the stage where it happened. */
export function Timeline({ timeline, stays, older }: TimelineProps) {
  const longest = Math.max(1, ...stays.map(({ days }) => days));
  return (
    <section aria-labelledby="dien-bien">
      <h2 id="dien-bien">Diễn biến</h2>
      <ol class="stays" reversed>
        {stays.toReversed().map((stay) => (
          <StayShown stay={stay} longest={longest} timeline={timeline} />
        ))}
      </ol>
      {older !== null && (
        <p>
          <a href={older}>Xem diễn biến trước đó</a>
        </p>
      )}
    </section>
  );
}

interface StayProps {
  readonly stay: Stay;
  readonly longest: number;
  readonly timeline: TimelineBody;
}

function StayShown({ stay, longest, timeline }: StayProps) {
  const own = timeline.items.filter((entry) => entry.stay === stay.stay);
  return (
    <li class="stay">
      <StayDays stay={stay} longest={longest} />
      <ol class="entries" reversed>
        {own.map((entry) => (
          <TimelineEntry entry={entry} timeline={timeline} />
        ))}
      </ol>
    </li>
  );
}
