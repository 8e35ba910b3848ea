import { DayFilter } from '../parts/day-filter.js';
import { Filter } from '../parts/filter.js';
import { BY_PAPER, SENSES } from '../past/moment-form.js';
import { CHANGE_NAMES, type AskedComparison, type ComparedFilter } from './change-filters.js';

/** The two days that are compared, and by which days. */
export function SpanFields({ asked: { from, to, isByPaper } }: { readonly asked: AskedComparison }) {
  return (
    <>
      <DayFilter name="tu" label="Từ cuối ngày" value={from} required />
      <DayFilter name="den" label="Đến cuối ngày" value={to} required />
      <Filter name="theo" label="Cách xem" value={isByPaper ? BY_PAPER : undefined} choices={SENSES} whole={null} />
    </>
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
