export { compareLogs, type Comparison, type Difference } from './compare-logs.js';
export { copyLog, LogsDiffer, type CopyProgress } from './copy-log.js';
export { translatePosition } from './translate-position.js';
