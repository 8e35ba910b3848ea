import type { Parameter } from '@app/domain';
import { showDay } from './figures/numbers.js';

/** A parameter by what it stands on, and from when it counts. */
export function parameterWords({ basis, validFrom }: Pick<Parameter, 'basis' | 'validFrom'>): string {
  return `${basis} (áp dụng từ ${showDay(validFrom)})`;
}
