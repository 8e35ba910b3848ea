import type { CivilDate } from '@app/domain';
import { showCount, showDay } from './figures/numbers.js';

/** What ending a post leaves to nobody. `more`: there is further work than that. */
export function vacancyWarning(lastDay: CivilDate, work: number, more: boolean): string {
  const count = more ? `hơn ${showCount(work)}` : showCount(work);
  return `Sau ngày ${showDay(lastDay)} không còn ai giữ chức vụ này; ${count} việc đang chờ.`;
}
