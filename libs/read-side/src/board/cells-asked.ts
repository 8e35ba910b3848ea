import type { CivilDate } from '@app/domain';
import { isProvince } from '../areas/provinces.js';
import { momentAsked } from '../past/moment.js';

/** Columns of cells that a board is narrowed by. */
const EXACT = ['plan', 'path', 'unit'] as const;
/** Cells do not tell these apart, so that the proposals of the plan are counted. */
const OF_PROPOSALS = ['item', 'catalogue'] as const;

type Narrowing = (typeof EXACT)[number] | (typeof OF_PROPOSALS)[number];

/** Each part narrows it. `scope`: area codes; nothing exists outside them. `today`: what is overdue was due before it. */
export interface BoardFilter extends Partial<Readonly<Record<Narrowing, string | undefined>>> {
  readonly scope: readonly string[];
  readonly today: CivilDate;
}

/** SQL to select cells from, with the values of its parameters from $1 on. */
export interface AskedBoard {
  readonly cells: string;
  readonly values: readonly unknown[];
}

export function cellsAsked(filter: BoardFilter): AskedBoard {
  const values: unknown[] = [filter.scope];
  const where = ['area && $1::text[]'];
  for (const name of [...EXACT, ...OF_PROPOSALS]) {
    if (filter[name] === undefined) continue;
    values.push(filter[name]);
    where.push(`${name} = $${String(values.length)}`);
  }
  const isKept = OF_PROPOSALS.every((name) => filter[name] === undefined);
  const cells = `(select ${isKept ? KEPT : COUNTED} where ${where.join(' and ')}) cells`;
  return { cells, values };
}

const PLACE = 'plan, path, area, stage, stage_name, stage_kind, stage_index, unit, phase, outcome';
const KEPT = `${PLACE}, open, due, count from read_side.board_cell`;
const COUNTED = `${PLACE}, status = 'open' as open, case when status = 'open' then due end as due, 1 as count
  from read_side.proposal`;

/** As many are found by their areas. */
const FEW_PROVINCES = 4;

/** Whether it is of so many whole provinces that sums of these tell it faster; of a moment there are none. */
export function isOfProvinces(filter: BoardFilter): boolean {
  const { scope } = filter;
  const isNarrowed = [...EXACT, ...OF_PROPOSALS].some((name) => filter[name] !== undefined);
  return !momentAsked() && !isNarrowed && scope.length > FEW_PROVINCES && scope.every(isProvince);
}
