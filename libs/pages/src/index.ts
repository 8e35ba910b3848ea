export type { Fields, Move } from './fields/fields.js';
export { lengthOf, moved, textIn, without } from './fields/fields.js';
export { figuresOf, type Figures, type RowFigures, type RowWarning } from './cost/figures.js';
export { measurementFields } from './cost/measurement-fields.js';
export { measurementsIn, type Typed } from './cost/measurements-in.js';
export { nameForApi, rowOf, type Sheet, type SheetSubject } from './cost/sheet.js';
export { CostSheet, type CostSheetProps } from './cost/cost-sheet.js';
export { inputOfFault } from './cost/fault-inputs.js';
export { sheetFields } from './cost/sheet-fields.js';
