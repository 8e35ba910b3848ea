import type { BoardBody } from '../../plans/board-views.js';
import { behind, ENDED, type BoardFilters } from './board-filters.js';
import { Number } from './number.js';
import { OpenCells, OpenHeads } from './open-sums.js';

type Path = BoardBody['paths'][number];
type Counts = Readonly<Record<'total' | 'open' | 'overdue', number>>;

interface UnitsProps {
  readonly path: Path;
  readonly filters: BoardFilters;
}

/** Which unit has how many at which stage, of one path. */
export function PathUnits({ path, filters }: UnitsProps) {
  const units = [...new Map(path.cells.map(({ unit, unitName }) => [unit, unitName])).entries()];
  const rows = units.sort((one, other) => one[1].localeCompare(other[1], 'vi'));
  return (
    <table class="list board-units">
      <caption class="sr">Phương án của từng đơn vị, theo bước của đường đi {path.pathName}</caption>
      <thead>
        <tr>
          <th rowSpan={2}>Đơn vị</th>
          <th class="over" colSpan={path.stages.length + 2} scope="colgroup">
            Đang xử lý
          </th>
          <th class="r" rowSpan={2}>
            Đã kết thúc
          </th>
          <th class="r" rowSpan={2}>
            Tất cả
          </th>
        </tr>
        <tr>
          {path.stages.map(({ stage }) => (
            <th class="r named">{stage.name}</th>
          ))}
          <OpenHeads />
        </tr>
      </thead>
      <tbody>
        {rows.map(([unit, name]) => {
          const cells = path.cells.filter((cell) => cell.unit === unit);
          const at = (stage: string) => cells.find((cell) => cell.stage === stage)?.open ?? 0;
          return <UnitRow path={path} filters={{ ...filters, unit }} name={name} at={at} all={sumOf(cells)} />;
        })}
      </tbody>
      {rows.length > 1 && (
        <tfoot>
          <UnitRow
            path={path}
            filters={filters}
            name="Mọi đơn vị"
            at={(id) => path.stages.find(({ stage }) => stage.id === id)?.open ?? 0}
            all={path}
          />
        </tfoot>
      )}
    </table>
  );
}

function sumOf(cells: readonly Counts[]): Counts {
  const sum = (what: keyof Counts) => cells.reduce((all, cell) => all + cell[what], 0);
  return { total: sum('total'), open: sum('open'), overdue: sum('overdue') };
}

interface RowProps extends UnitsProps {
  readonly name: string;
  /** How many are being worked on at a stage. */
  readonly at: (stage: string) => number;
  readonly all: Counts;
}

function UnitRow({ path, filters, name, at, all: { total, open, overdue } }: RowProps) {
  const list = (more: Parameters<typeof behind>[1]) => behind(filters, { path: path.path, ...more });
  return (
    <tr>
      <th scope="row">{name}</th>
      {path.stages.map(({ stage }) => (
        <td class="r" data-label={stage.name}>
          <Number value={at(stage.id)} href={list({ stage: stage.id, status: 'open' })} what="đang xử lý" />
        </td>
      ))}
      <OpenCells open={open} overdue={overdue} list={list} />
      <td class="r" data-label="Đã kết thúc">
        <Number value={total - open} href={list({ status: ENDED })} what="đã kết thúc" />
      </td>
      <td class="r" data-label="Tất cả">
        <Number value={total} href={list({})} what="tất cả" />
      </td>
    </tr>
  );
}
