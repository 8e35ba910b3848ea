import { capital } from '@app/wording';
import type { SavedBody } from '../../savings/saved-body.js';
import type { SavingReportBody } from '../../savings/totals-views.js';
import { SavedCells, SavedHeads } from './saved-cells.js';
import { linesAddress, type TotalsFilters } from './saving-filters.js';

interface TotalProps {
  readonly report: Pick<SavingReportBody, 'total' | 'approved' | 'open'>;
  readonly filters: TotalsFilters;
}

/** Of the statuses that the totals are told apart by. */
const APPROVED = { words: 'Đã thông qua', statuses: ['approved', 'completed'] };
const OPEN = { words: 'Mới đề xuất, chưa quyết định', statuses: ['proposed', 'consolidated', 'submitted'] };

/** What is saved, of each kind first what is decided, then what is only asked for: kinds are never added. */
export function TotalTable({ report: { total, approved, open }, filters }: TotalProps) {
  const rows = (['cost', 'time'] as const).flatMap((figure) =>
    total[figure].totals.map((saved) => {
      const among = (one: TotalProps['report']['total']) => one[figure].totals.find(({ kind }) => kind === saved.kind);
      return { figure, saved, approved: among(approved), open: among(open) };
    }),
  );
  if (rows.length === 0) return null;
  return (
    <table class="list savings">
      <caption class="sr">Tổng cộng, phần đã thông qua và phần mới đề xuất</caption>
      <thead>
        <tr>
          <th>Loại, phương pháp; đã quyết định hay chưa</th>
          <SavedHeads />
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody>
          <tr>
            <th class="group" scope="rowgroup" colSpan={6}>
              {capital(row.saved.kindName)}
              <span class="more quiet small">{row.figure === 'time' ? 'thời gian' : 'chi phí, đồng một năm'}</span>
            </th>
          </tr>
          <SavedRow {...APPROVED} figure={row.figure} saved={row.approved} filters={filters} />
          <SavedRow {...OPEN} figure={row.figure} saved={row.open} filters={filters} />
          <SavedRow words="Cộng" figure={row.figure} saved={row.saved} filters={filters} />
        </tbody>
      ))}
    </table>
  );
}

interface RowProps extends Pick<TotalProps, 'filters'> {
  readonly words: string;
  readonly figure: 'time' | 'cost';
  readonly saved: SavedBody | undefined;
  /** Undefined for all that the page is narrowed to. */
  readonly statuses?: readonly string[];
}

function SavedRow({ words, figure, saved, statuses, filters }: RowProps) {
  if (saved === undefined)
    return (
      <tr>
        <th scope="row">{words}</th>
        <td class="r quiet" colSpan={5}>
          chưa có
        </td>
      </tr>
    );
  const href = linesAddress(amongStatuses(filters, statuses), `${figure}:${saved.kind}`);
  return (
    <tr class={statuses ? undefined : 'sum'}>
      <th scope="row">{words}</th>
      <SavedCells saved={saved} lines={href} />
    </tr>
  );
}

/** Of these statuses those that the page is narrowed to. */
function amongStatuses(filters: TotalsFilters, statuses: readonly string[] | undefined): TotalsFilters {
  if (statuses === undefined) return filters;
  const asked = filters.status?.split(',');
  return { ...filters, status: statuses.filter((one) => asked === undefined || asked.includes(one)).join(',') };
}
