import {
  describeEventStore,
  EventStoreDbHarness,
  EVENT_STORE_DB_OFFERSsym,
  type Harness,
} from '@app/event-store/contract';

const url = process.env['EVENTSTOREDB_URL'] ?? '';
const start = (): Promise<Harness> => Promise.resolve(new EventStoreDbHarness(url));

describeEventStore('the EventStoreDB store', { offers: EVENT_STORE_DB_OFFERSsym, start });
