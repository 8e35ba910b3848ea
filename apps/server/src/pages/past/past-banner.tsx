import { MOMENT_SENSE_NAMES } from '@app/wording';
import { day } from '../parts/words.js';
import { comparedAddress } from './compared-address.js';
import { BY_PAPER, MomentForm } from './moment-form.js';
import type { PageMoment } from './page-moment.js';

const MEANINGS: Readonly<Record<PageMoment['by'], string>> = {
  recorded: 'Như hệ thống đã ghi đến hết ngày ấy; chưa tính điều ghi sau.',
  paper: 'Như giấy tờ nói đến hết ngày ấy, kể cả điều ghi hay đính chính sau.',
};

interface BannerProps {
  readonly moment: PageMoment;
  /** The same page now. */
  readonly page: string;
}

/** Says that the page shows the past, and which; leads to other days and back. */
export function PastBanner({ moment: { day: on, by }, page }: BannerProps) {
  return (
    <aside class="past-banner" aria-label="Đang xem quá khứ">
      <div class="past-in">
        <p>
          <b>Đang xem quá khứ: hết ngày {day(on)}</b>, {MOMENT_SENSE_NAMES[by]}.{' '}
          <span class="small">{MEANINGS[by]} Chỉ xem, không làm được việc gì ở đây.</span>
        </p>
        <MomentForm day={on} sense={by === 'paper' ? BY_PAPER : undefined} page={page} />
        <p class="past-ways">
          <a data-nay href={page}>
            Về hiện tại
          </a>
          <a href={comparedAddress({ by, day: on })}>So với hôm nay</a>
        </p>
      </div>
    </aside>
  );
}
