import type { HistoryBody, HistoryEntryBody } from '../../timelines/history-views.js';
import { byWords } from './by.js';
import { Quoted } from './quoted.js';
import type { EntryWords } from './timeline-words.js';
import { day, dayOf } from './words.js';

interface HistoryProps {
  readonly history: HistoryBody;
  /** Of later entries; null if these are all. */
  readonly later: string | null;
  readonly wordsOf: (entry: HistoryEntryBody) => EntryWords;
}

/** What was recorded of a plan or a procedure, oldest first. */
export function HistoryShown({ history: { items, names }, later, wordsOf }: HistoryProps) {
  return (
    <section aria-labelledby="dien-bien">
      <h2 id="dien-bien">Diễn biến</h2>
      <ol class="entries boxed">
        {items.map((entry) => (
          <Entry entry={entry} words={wordsOf(entry)} by={doerOf(entry, names)} />
        ))}
      </ol>
      {later !== null && (
        <p>
          <a href={later}>Xem diễn biến sau đó</a>
        </p>
      )}
    </section>
  );
}

interface EntryProps {
  readonly entry: HistoryEntryBody;
  readonly words: EntryWords;
  readonly by: string;
}

function Entry({ entry: { typeName, occurredOn, recordedAt, late }, words: { told, written }, by }: EntryProps) {
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
          {by}
          {late && ` · ghi vào hệ thống ngày ${day(dayOf(recordedAt))}`}
        </p>
      </div>
    </li>
  );
}

function doerOf({ authority }: HistoryEntryBody, names: HistoryBody['names']): string {
  if (!('person' in authority)) return 'khi cài đặt hệ thống';
  return byWords({ ...authority, unitName: authority.unitName ?? '' }, names);
}
