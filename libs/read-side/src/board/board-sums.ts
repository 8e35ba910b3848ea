import type { StageKind } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { write } from '../engine/sending.js';
import type { BoardCell } from './board-cell.js';

/** How proposals end. */
export const ENDS = ['decided', 'completed', 'withdrawn'] as const;
export type End = (typeof ENDS)[number];

/** SQL on a cell: at stages of which kind they are, or how they ended. */
export const KIND = 'case when open then stage_kind else phase end';

/** Number of a province's proposals, or of all (''), at stages of a kind or over. `due`: infinity without a day, or over. */
interface BoardSum {
  readonly province: string;
  readonly kind: StageKind | BoardCell['phase'];
  readonly due: string;
  readonly count: number;
}

export function sumsOf(cells: readonly BoardCell[]): readonly BoardSum[] {
  const sums = new Map<string, BoardSum>();
  for (const { area, open, stageKind, phase, due, count } of cells) {
    for (const province of area.slice(0, 1).flatMap((code) => [code, ''])) {
      const sum = { province, kind: open ? stageKind : phase, due: due ?? 'infinity' };
      const key = JSON.stringify(sum);
      sums.set(key, { ...sum, count: (sums.get(key)?.count ?? 0) + count });
    }
  }
  return [...sums.values()].filter(({ count }) => count !== 0);
}

export async function addSums(manager: EntityManager, sums: readonly BoardSum[]): Promise<void> {
  if (sums.length === 0) return;
  await write(manager, ADD, [JSON.stringify(sums)]);
  const fewer = sums.filter(({ count }) => count < 0);
  if (fewer.length > 0) await write(manager, DROP_EMPTY, [JSON.stringify(fewer)]);
}

const GIVEN = 'json_populate_recordset(null::read_side.board_sum, $1::json)';

const ADD = `
  insert into read_side.board_sum as sum (province, kind, due, count) select province, kind, due, count from ${GIVEN}
  on conflict (province, kind, due) do update set count = sum.count + excluded.count`;

const DROP_EMPTY = `
  delete from read_side.board_sum sum using ${GIVEN} given
  where sum.province = given.province and sum.kind = given.kind and sum.due = given.due and sum.count = 0`;
