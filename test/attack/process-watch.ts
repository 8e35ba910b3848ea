import { readdirSync, readFileSync } from 'node:fs';

/** Memory and open files of the service's process; zero where the system does not tell (no /proc). */
export interface Footprint {
  readonly residentMiB: number;
  readonly files: number;
}

export interface Footprints {
  readonly before: Footprint;
  readonly after: Footprint;
  readonly largestMiB: number;
}

function footprintOf(pid: number): Footprint {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kibibytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? '0');
    return { residentMiB: Math.round(kibibytes / 1_024), files: readdirSync(`/proc/${pid}/fd`).length };
  } catch {
    return { residentMiB: 0, files: 0 };
  }
}

const EVERY_MS = 500;

/** Looks at a process twice a second until it is stopped. */
export class Watch {
  private readonly before: Footprint;
  private largestMiB = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly pid: number) {
    this.before = footprintOf(pid);
    this.timer = setInterval(() => this.look(), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  seen(): Footprints {
    return { before: this.before, after: this.look(), largestMiB: this.largestMiB };
  }

  private look(): Footprint {
    const now = footprintOf(this.pid);
    this.largestMiB = Math.max(this.largestMiB, now.residentMiB);
    return now;
  }
}
