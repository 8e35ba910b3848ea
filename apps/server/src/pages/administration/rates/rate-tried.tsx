import type { ParameterTrialBody } from '../../../parameters/parameter-views.js';
import { count, day } from '../../parts/words.js';
import { quantityWords } from './quantity-words.js';

type Rate = ParameterTrialBody['after'];

/** What a rate or its last day would make different, before it is recorded. */
export function RateTried({ trial: { before, after, beside, used } }: { readonly trial: ParameterTrialBody }) {
  return (
    <section class="notice warn" role="status" aria-label="Xem trước">
      <p>
        <b>Xem trước, chưa ghi gì.</b>
      </p>
      <table class="list">
        <thead>
          <tr>
            <th>Mã tham số</th>
            <th>Đang dùng</th>
            <th>Sẽ là</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <code>{after.id}</code>
            </td>
            <td data-label="Đang dùng">{before ? rateWords(before) : 'chưa có'}</td>
            <td data-label="Sẽ là">
              <b>{rateWords(after)}</b>
            </td>
          </tr>
        </tbody>
      </table>
      {beside.length === 0 && <p>Trong thời gian đó không có tham số nào khác cùng loại.</p>}
      {beside.length > 0 && (
        <>
          <p>Tham số khác cùng loại, người soạn vẫn chọn được:</p>
          <ul>
            {beside.map((one) => (
              <li>
                {rateWords(one)} <code>{one.id}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {used === 0
          ? 'Chưa có chi phí nào của phương án tính bằng tham số này.'
          : `${count(used)} chi phí của phương án đã tính bằng tham số này; các số đó giữ nguyên.`}
      </p>
    </section>
  );
}

function rateWords(rate: Rate): string {
  const until = rate.validTo === null ? '' : ` đến hết ${day(rate.validTo)}`;
  return `${quantityWords(rate)}, từ ${day(rate.validFrom)}${until}`;
}
