import { isCivilDate, type CivilDate } from '@app/domain';
import { day } from '../parts/words.js';
import { senseWords } from './moment-words.js';
import { MomentForm, typedAs } from './moment-form.js';
import type { PageMoment } from './page-moment.js';

export const NOT_OF_PAST = 'Trang này chỉ có ở hiện tại';

/** Instead of a page on which one acts. */
export function NotOfPastText({ page }: { readonly page: string }) {
  return (
    <div class="narrow">
      <h1>{NOT_OF_PAST}</h1>
      <p>Ở đây người ta làm việc, mà quá khứ thì chỉ xem lại được.</p>
      <p>
        <a data-nay href={page}>
          Mở trang này ở hiện tại
        </a>
      </p>
      <p>
        <a href="/phuong-an">Xem tiếp quá khứ: các phương án</a>
      </p>
    </div>
  );
}

export const NOT_YET = 'Chưa có vào ngày ấy';

interface NotYetProps {
  readonly moment: PageMoment;
  readonly page: string;
}

/** Instead of the page of a thing that the answer does not know. */
export function NotYetText({ moment, page }: NotYetProps) {
  return (
    <div class="narrow">
      <h1>{NOT_YET}</h1>
      <p>
        Đến hết ngày {day(moment.day)}, {senseWords(moment)}, chưa có điều trang này nói đến; hoặc bạn không được xem.
      </p>
      <p>
        <a data-nay href={page}>
          Mở trang này ở hiện tại
        </a>
      </p>
      <p>
        <a href="/phuong-an">Các phương án vào ngày ấy</a>
      </p>
    </div>
  );
}

export const NO_SUCH_DAY = 'Không xem lại được ngày này';

/** Instead of a page as of what is no day, or one to come. */
export function NoSuchDayText({ moment, page, today }: NotYetProps & { readonly today: CivilDate }) {
  const days = [moment.day, ...(moment.known === undefined ? [] : [moment.known])];
  const on = days.find((one) => !isCivilDate(one) || one > today) ?? '';
  return (
    <div class="narrow">
      <h1>{NO_SUCH_DAY}</h1>
      <p>
        {isCivilDate(on)
          ? `Ngày ${day(on)} chưa đến; chỉ xem lại được từ hôm nay về trước.`
          : `“${on}” trong địa chỉ trang không phải là một ngày.`}
      </p>
      <MomentForm typed={typedAs(moment)} page={page} asksKnown={moment.by === 'paper'} />
      <p>
        <a href={page}>Mở trang này ở hiện tại</a>
      </p>
    </div>
  );
}
