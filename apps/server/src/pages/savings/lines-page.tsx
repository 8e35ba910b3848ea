import { LINE_SORT_NAMES } from '@app/wording';
import type { SavingLinePageBody } from '../../savings/line-views.js';
import type { SavedBody } from '../../savings/saved-body.js';
import { Filter } from '../parts/filter.js';
import { totalWords } from '../parts/total-words.js';
import { LinesTable } from './lines-table.js';
import { LINE_NAMES, type LineFilters } from './saving-filters.js';
import { sumWords } from './sum-words.js';

interface LinesProps {
  readonly page: SavingLinePageBody;
  readonly filters: LineFilters;
  /** What they add up to; null where they are only counted. */
  readonly sum: SavedBody | null;
  /** The totals that they make up. */
  readonly back: string;
  readonly next: string | null;
  /** The list as a file for spreadsheets. */
  readonly table: string;
}

/** Each procedure of each proposal as it is counted. */
export function LinesPage({ page, filters, sum, back, next, table }: LinesProps) {
  const { inSum } = filters;
  return (
    <>
      <p class="crumbs">
        <a href={back}>Cắt giảm</a>
      </p>
      <div class="head">
        <h1>Từng dòng cắt giảm</h1>
        <p class="quiet">
          {totalWords(page, 'dòng')}
          {inSum !== undefined && `: ${sumWords(inSum)}`}
        </p>
        {page.items.length > 0 && (
          <a class="small" href={table} download>
            Tải bảng tính
          </a>
        )}
      </div>
      {page.items.length === 0 && <p class="notice">Không có dòng nào như vậy.</p>}
      {page.items.length > 1 && <SortForm filters={filters} />}
      {sum && (
        <p>
          Cộng mọi dòng: {sum.text.before} còn {sum.text.after}, giảm <b>{sum.text.saved}</b> ({sum.rate.shown})
        </p>
      )}
      {page.items.length > 0 && <LinesTable lines={page.items} inSum={inSum} />}
      {next !== null && (
        <p>
          <a href={next}>Xem tiếp</a>
        </p>
      )}
    </>
  );
}

/** The list in another order, with all that narrows it. */
function SortForm({ filters: { sort, ...kept } }: Pick<LinesProps, 'filters'>) {
  return (
    <form class="filters" method="get" action="/cat-giam/dong" aria-label="Xếp các dòng">
      {(Object.keys(kept) as (keyof typeof kept)[]).map((name) => (
        <input type="hidden" name={LINE_NAMES[name]} value={kept[name]} />
      ))}
      <Filter name={LINE_NAMES.sort} label="Xếp theo" value={sort} choices={SORTS} whole={null} />
      <button>Xếp</button>
    </form>
  );
}

const SORTS = Object.entries(LINE_SORT_NAMES);
