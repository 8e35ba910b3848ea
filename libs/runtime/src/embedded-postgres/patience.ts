const LOOK_MS = 10;

export interface Patience {
  /** Milliseconds of this process's own time without progress. */
  readonly withoutProgressMs: number;
  readonly signal?: AbortSignal | undefined;
}

export const PATIENCE: Patience = { withoutProgressMs: 30_000 };

/** Looks every ten milliseconds whether anything has moved; a stall of this process counts as one look. */
export class Standstill {
  private last = '';
  private looks = 0;

  constructor(private readonly withoutProgressMs: number) {}

  /** `sign`: changes with every progress. */
  isReached(sign: string): boolean {
    this.looks = sign === this.last ? this.looks + 1 : 0;
    this.last = sign;
    return this.looks * LOOK_MS >= this.withoutProgressMs;
  }
}

export const NEXT_LOOK = LOOK_MS;

/** Like `kill -9` for a child's process group, even if it is stopped. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  killHard(-pid);
}

/** @param pid below zero: the whole group */
export function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
