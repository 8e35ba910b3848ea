import type { Position } from '@app/event-store';

/** Where a manager stands: what it has dealt with, and the highest position that its commands returned. */
export interface ManagerProgress {
  readonly position: Position | null;
  readonly reached: Position | null;
}

/** Where managers keep their progress; the app wires the adapter. */
export abstract class ManagerCheckpoints {
  /** Null positions where the manager has never saved. */
  abstract load(name: string): Promise<ManagerProgress>;
  /** Compare-and-set: false where another process has moved on from `expected` first. */
  abstract save(name: string, expected: Position | null, next: ManagerProgress): Promise<boolean>;
}
