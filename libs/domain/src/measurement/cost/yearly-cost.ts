import { add, multiply, ZERO, type Rational } from '../exact.js';
import type { Parameters } from './parameters.js';
import type { Quantity } from './quantity.js';

/** Reads an input by its JSON pointer, from the line or, for a parameter, from the root. */
export type ReadInput = (field: string, quantity: Quantity) => Rational;

export type Part = (read: ReadInput) => Rational;

/** Exact yearly cost in đồng: the sum of the parts times the volume. Volume and parts share no input. */
export interface YearlyCost {
  readonly parts: readonly Part[];
  readonly volume: Part;
}

/** Linear in each input, so that its extremes are at the inputs' extremes. */
export interface Formula {
  readonly before: YearlyCost;
  readonly after: YearlyCost;
}

/** @throws RangeError if the computation has no such parameter */
export function readParameter(read: ReadInput, parameters: Parameters, id: string): Rational {
  const parameter = parameters[id];
  if (!parameter) throw new RangeError(`No parameter ${id}`);
  return read(`/parameters/${id}/value`, parameter.value);
}

export function isParameter(field: string): boolean {
  return field.startsWith('/parameters/');
}

export function yearly({ parts, volume }: YearlyCost, read: ReadInput): Rational {
  return multiply(parts.map((part) => part(read)).reduce(add, ZERO), volume(read));
}
