import type { Position } from '@app/event-store';

/** What the manager has handled, and the highest position of its commands. */
export interface ManagerProgress {
  readonly position: Position | null;
  readonly reached: Position | null;
}

/** The app wires the adapter. */
export abstract class ManagerCheckpoints {
  /** Null positions if the manager has never saved. */
  abstract load(name: string): Promise<ManagerProgress>;
  /** Compare-and-set: false if another process has moved on from `expected` first. */
  abstract save(name: string, expected: Position | null, next: ManagerProgress): Promise<boolean>;
}
