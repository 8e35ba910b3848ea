import { MOMENT_SENSE_NAMES } from '@app/wording';
import { writtenDay } from '../browser/typed-day.js';
import { Filter } from '../parts/filter.js';
import { BY_PAPER } from '../past/moment-form.js';
import { CHANGE_NAMES, type AskedComparison, type ComparedFilter } from './change-filters.js';

const SENSES = [
  ['ghi-nhan', MOMENT_SENSE_NAMES.recorded],
  [BY_PAPER, MOMENT_SENSE_NAMES.paper],
] as const;

/** The two days that are compared, and by which days. */
export function SpanFields({ asked: { from, to, isByPaper } }: { readonly asked: AskedComparison }) {
  return (
    <>
      <DayField name="tu" label="Từ cuối ngày" value={from} required />
      <DayField name="den" label="Đến cuối ngày" value={to} required />
      <Filter name="theo" label="Cách xem" value={isByPaper ? BY_PAPER : undefined} choices={SENSES} whole={null} />
    </>
  );
}

interface DayProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
}

/** A day of a form whose address says what is shown. */
export function DayField({ name, label, value, required = false }: DayProps) {
  return (
    <label>
      <span class="small quiet">{label}</span>
      <input
        class="day"
        name={name}
        value={writtenDay(value)}
        inputmode="numeric"
        placeholder="ngày/tháng/năm"
        autocomplete="off"
        required={required}
      />
    </label>
  );
}

interface KeptProps {
  readonly asked: AskedComparison;
  readonly names: readonly ComparedFilter[];
}

/** Filters that the form does not offer stay as they are. */
export function KeptFilters({ asked: { filters }, names }: KeptProps) {
  return (
    <>
      {names.map((name) => {
        const value = filters[name];
        return value === undefined ? null : <input type="hidden" name={CHANGE_NAMES[name]} value={value} />;
      })}
    </>
  );
}
