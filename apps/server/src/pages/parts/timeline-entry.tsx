import type { Names } from '../../http/people-names.js';
import type { Plain } from '../../http/answer-fields.js';
import type { TimelineFactBody } from '../../timelines/timeline-fact-views.js';
import type { TimelineBody } from '../../timelines/timeline-views.js';
import { byWords } from './by.js';
import { Corrections } from './corrections.js';
import { Quoted } from './quoted.js';
import { entryWords } from './timeline-words.js';
import { day, dayOf } from './words.js';

interface EntryProps {
  readonly entry: Plain<TimelineFactBody>;
  readonly timeline: Pick<TimelineBody, 'names' | 'numbers'>;
}

export function TimelineEntry({ entry, timeline: { names, numbers } }: EntryProps) {
  const { typeName, occurredOn, recordedAt, late, corrections } = entry;
  const { told, written } = entryWords(entry, numbers);
  return (
    <li class="entry">
      <span class="entry-day">{day(occurredOn)}</span>
      <div>
        <p>
          {typeName}
          {told.length > 0 && <span class="quiet">: {told.join(', ')}</span>}
        </p>
        {written.map((text) => (
          <Quoted text={text} />
        ))}
        <p class="small quiet">
          {doneByWords(entry, names)}
          {late && ` · ghi vào hệ thống ngày ${day(dayOf(recordedAt))}`}
        </p>
        <Corrections corrections={corrections} names={names} />
      </div>
    </li>
  );
}

function doneByWords({ doneBy }: Pick<TimelineFactBody, 'doneBy'>, names: Names): string {
  return byWords('person' in doneBy ? { ...doneBy, unitName: doneBy.unitName ?? '' } : null, names);
}
