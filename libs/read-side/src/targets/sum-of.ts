import { add, rational } from '@app/domain';
import { figureText } from '../savings/exact-text.js';
import { exactly } from '../savings/exactly.js';

/** The exact sum of decimals as text. */
export function sumOf(texts: readonly string[]): string {
  return figureText(texts.map(exactly).reduce(add, rational(0n)));
}
