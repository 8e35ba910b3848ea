import { MOMENT_SENSE_NAMES } from '@app/wording';
import { DayFilter } from '../parts/day-filter.js';
import type { PageMoment } from './page-moment.js';

/** The page that asks for the day. */
const CHOICE = '/chon-ngay';
/** In its address. */
export const CHOSEN = { day: 'ngay', sense: 'theo', known: 'biet-den', page: 'trang' } as const;
/** What stands in addresses for the dates on papers. */
export const BY_PAPER = 'giay-to';

/** The id of what is said about a wrong day. */
export const FAULT = 'loi-ngay';

export const SENSES = [
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
      <DayFilter name={CHOSEN.day} label="Ngày xem lại" value={day} wrong={wrong === 'day' ? FAULT : null} required />
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
        <DayFilter
          name={CHOSEN.known}
          label="Đã biết đến hết ngày"
          value={known}
          otherwise="đến nay"
          wrong={wrong === 'known' ? FAULT : null}
        />
      )}
      <input type="hidden" name={CHOSEN.page} value={page} />
      <button>Xem</button>
    </form>
  );
}
