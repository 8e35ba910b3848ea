import type { EntityManager } from 'typeorm';
import { overall, type Change } from '../engine/row-projection.js';
import type { ProposalRow } from '../proposals/proposal-row.js';
import { saveRows } from '../engine/row-store.js';
import { write } from '../engine/sending.js';
import { BoardCell, cellOf, type BoardPlace } from './board-cell.js';
import { addSums, sumsOf } from './board-sums.js';

/** Every proposal leaves its former cell and enters its present one. */
export function boardDelta(changes: readonly Change<ProposalRow>[]): readonly BoardCell[] {
  const cells = new Map<string, BoardCell>();
  for (const { before, after } of overall(changes)) {
    if (before) add(cells, before, -1);
    add(cells, after, 1);
  }
  return [...cells.values()].filter((cell) => cell.count !== 0);
}

function add(cells: Map<string, BoardCell>, place: BoardPlace, count: number): void {
  const cell = cellOf(place);
  cells.set(cell.key, { ...cell, count: (cells.get(cell.key)?.count ?? 0) + count });
}

async function follow(changes: readonly Change<ProposalRow>[], manager: EntityManager): Promise<void> {
  const cells = boardDelta(changes);
  if (cells.length === 0) return;
  const json = JSON.stringify(
    cells.map(({ stageName, stageKind, stageIndex, ...cell }) => {
      return { ...cell, stage_name: stageName, stage_kind: stageKind, stage_index: stageIndex };
    }),
  );
  await write(manager, ADD, [json]);
  const lessened = cells.flatMap(({ key, count }) => (count < 0 ? [key] : []));
  if (lessened.length > 0)
    await write(manager, 'delete from read_side.board_cell where key = any($1) and count = 0', [lessened]);
  await addSums(manager, sumsOf(cells));
}

const COLUMNS = `key, plan, path, area, stage, stage_name, stage_kind, stage_index, unit, phase, outcome, open, due,
  count`;

const ADD = `
  insert into read_side.board_cell as cell
    (${COLUMNS})
  select ${COLUMNS} from json_populate_recordset(null::read_side.board_cell, $1::json)
  on conflict (key) do update set count = cell.count + excluded.count`;

async function fill(manager: EntityManager): Promise<void> {
  const cells = new Map<string, BoardCell>();
  for (const { count, ...place } of await manager.query<(BoardPlace & { readonly count: number })[]>(PLACES)) {
    add(cells, place, count);
  }
  await saveRows(manager, BoardCell, [...cells.values()]);
  await addSums(manager, sumsOf([...cells.values()]));
}

const PLACES = `select plan, path, area, stage, stage_name as "stageName", stage_kind as "stageKind", stage_index as "stageIndex",
    unit, phase, outcome, status, case when status = 'open' then due::text end as due, count(*)::integer as count
  from read_side.proposal group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12`;

/** In the transaction that writes the proposals. */
export const boardProjection = { tables: ['board_cell', 'board_sum'], follow, fill };
