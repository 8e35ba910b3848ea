export { describeEventStore } from './describe.js';
export { EventStoreDbHarness, EVENT_STORE_DB_OFFERS as EVENT_STORE_DB_OFFERSsym } from './eventstoredb/harness.js';
export type { Harness, Need, Work } from './harness.js';
