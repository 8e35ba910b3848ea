import { EventStore, type RecordedEvent } from '@app/event-store';
import type pg from 'pg';
import { inFirstCopy } from './copies.js';
import { WARD_TOKEN, PROVINCE_TOKEN, CODE_TOKEN } from './ward-words.js';

/** The streams of the first copy: those of the ward, by its names and at its positions. */
export class FirstWardLog extends EventStore {
  private constructor(
    private readonly log: EventStore,
    private readonly days: readonly { readonly position: string; readonly nth: number }[],
  ) {
    super();
  }

  static async over(log: EventStore, owner: pg.Client): Promise<FirstWardLog> {
    const sql = 'select position, nth from bench.day order by position';
    return new FirstWardLog(log, (await owner.query<{ position: string; nth: number }>(sql)).rows);
  }

  override async *readStream(stream: string, range: object = {}): AsyncIterable<RecordedEvent> {
    for await (const event of this.log.readStream(inOwn(stream), range)) {
      const { nth = 0 } = this.days.find(({ position }) => position >= event.position) ?? {};
      const position = inFirstCopy(nth, event.position);
      yield { ...event, stream, position, data: inCopy(event.data), metadata: inCopy(event.metadata) };
    }
  }

  override readAll(): never {
    throw new Error('this log tells streams alone');
  }

  override lastPosition(): never {
    throw new Error('this log tells streams alone');
  }

  override subscribe(): never {
    throw new Error('this log tells streams alone');
  }

  override append(): never {
    throw new Error('this log takes nothing');
  }
}

const inOwn = (text: string) => text.replaceAll('w0001', WARD_TOKEN);
const inCopy = (text: string) =>
  text.replaceAll(WARD_TOKEN, 'w0001').replaceAll(PROVINCE_TOKEN, 'p01').replaceAll(CODE_TOKEN, '1.10');
