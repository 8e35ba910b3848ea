import type { BoardFilters } from './board-filters.js';
import { behind } from './board-filters.js';
import { count } from '../parts/words.js';

interface TallyProps {
  readonly filters: BoardFilters;
  readonly sums: Readonly<Record<'total' | 'open' | 'overdue', number>>;
  /** How many ended, each with its filters and words. */
  readonly ends: readonly Ended[];
}

export interface Ended {
  readonly total: number;
  readonly words: string;
  readonly more: Parameters<typeof behind>[1];
}

export function Tally({ filters, sums: { total, open, overdue }, ends }: TallyProps) {
  return (
    <ul class="tally">
      <li class="tone-later">
        <a href={behind(filters, {})}>
          <b>{count(total)}</b> phương án
        </a>
      </li>
      <li class="tone-open">
        <a href={behind(filters, { status: 'open' })}>
          <b>{count(open)}</b> đang xử lý
        </a>
      </li>
      <li class={overdue === 0 ? 'tone-later' : 'tone-overdue'}>
        <a href={behind(filters, { overdue: 'true' })}>
          <b>{count(overdue)}</b> quá hạn
        </a>
      </li>
      {ends
        .filter((end) => end.total > 0)
        .map(({ total: ended, words, more }) => (
          <li class="tone-ended">
            <a href={behind(filters, more)}>
              <b>{count(ended)}</b> {words}
            </a>
          </li>
        ))}
    </ul>
  );
}
