import type { BoardBody } from '../../plans/board-views.js';
import { behind, type BoardFilters } from './board-filters.js';
import { Number } from './number.js';

type Path = BoardBody['paths'][number];
type Cell = Path['cells'][number];

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
      <caption class="sr">Đang xử lý của từng đơn vị, theo bước của đường đi {path.pathName}</caption>
      <thead>
        <tr>
          <th>Đơn vị</th>
          {path.stages.map(({ stage }) => (
            <th class="r named">{stage.name}</th>
          ))}
          <th class="r">Quá hạn</th>
          <th class="r">Tất cả</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([unit, name]) => (
          <UnitRow path={path} filters={filters} name={name} cells={path.cells.filter((cell) => cell.unit === unit)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends UnitsProps {
  readonly name: string;
  /** Of the unit, at least one. */
  readonly cells: readonly Cell[];
}

function UnitRow({ path, filters, name, cells }: RowProps) {
  const of = { path: path.path, unit: cells[0]?.unit ?? '' };
  const sum = (what: 'total' | 'overdue') => cells.reduce((all, cell) => all + cell[what], 0);
  return (
    <tr>
      <th scope="row">{name}</th>
      {path.stages.map(({ stage }) => (
        <td class="r" data-label={stage.name}>
          <Here
            cell={cells.find((cell) => cell.stage === stage.id)}
            href={behind(filters, { ...of, stage: stage.id, status: 'open' })}
          />
        </td>
      ))}
      <td class="r" data-label="Quá hạn">
        <Number value={sum('overdue')} href={behind(filters, { ...of, overdue: 'true' })} what="quá hạn" late />
      </td>
      <td class="r" data-label="Tất cả">
        <Number value={sum('total')} href={behind(filters, of)} what="tất cả" />
      </td>
    </tr>
  );
}

function Here({ cell, href }: { readonly cell: Cell | undefined; readonly href: string }) {
  return cell ? <Number value={cell.open} href={href} what="đang xử lý" /> : null;
}
