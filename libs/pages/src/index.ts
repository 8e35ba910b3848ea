export type { Fields, Move } from './fields/fields.js';
export { entriesIn, lengthOf, moved, textIn, without } from './fields/fields.js';
export { measurementsIn, saysSomething, type TypedMeasurements } from './cost/measurements-in.js';
export { nameForApi, type Sheet, type SheetSubject } from './cost/sheet.js';
export { computableIn } from './cost/computable.js';
export { NOT_READ, unreadIn } from './cost/unread.js';
export { CostSheet } from './cost/cost-sheet.js';
export { inputOfFault } from './cost/fault-inputs.js';
export { sheetFields } from './cost/sheet-fields.js';
