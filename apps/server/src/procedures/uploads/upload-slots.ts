/** Files that one person sends at once, and all together; each is kept until what it says is taken. */
const BOUNDS = { each: 2, all: 8 } as const;

/** Why a file is not taken now: the person sends enough already, or all together do. */
export type NoSlot = 'own' | 'all';

/** Counts the files that are under way. */
export class UploadSlots {
  private readonly own = new Map<string, number>();
  private all = 0;

  /** What gives the slot back, to be called once; else why there is none. */
  take(person: string): (() => void) | NoSlot {
    const own = this.own.get(person) ?? 0;
    if (own >= BOUNDS.each) return 'own';
    if (this.all >= BOUNDS.all) return 'all';
    this.own.set(person, own + 1);
    this.all += 1;
    return () => this.give(person);
  }

  private give(person: string): void {
    const left = (this.own.get(person) ?? 0) - 1;
    if (left > 0) this.own.set(person, left);
    else this.own.delete(person);
    this.all -= 1;
  }
}
