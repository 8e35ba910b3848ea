import { MOMENT_SENSE_NAMES } from '@app/wording';
import { day as dayWords } from '../parts/words.js';
import { addressAt, type PageMoment } from '../past/page-moment.js';
import type { HistoryDay } from './history-days.js';

/** More of what happened on a day is counted. */
const MOST = 3;

export interface HistoryProps {
  readonly days: readonly HistoryDay[];
  /** What each day is looked at by. */
  readonly sense: Omit<PageMoment, 'day'>;
  /** The day that the page shows; null now. */
  readonly shown: string | null;
  /** The thing's page now. */
  readonly page: string;
  /** Whether these are all days. */
  readonly isWhole: boolean;
}

interface Step {
  readonly href: string;
  readonly name: string;
  readonly what: string;
}

/** The days of a thing's history, each leading to its page as of that day; a script makes a slider of it. */
export function HistoryStrip({ days, sense, shown, page, isWhole }: HistoryProps) {
  const steps: readonly Step[] = [
    ...days.map(({ day, what }) => ({
      href: addressAt({ ...sense, day }, page),
      name: dayWords(day),
      what: whatWords(what),
    })),
    { href: page, name: 'Hiện tại', what: '' },
  ];
  const at = shown === null ? steps.length - 1 : days.findLastIndex(({ day }) => day <= shown);
  const isBetween = shown !== null && days[at] !== undefined && days[at].day < shown;
  return (
    <nav class="history" aria-label="Xem lại từng ngày">
      <div class="history-in">
        <span class="small quiet">Xem lại từng ngày có việc, {MOMENT_SENSE_NAMES[sense.by]}</span>
        <Beside step={steps[isBetween ? at : at - 1]} name="Ngày trước" />
        <input
          type="range"
          min="0"
          max={steps.length - 1}
          value={at}
          data-history
          hidden
          aria-label="Kéo đến một ngày, rồi thả hoặc nhấn Enter"
        />
        <Beside step={steps[at + 1]} name="Ngày sau" />
      </div>
      {!isWhole && days[0] && (
        <p class="small">
          <a data-nay href={addressAt({ ...sense, day: days[0].day }, page)}>
            Những ngày trước {dayWords(days[0].day)}
          </a>
        </p>
      )}
      <ol>
        {steps.map((step, place) => (
          <li>
            <a
              data-nay
              href={step.href}
              title={step.what === '' ? undefined : step.what}
              {...(place === at ? { 'aria-current': 'step' as const } : {})}
            >
              {step.name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Beside({ step, name }: { readonly step: Step | undefined; readonly name: string }) {
  if (!step) return null;
  return (
    <a data-nay class="history-beside" href={step.href}>
      {name}
    </a>
  );
}

function whatWords(what: readonly string[]): string {
  const rest = what.length - MOST;
  return [...what.slice(0, MOST), ...(rest > 0 ? [`và ${String(rest)} việc nữa`] : [])].join('; ');
}
