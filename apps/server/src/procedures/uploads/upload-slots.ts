/** Files that one person sends at once, and all together; each is kept until what it says is taken. */
const BOUNDS = { each: 2, all: 8 } as const;
/** While others wait a file is sent as fast as this, once it has been under way for so long, or gives its slot away. */
const WHILE_OTHERS_WAIT = { bytesASecond: 262_144, graceMs: 10_000 } as const;

/** Why a file is not taken now: the person sends enough already, or all together do. */
export type NoSlot = 'own' | 'all';

/** The slot of one file. */
export class UploadSlot {
  private received = 0;
  private isWhole = false;

  constructor(
    readonly person: string,
    private readonly since: number,
    /** Ends the sending, so that somebody else gets the slot. */
    readonly giveWay: () => void,
  ) {}

  came(bytes: number): void {
    this.received += bytes;
  }

  /** From now on it is kept, however long its lines take. */
  whole(): void {
    this.isWhole = true;
  }

  /** How fast it is sent in bytes a second; infinite where nobody may hasten it. */
  paceAt(now: number): number {
    const passed = now - this.since;
    return this.isWhole || passed < WHILE_OTHERS_WAIT.graceMs ? Infinity : (this.received * 1_000) / passed;
  }
}

/**
 * Counts the files that are under way. Where there are as many as may be, the one that is sent most slowly gives way to
 * whoever sends none, so that a few who send slowly keep nobody from it.
 */
export class UploadSlots {
  private readonly taken = new Set<UploadSlot>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The slot, or why there is none. */
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
