import type { CivilDate } from '@app/domain';
import type { EventStore } from '@app/event-store';
import type { Moment } from '../src/past/moment.js';
import { PastQueries } from '../src/past/past-queries.js';
import { openSpecDatabase } from './database.js';
import { projectAll } from './follow.js';
import { answersOf } from './questions.js';
import { AREA, PROVINCE } from './stories.js';

type Answers = Record<string, unknown>;

/** Every question twice: as of a moment of one log, and of another log that is all there is. */
export interface PastAndReplay {
  /** `asked` asks of this log from now on. */
  follow(store: EventStore): Promise<void>;
  asked(moment: Moment): Promise<Answers>;
  replayed(store: EventStore, today: CivilDate): Promise<Answers>;
  stop(): Promise<void>;
}

export async function openPastAndReplay(): Promise<PastAndReplay> {
  const [now, then] = [await openSpecDatabase(), await openSpecDatabase()];
  const asking = (today: CivilDate) => ({ scope: [PROVINCE], reach: AREA, today });
  let followed: EventStore | null = null;
  return {
    follow: async (store) => {
      followed = store;
      await now.clear();
      await projectAll(now.dataSource, store);
    },
    asked: (moment) => {
      const store = followed;
      if (!store) throw new RangeError('No log is followed.');
      const past = new PastQueries(now.dataSource, store);
      return past.read(moment, () => answersOf(now.dataSource, store, asking(moment.day)));
    },
    replayed: async (store, today) => {
      await then.clear();
      await projectAll(then.dataSource, store);
      return answersOf(then.dataSource, store, asking(today));
    },
    stop: async () => {
      await now.stop();
      await then.stop();
    },
  };
}
