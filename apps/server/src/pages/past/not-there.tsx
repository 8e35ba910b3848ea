import { isCivilDate, type CivilDate } from '@app/domain';
import { percentDecoded } from '../../http/percent-decoded.js';
import { day } from '../parts/words.js';
import { comparedAddress } from './compared-address.js';
import { senseWords } from './moment-words.js';
import { MomentForm, typedAs } from './moment-form.js';
import type { PageMoment } from './page-moment.js';

export const NOT_OF_PAST = 'Trang này chỉ có ở hiện tại';

/** Why a page is of now alone, by how its address begins; any other is one on which one acts. */
const REASONS: readonly (readonly [start: string, reason: string])[] = [
  ['/thay-doi', 'Trang này so sánh hai ngày nêu ngay trong địa chỉ của nó, nên không thuộc về một ngày nào khác.'],
  ['/chon-ngay', 'Trang này chọn ngày để xem lại, nên không thuộc về một ngày nào.'],
  ['/quan-tri/tinh-trang', 'Trang này cho biết dịch vụ đang chạy thế nào; việc ấy chỉ biết được lúc này.'],
];
const ONE_ACTS = 'Ở đây người ta làm việc, mà quá khứ thì chỉ xem lại được.';

interface NotOfPastProps {
  readonly moment: PageMoment | null;
  readonly page: string;
}

/** Instead of a page that is of now alone. */
export function NotOfPastText({ moment, page }: NotOfPastProps) {
  const [, reason = ONE_ACTS] = REASONS.find(([start]) => page.startsWith(start)) ?? [];
  return (
    <div class="narrow">
      <h1>{NOT_OF_PAST}</h1>
      <p>{reason}</p>
      <p>
        <a data-nay href={page}>
          Mở trang này ở hiện tại
        </a>
      </p>
      {moment !== null && page.startsWith('/thay-doi') && (
        <p>
          <a href={comparedAddress(moment)}>So sánh ngày {day(moment.day)} với hôm nay</a>
        </p>
      )}
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
          : `“${percentDecoded(on) ?? on}” trong địa chỉ trang không phải là một ngày.`}
      </p>
      <MomentForm typed={typedAs(meant(moment))} page={page} asksKnown={moment.by === 'paper'} />
      <p>
        <a href={page}>Mở trang này ở hiện tại</a>
      </p>
    </div>
  );
}

/** `20260520` and `2026-5-2` with the day that they most likely mean. */
function meant({ by, day: on, known }: PageMoment): PageMoment {
  return { by, day: likelyDay(on), known: known === undefined ? undefined : likelyDay(known) };
}

function likelyDay(text: string): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-?(\d{1,2})-?(\d{1,2})$/.exec(text) ?? [];
  const likely = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isCivilDate(likely) ? likely : (percentDecoded(text) ?? text);
}
