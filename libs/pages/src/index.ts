export type { Fields, Move } from './fields/fields.js';
export { lengthOf, moved, textIn, without } from './fields/fields.js';
