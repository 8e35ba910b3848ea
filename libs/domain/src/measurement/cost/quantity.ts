import { decimal, type DecimalText, type Rational } from '../exact.js';

/** A figure that is not known for sure: what it is at least, most likely, and at most. */
export interface Estimate {
  readonly low: DecimalText;
  readonly central: DecimalText;
  readonly high: DecimalText;
}
export type Level = keyof Estimate;

/** An input of a computation: known, or estimated. */
export type Quantity = DecimalText | Estimate;

export function isEstimate(quantity: Quantity): quantity is Estimate {
  return typeof quantity !== 'string';
}

/** The figure at a level; a known one is the same at all. @throws RangeError for a text that is no decimal */
export function valueAt(quantity: Quantity, level: Level): Rational {
  return decimal(isEstimate(quantity) ? quantity[level] : quantity);
}
