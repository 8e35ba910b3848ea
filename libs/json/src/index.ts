export { readJson, readJsonText } from './read-json.js';
export { jsonBreak, type JsonBreakRule } from './json-break.js';
export type { EncodingFault } from './encoding-fault.js';
export type { JsonBounds } from './json-bounds.js';
export { JsonRefusal, type JsonRule } from './json-refusal.js';
export { textPlace } from './text-place.js';
export { valueOffsets } from './value-offsets.js';
