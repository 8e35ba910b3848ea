import { add, multiply, ZERO, type Rational } from '../exact.js';
import type { Parameters } from './parameters.js';
import type { Quantity } from './quantity.js';

/** How a formula asks for an input: by its JSON pointer, from the line or, for a parameter, from the root. */
export type Read = (field: string, quantity: Quantity) => Rational;

/** One part of a cost, read from its inputs. */
export type Part = (read: Read) => Rational;

/** Yearly cost in đồng, exact: the sum of the parts times the volume. The volume shares no input with the parts. */
export interface YearlyCost {
  readonly parts: readonly Part[];
  readonly volume: Part;
}

/** The cost before and after; linear in each input, so that its extremes lie where the inputs' extremes are. */
export interface Formula {
  readonly before: YearlyCost;
  readonly after: YearlyCost;
}

/** The figure of a parameter. @throws RangeError when the computation does not carry it */
export function readParameter(read: Read, parameters: Parameters, id: string): Rational {
  const parameter = parameters[id];
  if (!parameter) throw new RangeError(`No parameter ${id}`);
  return read(`/parameters/${id}/value`, parameter.value);
}

/** Whether a field is that of a parameter. */
export function isParameter(field: string): boolean {
  return field.startsWith('/parameters/');
}

/** The yearly cost as its inputs are read. */
export function yearly({ parts, volume }: YearlyCost, read: Read): Rational {
  return multiply(parts.map((part) => part(read)).reduce(add, ZERO), volume(read));
}
