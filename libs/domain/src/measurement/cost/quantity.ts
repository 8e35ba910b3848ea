import { decimal, type DecimalText, type Rational } from '../exact.js';

/** An uncertain figure: least, most likely, most. */
export interface Estimate {
  readonly low: DecimalText;
  readonly central: DecimalText;
  readonly high: DecimalText;
}
export type Level = keyof Estimate;

export type Quantity = DecimalText | Estimate;

export function isEstimate(quantity: Quantity): quantity is Estimate {
  return typeof quantity !== 'string';
}

/** A known figure is the same at every level. @throws RangeError for a text that is no decimal */
export function valueAt(quantity: Quantity, level: Level): Rational {
  return decimal(isEstimate(quantity) ? quantity[level] : quantity);
}
