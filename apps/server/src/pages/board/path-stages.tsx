import type { BoardBody } from '../../plans/board-views.js';
import type { StayStatisticsBody } from '../../stays/stay-statistics-views.js';
import type { Plain } from '../../http/answer-fields.js';
import { behind, ENDED, type BoardFilters } from './board-filters.js';
import { Number } from './number.js';
import { medianOf } from './stays/median-of.js';
import { staysAddress } from './stays/stay-filters.js';

type Path = BoardBody['paths'][number];
export type StayParts = Plain<StayStatisticsBody>['parts'];

const LEFT_AFTER = 'Rời bước sau bao lâu (trung vị)';

interface StagesProps {
  readonly path: Path;
  readonly filters: BoardFilters;
  /** How long proposals stay at the stages; null where it is not known for these filters. */
  readonly stays: StayParts | null;
}

/** The stages of a path in their order, each with what is there now. */
export function PathStages({ path, filters, stays }: StagesProps) {
  const most = Math.max(1, ...path.stages.map(({ open }) => open));
  return (
    <table class="list board-stages">
      <caption class="sr">Các bước của đường đi {path.pathName}</caption>
      <thead>
        <tr>
          <th>Bước</th>
          <th class="c-bar">
            <span class="sr">Tỷ lệ</span>
          </th>
          <th class="r">Đang ở đây</th>
          <th class="r">Quá hạn</th>
          <th class="r">Đã kết thúc ở đây</th>
          {stays && <th class="r">{LEFT_AFTER}</th>}
          {stays && <th>Còn ở đây lâu nhất</th>}
        </tr>
      </thead>
      <tbody>
        {path.stages.map((one) => (
          <StageRow {...{ one, path, filters, most, stays }} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends StagesProps {
  readonly one: Path['stages'][number];
  readonly most: number;
}

function StageRow({ one, path, filters, most, stays }: RowProps) {
  const { stage, open, overdue, total } = one;
  const there = { path: path.path, stage: stage.id };
  return (
    <tr>
      <th scope="row">
        {stage.name}
        <span class="more quiet small">{stage.kindName}</span>
      </th>
      <td class="c-bar">
        <Bar open={open} overdue={overdue} most={most} />
      </td>
      <td class="r" data-label="Đang ở đây">
        <Number value={open} href={behind(filters, { ...there, status: 'open' })} what={`đang ở bước ${stage.name}`} />
      </td>
      <td class="r" data-label="Quá hạn">
        <Number value={overdue} href={behind(filters, { ...there, overdue: 'true' })} what="quá hạn" late />
      </td>
      <td class="r" data-label="Đã kết thúc ở đây">
        <Number value={total - open} href={behind(filters, { ...there, status: ENDED })} what="đã kết thúc" />
      </td>
      {stays && <StayCells of={stays.find(({ value }) => value === stage.id)} href={leftThere(filters, there)} />}
    </tr>
  );
}

/** The stays of which the median is told. */
function leftThere({ plan, area, unit }: BoardFilters, there: Readonly<Record<'path' | 'stage', string>>): string {
  return staysAddress({ plan, area, unit, ...there, state: 'ended' });
}

interface CellProps {
  readonly of: StayParts[number] | undefined;
  readonly href: string;
}

/** Of those that left the stage the median, of those still there the longest. */
function StayCells({ of, href }: CellProps) {
  const median = of ? medianOf(of.ended) : null;
  const longest = of?.running.days.holder ? of.running.days : null;
  return (
    <>
      <td class="r" data-label={LEFT_AFTER}>
        {median !== null && (
          <a class="count-link median-link" href={href}>
            {median}
            <span class="sr">: từng lần đã rời bước</span>
          </a>
        )}
      </td>
      <td data-label="Còn ở đây lâu nhất">
        {longest?.holder && (
          <>
            <a href={`/phuong-an/${longest.holder.id}`}>{longest.holder.number ?? longest.holder.title}</a>
            <span class="quiet small">, {longest.text.longest}</span>
          </>
        )}
      </td>
    </>
  );
}

/** What the bars of all stages mean. */
export function BarLegend() {
  return (
    <p class="small quiet board-legend">
      Thanh ở mỗi bước: <Swatch kind="open" /> đang ở đây, <Swatch kind="late" /> trong đó quá hạn; dài hết cỡ là bước
      đang có nhiều nhất của đường đi.
    </p>
  );
}

function Swatch({ kind }: { readonly kind: 'open' | 'late' }) {
  return (
    <svg class="board-swatch" viewBox="0 0 10 10" aria-hidden="true">
      <rect class={kind} width="10" height="10" />
    </svg>
  );
}

function Bar({ open, overdue, most }: { readonly open: number; readonly overdue: number; readonly most: number }) {
  const width = (of: number) => ((100 * of) / most).toFixed(1);
  return (
    <svg class="board-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="whole" width="100" height="8" />
      <rect width={width(open)} height="8" />
      <rect class="late" width={width(overdue)} height="8" />
    </svg>
  );
}
