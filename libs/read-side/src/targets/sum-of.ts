import { add, rational } from '@app/domain';
import { figureText } from '../savings/exact-text.js';
import { exactNumber } from '../savings/exact-number.js';

export function sumOf(texts: readonly string[]): string {
  return figureText(texts.map(exactNumber).reduce(add, rational(0n)));
}
