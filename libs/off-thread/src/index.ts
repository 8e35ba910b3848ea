export { FairQueue } from './fair-queue.js';
export { OffThread } from './off-thread.js';
export { WorkBrokenOff, WorkOverload, WorkTooLarge, WorkTooLong } from './work-error.js';
