export { rateOf, sumOf, type Amounts } from './cost/amounts.js';
export { computeCost, type CostFigures } from './cost/compute-cost.js';
export { COST_METHODS, type CostMethod } from './cost/computation.js';
export {
  isInForceOn,
  PARAMETER_KINDS,
  type Parameter,
  type ParameterKind,
  type Parameters,
  type UnplacedParameter,
} from './cost/parameters.js';
export type { Quantity } from './cost/quantity.js';
export type { Range } from './cost/uncertainty.js';
export { add, decimal, divide, isAbove, multiply, parseDecimal, rational, subtract, type Rational } from './exact.js';
export type { AmountTexts, MeasuredCost, MeasuredTime, Measurement, MeasurementInputs } from './record/measurement.js';
export { computeMeasurements, type MeasurementFault } from './record/compute-measurements.js';
export { dotted, type MeasurementSubject } from './record/lines.js';
export { warningsOf } from './record/warnings-of.js';
export { pooledLimit, pooledTime, TIME_KINDS, type PooledTime, type TimeKind } from './record/pool.js';
export { checkSheet } from './sheet/check-sheet.js';
export type { LineFigures } from './sheet/compute-line.js';
export { computeSheet, type MethodTotal, type SheetFigures } from './sheet/compute-sheet.js';
export type { CostSheet } from './sheet/sheet.js';
export type { CostObstacle } from './sheet/snapshot-of.js';
export type { WarningCode } from './sheet/warning.js';
export { decimalText, percentOf, roundedText } from './decimal-text.js';
export type { CaseCut, TimeObstacle } from './time/compare.js';
export {
  HOURS_A_WORKING_DAY,
  READING_MARKS,
  TIME_UNITS,
  type ReadingMark,
  type TimeLimit,
  type TimeUnit,
} from './time/limit.js';
export { limitEntered, type EnteredLimit } from './time/confirm-limit.js';
export { parseLimit } from './time/parse-limit.js';
