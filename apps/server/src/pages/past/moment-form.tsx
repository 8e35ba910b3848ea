import { MOMENT_SENSE_NAMES } from '@app/wording';
import { writtenDay } from '../browser/typed-day.js';
import type { PageMoment } from './page-moment.js';

/** The page that asks for the day. */
const CHOICE = '/chon-ngay';
/** In its address. */
export const CHOSEN = { day: 'ngay', sense: 'theo', known: 'biet-den', page: 'trang' } as const;
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

/** Days are as typed or in ISO. */
export interface TypedMoment {
  readonly day: string;
  readonly sense: string | undefined;
  /** The day that ends what is known, by paper; empty for what is known now. */
  readonly known: string;
}

/** As a form shows it. */
export function typedAs({ by, day, known = '' }: PageMoment): TypedMoment {
  return { day, sense: by === 'paper' ? BY_PAPER : undefined, known };
}

interface FormProps {
  readonly typed: TypedMoment;
  /** The page to be shown as of the day. */
  readonly page: string;
  /** Which input is wrong; null if none. */
  readonly wrong?: 'day' | 'known' | null;
  /** Whether it may be said what was known. */
  readonly asksKnown: boolean;
}

/** The day and the sense as of which pages are shown; works without scripts. */
export function MomentForm({ typed: { day, sense, known }, page, wrong = null, asksKnown }: FormProps) {
  return (
    <form class="filters moment" method="get" action={CHOICE} aria-label="Chọn ngày để xem lại">
      <DayInput name={CHOSEN.day} label="Ngày xem lại" value={day} isWrong={wrong === 'day'} required />
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
      {asksKnown && (
        <DayInput
          name={CHOSEN.known}
          label="Đã biết đến hết ngày"
          value={known}
          isWrong={wrong === 'known'}
          required={false}
        />
      )}
      <input type="hidden" name={CHOSEN.page} value={page} />
      <button>Xem</button>
    </form>
  );
}

interface DayProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly required: boolean;
}

function DayInput({ name, label, value, isWrong, required }: DayProps) {
  return (
    <label>
      <span class="small quiet">{label}</span>
      <input
        class="day"
        name={name}
        value={writtenDay(value)}
        inputmode="numeric"
        placeholder={required ? 'ngày/tháng/năm' : 'đến nay'}
        autocomplete="off"
        required={required}
        {...(isWrong ? { 'aria-invalid': true, 'aria-describedby': 'loi-ngay' } : {})}
      />
    </label>
  );
}
