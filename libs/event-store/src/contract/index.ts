export { describeEventStore } from './describe.js';
export { EventStoreDbHarness, eventStoreDbOffers } from './eventstoredb/harness.js';
export type { Harness, Need, Work } from './harness.js';
