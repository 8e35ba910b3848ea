import type { CivilDate } from '@app/domain';
import { day } from '../parts/words.js';
import { addressAt, type PageMoment } from './page-moment.js';

interface NothingProps {
  readonly moment: PageMoment;
  /** The first day on which anything was recorded. */
  readonly since: CivilDate;
  /** The same page now. */
  readonly page: string;
}

/** Why a page of the past is empty: nothing was recorded yet, whatever papers say of that day. */
export function NothingYet({ moment: { day: on, known = on }, since, page }: NothingProps) {
  return (
    <p class="notice warn">
      Hệ thống ghi nhận từ ngày {day(since)}; đến hết ngày {day(known)} chưa ghi gì, nên ở đây chưa có gì.{' '}
      <a data-nay href={addressAt({ by: 'paper', day: on }, page)}>
        Xem trang này theo ngày trên giấy tờ
      </a>
    </p>
  );
}
