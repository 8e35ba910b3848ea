import type { Logger } from './logger.js';

export const SECURITY_KINDS = [
  'signed-in',
  'sign-in-failed',
  'sign-in-blocked',
  'signed-out',
  'password-changed',
  'unauthenticated',
  'refused',
  'rejected',
  'limited',
  'administered',
  'exported',
] as const;
export type SecurityKind = (typeof SECURITY_KINDS)[number];

/** `route`, `act`: what was asked for; `on`: its stream; `reason`: why it was not done. */
export interface SecurityEntry {
  readonly kind: SecurityKind;
  /** Directory id; null if unknown. */
  readonly person: string | null;
  readonly address: string;
  readonly requestId: string;
  readonly route: string;
  readonly act: string | null;
  readonly on: string | null;
  readonly reason: string | null;
}

/** Lines a minute of one kind: from one address, and in all. */
export const LINES_A_MINUTE = { address: 30, all: 300 } as const;

/** Characters kept of a field. */
const LONGEST = 300;

const MINUTE_MS = 60_000;
/** Addresses counted separately in one minute; further ones are counted together. */
const MOST_ADDRESSES = 100;
const FURTHER = 'further';

interface Count {
  written: number;
  suppressed: number;
}

/**
 * One line per event at level `info`, for every level of the logger but `silent`. Beyond the lines of a minute events
 * are counted, and the count is written at its end: lines and counts add up.
 */
export class SecurityLog {
  private readonly lines: Logger;
  private readonly kinds = new Map<SecurityKind, { written: number; readonly byAddress: Map<string, Count> }>();
  private timer: NodeJS.Timeout | undefined;

  constructor(logger: Logger) {
    const level = logger.level === 'silent' ? 'silent' : 'info';
    this.lines = logger.child({ context: 'security' }, { level });
  }

  tell(entry: SecurityEntry): void {
    this.timer ??= setTimeout(() => this.endMinute(), MINUTE_MS).unref();
    const { kind, ...rest } = shortened(entry);
    const counts = this.kinds.get(kind) ?? { written: 0, byAddress: new Map<string, Count>() };
    this.kinds.set(kind, counts);
    const own = countOf(counts.byAddress, rest.address);
    if (own.written >= LINES_A_MINUTE.address || counts.written >= LINES_A_MINUTE.all) {
      own.suppressed += 1;
      return;
    }
    own.written += 1;
    counts.written += 1;
    this.lines.info({ security: kind, ...rest });
  }

  /** Writes the counts and begins a new minute. Call it before the logger ends, too. */
  endMinute(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const [security, { byAddress }] of this.kinds) {
      for (const [address, { suppressed }] of byAddress) {
        if (suppressed > 0) this.lines.info({ security, address, suppressed });
      }
    }
    this.kinds.clear();
  }
}

function shortened(entry: SecurityEntry): SecurityEntry {
  const fields = Object.entries(entry).map(([name, value]: [string, string | null]) => [
    name,
    value?.slice(0, LONGEST) ?? null,
  ]);
  return Object.fromEntries(fields) as SecurityEntry;
}

function countOf(byAddress: Map<string, Count>, address: string): Count {
  const key = byAddress.has(address) || byAddress.size < MOST_ADDRESSES ? address : FURTHER;
  const count = byAddress.get(key) ?? { written: 0, suppressed: 0 };
  byAddress.set(key, count);
  return count;
}
