export { compareLogs, type Difference } from './compare-logs.js';
export { copyLog, LogsDiffer } from './copy-log.js';
export { translatePosition } from './translate-position.js';
