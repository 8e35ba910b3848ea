/** Lanes take turns, and so do the parties within a lane. */
export interface Turn {
  readonly lane: string;
  readonly party: string;
}

/**
 * Each round takes one from each lane, and within a lane the parties take turns. At most `capacity` wait; beyond that
 * the longest lane loses the last of its longest party, so that flooding harms only its sender.
 */
export class PasswordQueue<T> {
  private readonly lanes = new Map<string, Map<string, T[]>>();
  private waiting = 0;

  constructor(private readonly capacity: number) {}

  get size(): number {
    return this.waiting;
  }

  /** Returns what had to give way, possibly `item` itself; null if there was room. */
  add({ lane, party }: Turn, item: T): T | null {
    const parties = this.lanes.get(lane) ?? new Map<string, T[]>();
    this.lanes.set(lane, parties);
    const items = parties.get(party) ?? [];
    parties.set(party, items);
    items.push(item);
    this.waiting += 1;
    return this.waiting > this.capacity ? this.shed() : null;
  }

  next(): T | null {
    for (const [lane, parties] of this.lanes) {
      for (const [party, items] of parties) {
        const item = items.shift();
        parties.delete(party);
        if (items.length > 0) parties.set(party, items);
        this.lanes.delete(lane);
        if (parties.size > 0) this.lanes.set(lane, parties);
        this.waiting -= 1;
        return item ?? null;
      }
    }
    return null;
  }

  private shed(): T | null {
    const [lane, parties] = longest(this.lanes, (of) => sum([...of.values()].map((items) => items.length)));
    const [party, items] = longest(parties, (of) => of.length);
    const item = items.pop();
    if (items.length === 0) parties.delete(party);
    if (parties.size === 0) this.lanes.delete(lane);
    this.waiting -= 1;
    return item ?? null;
  }
}

function longest<V>(entries: ReadonlyMap<string, V>, lengthOf: (value: V) => number): readonly [string, V] {
  let found: readonly [string, V] | null = null;
  let most = 0;
  for (const entry of entries) {
    const length = lengthOf(entry[1]);
    if (length >= most) [found, most] = [entry, length];
  }
  if (!found) throw new RangeError('nothing waits');
  return found;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
