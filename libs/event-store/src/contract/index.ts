export { describeEventStore } from './describe.js';
export type { Harness, Need, Work } from './harness.js';
