export { readJson } from './read-json.js';
export type { JsonBounds } from './json-bounds.js';
export { JsonRefusal, type JsonRule } from './json-refusal.js';
