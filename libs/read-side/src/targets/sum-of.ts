import { add, decimalText, rational } from '@app/domain';
import { exactly } from '../savings/exactly.js';

/** More places than any figure has. */
const PLACES = 60n;

/** The exact sum of decimals as text. */
export function sumOf(texts: readonly string[]): string {
  return decimalText(texts.map(exactly).reduce(add, rational(0n)), PLACES);
}
