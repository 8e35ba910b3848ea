import type { CivilDate } from '@app/domain';
import { SPAN_WORDS } from '@app/wording';
import { faultIn } from './problem.js';

interface Days {
  readonly from?: CivilDate | null | undefined;
  readonly to?: CivilDate | null | undefined;
}

/** `field`: of the first day. @throws Problem VALIDATION_FAILED if it is after the last */
export function checkDaysInOrder({ from, to }: Days, field: string): void {
  if (!from || !to || from <= to) return;
  throw faultIn('VALIDATION_FAILED', field, 'notAfterTo', SPAN_WORDS.dayNotAfterTo);
}
