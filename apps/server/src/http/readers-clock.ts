import { momentAsked } from '@app/read-side';
import { SystemClock } from '@app/write-side';
import type { CivilDate } from '@app/domain';

/** For a question about the past, today is the day of its moment; commands know no such question. */
export class ReadersClock extends SystemClock {
  override today(): CivilDate {
    return momentAsked()?.day ?? super.today();
  }
}
