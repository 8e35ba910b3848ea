import { EntitySchema } from 'typeorm';
import type { CivilDate, ProposalPhase, StageKind } from '@app/domain';
import { indexKey } from '../engine/index-key.js';
import type { ProposalRow } from '../proposals/proposal-row.js';

/** Number of a plan's proposals at a stage, of a unit, in a phase and due on a day (null: no day, or over). */
export interface BoardCell {
  readonly key: string;
  readonly plan: string;
  readonly stage: string;
  readonly stageName: string;
  readonly stageKind: StageKind;
  readonly stageIndex: number;
  readonly unit: string;
  readonly phase: ProposalPhase;
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
    stage: { type: 'text' },
    stageName: { type: 'text', name: 'stage_name' },
    stageKind: { type: 'text', name: 'stage_kind' },
    stageIndex: { type: 'int', name: 'stage_index' },
    unit: { type: 'text' },
    phase: { type: 'text' },
    open: { type: 'boolean' },
    due: { type: 'date', nullable: true },
    count: { type: 'int' },
  },
});

export function cellOf(row: ProposalRow): Omit<BoardCell, 'count'> {
  const { plan, stage, stageName, stageKind, stageIndex, unit, phase } = row;
  const open = row.status === 'open';
  const due = open ? row.due : null;
  const key = indexKey(JSON.stringify([plan, stage, stageName, stageKind, stageIndex, unit, phase, due]));
  return { key, plan, stage, stageName, stageKind, stageIndex, unit, phase, open, due };
}
