/** An open list or object; reused for others at the same depth. */
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

  /** Whether the next text is a member's name. */
  get takesName(): boolean {
    return this.isObject;
  }

  get members(): number {
    return this.count;
  }

  /** False if the object has the name already. */
  add(name: string): boolean {
    this.name = name;
    this.count += 1;
    if (this.first === null) this.first = name;
    else if (this.first === name || this.more.has(name)) return false;
    else this.more.add(name);
    return true;
  }

  next(): void {
    if (!this.isObject) this.count += 1;
  }

  get step(): string {
    return this.isObject ? this.name : `[${String(this.count)}]`;
  }
}
