import { rm } from 'node:fs/promises';

/** In the folder of uploads until it is discarded. */
export class Upload {
  private isTaken = false;
  private discarding: Promise<void> | null = null;

  constructor(
    readonly file: string,
    private readonly release: () => void,
  ) {}

  /** For its lines. */
  get prepared(): string {
    return `${this.file}.lines`;
  }

  /** Its taker discards it, otherwise the end of the request does. */
  take(): void {
    this.isTaken = true;
  }

  async discardUntaken(): Promise<void> {
    if (!this.isTaken) await this.discard();
  }

  /** Removes it, and frees its slot. */
  discard(): Promise<void> {
    this.discarding ??= Promise.all([this.file, this.prepared].map((one) => rm(one, { force: true }))).then(
      this.release,
      this.release,
    );
    return this.discarding;
  }
}
