import type { StageKind } from '@app/domain';
import type { BoardCell } from './board-cell.js';

/** A cell as it is counted: of the plan that is asked about. */
export type CountedCell = Omit<BoardCell, 'key' | 'plan' | 'area'>;

export interface BoardStage {
  readonly id: string;
  readonly name: string;
  readonly kind: StageKind;
  readonly index: number;
}
