/** A list or an object whose end was not reached yet. One is used again for whatever opens at the same depth. */
export class OpenValue {
  private isObject = false;
  private name = '';
  private count = 0;
  private first: string | null = null;
  private readonly more = new Set<string>();

  open(isObject: boolean): void {
    this.isObject = isObject;
    this.name = '';
    this.count = 0;
    this.first = null;
    if (this.more.size > 0) this.more.clear();
  }

  /** Whether a text that comes next is the name of a member. */
  get takesName(): boolean {
    return this.isObject;
  }

  /** Members so far. */
  get members(): number {
    return this.count;
  }

  /** Takes the name of a member; false where the object has it already. */
  add(name: string): boolean {
    this.name = name;
    this.count += 1;
    if (this.first === null) this.first = name;
    else if (this.first === name || this.more.has(name)) return false;
    else this.more.add(name);
    return true;
  }

  /** Passes on to the next entry of a list. */
  next(): void {
    if (!this.isObject) this.count += 1;
  }

  /** The part of a path that leads to what is being read. */
  get step(): string {
    return this.isObject ? this.name : `[${String(this.count)}]`;
  }
}
