export { readJson, readJsonText } from './read-json.js';
export type { EncodingFault } from './encoding-fault.js';
export type { JsonBounds } from './json-bounds.js';
export { JsonRefusal, type JsonRule } from './json-refusal.js';
