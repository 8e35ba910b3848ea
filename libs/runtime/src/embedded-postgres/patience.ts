const LOOK_MS = 10;

/** How long a start is waited for. */
export interface Patience {
  /** Milliseconds of this process's own time in which nothing moves. */
  readonly withoutProgressMs: number;
  /** Breaks the start off. */
  readonly signal?: AbortSignal | undefined;
}

export const PATIENCE: Patience = { withoutProgressMs: 30_000 };

/** Tells by looks, ten milliseconds apart, when nothing has moved for so long; a stall of this process counts as one look. */
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

/** Until the next look. */
export const nextLook = LOOK_MS;

/** Ends a child that leads a process group, and all that it started in it, as `kill -9` does, stopped or not. */
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
