import { describeEventStore, type Harness } from '../contract/index.js';
import { Double } from '../contract/eventstoredb/double/server.js';
import { EventStoreDbEventStore } from './eventstoredb-event-store.js';

/** Without a real server; only `npm run test:eventstoredb` proves it. */
async function start(): Promise<Harness> {
  const double = new Double();
  await double.start();
  const stores: EventStoreDbEventStore[] = [];
  const impossible = (): Promise<never> => Promise.reject(new Error('the double lives in this process'));
  return {
    open: () => {
      const store = new EventStoreDbEventStore({ url: double.url, timeoutMs: 4000 });
      stores.push(store);
      return store;
    },
    close: async () => {
      await Promise.all(stores.map((store) => store.close()));
      double.stop();
    },
    killServer: () => Promise.resolve(double.stop()),
    startServer: () => double.start(),
    holdTransaction: impossible,
    appendElsewhere: impossible,
  };
}

describeEventStore('the EventStoreDB store on a double of the server', { offers: ['restart'], start });
