/** Files at once, of one person and in all, until their lines are imported. */
const BOUNDS = { each: 2, all: 8 } as const;
/** While others wait, a file slower than this after the grace gives its slot away. */
const WHILE_OTHERS_WAIT = { bytesASecond: 262_144, graceMs: 10_000 } as const;

/** The person has too many files, or all together have. */
export type NoSlot = 'own' | 'all';

export class UploadSlot {
  private received = 0;
  private isWhole = false;

  constructor(
    readonly person: string,
    private readonly since: number,
    readonly giveWay: () => void,
  ) {}

  came(bytes: number): void {
    this.received += bytes;
  }

  /** From now on the file keeps its slot, however long its lines take. */
  whole(): void {
    this.isWhole = true;
  }

  /** Bytes a second; infinite if nobody may hasten it. */
  paceAt(now: number): number {
    const passed = now - this.since;
    return this.isWhole || passed < WHILE_OTHERS_WAIT.graceMs ? Infinity : (this.received * 1_000) / passed;
  }
}

/** If all are taken, the slowest gives way to a person without any, so that slow senders block nobody. */
export class UploadSlots {
  private readonly taken = new Set<UploadSlot>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  take(person: string, giveWay: () => void): UploadSlot | NoSlot {
    const own = [...this.taken].filter((slot) => slot.person === person).length;
    if (own >= BOUNDS.each) return 'own';
    if (this.taken.size >= BOUNDS.all && (own > 0 || !this.endSlowest())) return 'all';
    const slot = new UploadSlot(person, this.now(), giveWay);
    this.taken.add(slot);
    return slot;
  }

  leave(slot: UploadSlot): void {
    this.taken.delete(slot);
  }

  private endSlowest(): boolean {
    const now = this.now();
    const slowest = [...this.taken].reduce((least, one) => (one.paceAt(now) < least.paceAt(now) ? one : least));
    if (slowest.paceAt(now) >= WHILE_OTHERS_WAIT.bytesASecond) return false;
    this.leave(slowest);
    slowest.giveWay();
    return true;
  }
}
