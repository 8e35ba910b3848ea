import { EntitySchema } from 'typeorm';
import type { CivilDate, Outcome, ProposalPhase, StageKind } from '@app/domain';
import { indexKey } from '../engine/index-key.js';
import type { ProposalRow } from '../proposals/proposal-row.js';

/** Number of a plan's proposals at a stage, of a unit, in a phase, with an outcome, due on a day (null: no day, or over). */
export interface BoardCell {
  readonly key: string;
  readonly plan: string;
  readonly path: string;
  readonly area: string[];
  readonly stage: string;
  readonly stageName: string;
  readonly stageKind: StageKind;
  readonly stageIndex: number;
  readonly unit: string;
  readonly phase: ProposalPhase;
  readonly outcome: Outcome | null;
  readonly open: boolean;
  readonly due: CivilDate | null;
  readonly count: number;
}

export const BoardCell = new EntitySchema<BoardCell>({
  name: 'BoardCell',
  schema: 'read_side',
  tableName: 'board_cell',
  columns: {
    key: { type: 'text', primary: true },
    plan: { type: 'text' },
    path: { type: 'text' },
    area: { type: 'text', array: true },
    stage: { type: 'text' },
    stageName: { type: 'text', name: 'stage_name' },
    stageKind: { type: 'text', name: 'stage_kind' },
    stageIndex: { type: 'int', name: 'stage_index' },
    unit: { type: 'text' },
    phase: { type: 'text' },
    outcome: { type: 'text', nullable: true },
    open: { type: 'boolean' },
    due: { type: 'date', nullable: true },
    count: { type: 'int' },
  },
});

/** What of a proposal tells its cell. */
export type BoardPlace = Pick<
  ProposalRow,
  | 'plan'
  | 'path'
  | 'area'
  | 'stage'
  | 'stageName'
  | 'stageKind'
  | 'stageIndex'
  | 'unit'
  | 'phase'
  | 'outcome'
  | 'status'
  | 'due'
>;

export function cellOf(row: BoardPlace): Omit<BoardCell, 'count'> {
  const { plan, path, area, stage, stageName, stageKind, stageIndex, unit, phase, outcome } = row;
  const open = row.status === 'open';
  const due = open ? row.due : null;
  const at = [plan, path, area, stage, stageName, stageKind, stageIndex, unit, phase, outcome, due];
  const key = indexKey(JSON.stringify(at));
  return { key, plan, path, area, stage, stageName, stageKind, stageIndex, unit, phase, outcome, open, due };
}
