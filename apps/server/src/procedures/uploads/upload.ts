import { rm } from 'node:fs/promises';

/** A file as it was sent, in the folder of uploads until it is discarded. */
export class Upload {
  private isTaken = false;
  private discarding: Promise<void> | null = null;

  constructor(
    readonly file: string,
    private readonly release: () => void,
  ) {}

  /** Where its lines go when they are read. */
  get prepared(): string {
    return `${this.file}.lines`;
  }

  /** Whoever takes it discards it; else the end of the request does. */
  take(): void {
    this.isTaken = true;
  }

  async discardUntaken(): Promise<void> {
    if (!this.isTaken) await this.discard();
  }

  /** Removes it, and gives its slot back. */
  discard(): Promise<void> {
    this.discarding ??= Promise.all([this.file, this.prepared].map((one) => rm(one, { force: true }))).then(
      this.release,
      this.release,
    );
    return this.discarding;
  }
}
