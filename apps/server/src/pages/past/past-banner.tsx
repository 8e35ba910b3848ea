import { day } from '../parts/words.js';
import { pageComparedAddress } from './compared-address.js';
import { choiceAddress, MomentForm, typedAs } from './moment-form.js';
import { senseWords } from './moment-words.js';
import type { PageMoment } from './page-moment.js';

const MEANINGS: Readonly<Record<PageMoment['by'], string>> = {
  recorded: 'Như hệ thống đã ghi đến hết ngày ấy; chưa tính điều ghi sau.',
  paper: 'Như giấy tờ nói đến hết ngày ấy, kể cả điều ghi hay đính chính sau.',
};
const KNOWN_THEN = 'Như giấy tờ nói đến hết ngày ấy, theo những gì hệ thống khi đó đã biết.';

interface BannerProps {
  readonly moment: PageMoment;
  /** The same page now. */
  readonly page: string;
}

/** Says that the page shows the past, and which; leads to other days and back. */
export function PastBanner({ moment, page }: BannerProps) {
  const { day: on, by, known } = moment;
  return (
    <aside class="past-banner" aria-label="Đang xem quá khứ">
      <div class="past-in">
        <p>
          <b>Đang xem quá khứ: hết ngày {day(on)}</b>, {senseWords(moment)}.{' '}
          <span class="small past-meaning">
            {known === undefined ? MEANINGS[by] : KNOWN_THEN} Chỉ xem, không làm được việc gì ở đây.
          </span>
        </p>
        <MomentForm typed={typedAs(moment)} page={page} asksKnown={by === 'paper'} />
        <p class="past-ways">
          <a data-nay href={page}>
            Về hiện tại
          </a>
          <a class="past-choice" href={choiceAddress(page)}>
            Đổi ngày
          </a>
          <a href={pageComparedAddress(moment, page)}>
            So với hôm nay
            {known !== undefined && <span class="small">, theo những gì nay đã biết</span>}
          </a>
        </p>
      </div>
    </aside>
  );
}
