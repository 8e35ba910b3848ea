import { rm } from 'node:fs/promises';

export class Upload {
  private isTaken = false;
  private discarding: Promise<void> | null = null;

  constructor(
    readonly file: string,
    private readonly release: () => void,
  ) {}

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

  discard(): Promise<void> {
    this.discarding ??= Promise.all([this.file, this.prepared].map((one) => rm(one, { force: true }))).then(
      this.release,
      this.release,
    );
    return this.discarding;
  }
}
