import { capital } from '@app/wording';
import type { SavedBody } from '../../savings/saved-body.js';
import type { SavingReportBody } from '../../savings/totals-views.js';
import { DivisionChart } from './division-chart.js';
import { linesAddress, partFilters, savingsAddress, type Division, type TotalsFilters } from './saving-filters.js';
import { SavedCells, SavedHeads } from './saved-cells.js';
import { partName } from './saving-words.js';

type Part = SavingReportBody['parts'][number];

interface DivisionProps {
  readonly by: Division;
  readonly byName: string;
  readonly parts: readonly Part[];
  readonly filters: TotalsFilters;
  /** One of those that the total has. */
  readonly of: SavedBody;
}

/** The picture of one kind of time or one method by whatever the totals are divided by, and the table under it. */
export function DivisionOfKind({ by, byName, parts, filters, of }: DivisionProps) {
  const figure = of.methodVersion === null ? 'time' : 'cost';
  const rows = inOrder(
    by,
    parts.flatMap((part) => {
      const saved = part[figure].totals.find(({ kind }) => kind === of.kind);
      return saved ? [{ part, saved }] : [];
    }),
  );
  const title = `${of.kindName}, theo ${byName}`;
  return (
    <section>
      <h3>{capital(of.kindName)}</h3>
      <DivisionChart
        title={`Trước và tiết kiệm: ${title}; số liệu ở bảng bên dưới`}
        bars={rows.map(({ saved }) => ({ before: Number(saved.before), saved: Number(saved.saved) }))}
      />
      <table class="list savings">
        <caption class="sr">{title}</caption>
        <thead>
          <tr>
            <th class="r">Số</th>
            <th class="named">{capital(byName)}</th>
            <SavedHeads />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <PartRow {...row} at={at + 1} by={by} filters={filters} inSum={`${figure}:${of.kind}`} />
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <td />
              <th scope="row">Cộng</th>
              <SavedCells saved={of} lines={linesAddress(filters, `${figure}:${of.kind}`)} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

interface Row {
  readonly part: Part;
  readonly saved: SavedBody;
}

interface RowProps extends Row, Pick<DivisionProps, 'by' | 'filters'> {
  readonly at: number;
  readonly inSum: string;
}

function PartRow({ part, saved, at, by, filters, inSum }: RowProps) {
  const narrowed = { ...filters, ...partFilters(by, part.value) };
  const lines = linesAddress(narrowed, inSum);
  return (
    <tr>
      <td class="r quiet" data-label="Số">
        {at}
      </td>
      <th scope="row">
        <a href={savingsAddress({ ...narrowed, by: by === 'status' ? 'unit' : 'status' })}>{partName(by, part)}</a>
      </th>
      <SavedCells saved={saved} lines={lines} />
    </tr>
  );
}

/** Times follow one another; of other parts those that save most come first. */
function inOrder(by: Division, rows: readonly Row[]): readonly Row[] {
  if (by === 'month' || by === 'quarter') return rows;
  return [...rows].sort((one, other) => Number(other.saved.saved) - Number(one.saved.saved));
}
