import { describeEventStore, type Harness } from '../contract/index.js';
import { describeKnownIds } from '../contract/known-ids.js';
import { InMemoryEventStore } from './in-memory-event-store.js';
import { InMemoryLog } from './in-memory-log.js';

function start(): Promise<Harness> {
  const log = new InMemoryLog();
  const impossible = (): Promise<never> => Promise.reject(new Error('this store lives in one process'));
  return Promise.resolve({
    open: () => new InMemoryEventStore(log),
    close: () => Promise.resolve(),
    killServer: impossible,
    startServer: impossible,
    holdTransaction: impossible,
    appendElsewhere: impossible,
  });
}

describeEventStore('the in-memory store', { offers: ['streams'], start });
describeKnownIds('the in-memory store', start);
