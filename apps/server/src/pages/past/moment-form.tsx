import { MOMENT_SENSE_NAMES } from '@app/wording';
import { writtenDay } from '../browser/typed-day.js';

/** The page that asks for the day. */
const CHOICE = '/chon-ngay';
/** In its address. */
export const CHOSEN = { day: 'ngay', sense: 'theo', page: 'trang' } as const;
/** What stands in addresses for the dates on papers. */
export const BY_PAPER = 'giay-to';

const SENSES = [
  ['ghi-nhan', MOMENT_SENSE_NAMES.recorded],
  [BY_PAPER, MOMENT_SENSE_NAMES.paper],
] as const;

/** Where one chooses the day as of which a page is shown. */
export function choiceAddress(page: string): string {
  return `${CHOICE}?${new URLSearchParams({ [CHOSEN.page]: page }).toString()}`;
}

interface FormProps {
  /** As typed or in ISO. */
  readonly day: string;
  readonly sense: string | undefined;
  /** The page to be shown as of the day. */
  readonly page: string;
  /** What is wrong with the day; null if nothing. */
  readonly fault?: string | null;
}

/** The day and the sense as of which pages are shown; works without scripts. */
export function MomentForm({ day, sense, page, fault = null }: FormProps) {
  return (
    <form class="filters moment" method="get" action={CHOICE} aria-label="Chọn ngày để xem lại">
      <label>
        <span class="small quiet">Ngày xem lại</span>
        <input
          class="day"
          name={CHOSEN.day}
          value={writtenDay(day)}
          inputmode="numeric"
          placeholder="ngày/tháng/năm"
          autocomplete="off"
          required
          {...(fault === null ? {} : { 'aria-invalid': true, 'aria-describedby': 'loi-ngay' })}
        />
      </label>
      <div>
        <label class="small quiet" for="nghia">
          Cách xem
        </label>
        <select id="nghia" name={CHOSEN.sense}>
          {SENSES.map(([value, name]) => (
            <option value={value} selected={value === sense}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <input type="hidden" name={CHOSEN.page} value={page} />
      <button>Xem</button>
    </form>
  );
}
