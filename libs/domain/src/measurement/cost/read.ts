import type { Rational } from '../exact.js';
import type { Parameters } from './parameters.js';
import type { Quantity } from './quantity.js';

/** How a formula asks for an input: by its JSON pointer, from the line or, for a parameter, from the root. */
export type Read = (field: string, quantity: Quantity) => Rational;

/** Yearly cost in đồng, exact; linear in each input, so that its extremes lie where the inputs' extremes are. */
export interface Formula {
  readonly before: (read: Read) => Rational;
  readonly after: (read: Read) => Rational;
}

/** The figure of a parameter. @throws RangeError when the computation does not carry it */
export function readParameter(read: Read, parameters: Parameters, id: string): Rational {
  const parameter = parameters[id];
  if (!parameter) throw new RangeError(`No parameter ${id}`);
  return read(`/parameters/${id}/value`, parameter.value);
}
