import type { MessagePort } from 'node:worker_threads';

/** What a program gets that says something while it works. */
export interface SayingInput<Input> {
  readonly input: Input;
  readonly port: MessagePort;
}

/** Said and not yet taken: more would fill the memory where the taker is slower. */
const MOST_SAID = 8;

/** Says what a program has so far to who gave it the work, by the `port` of its input. */
export class Saying {
  private said = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly port: MessagePort) {
    port.on('message', () => {
      this.said -= 1;
      for (const go of this.waiting.splice(0)) go();
    });
  }

  /** Waits while too much is not taken yet. `handedOver`: buffers in it that are transferred instead of copied. */
  async say(message: unknown, handedOver: readonly ArrayBuffer[] = []): Promise<void> {
    await this.until(MOST_SAID);
    this.said += 1;
    this.port.postMessage(message, [...handedOver]);
  }

  /** Until everything is taken; a program ends with it. */
  async end(): Promise<void> {
    await this.until(1);
    this.port.close();
  }

  private async until(fewer: number): Promise<void> {
    while (this.said >= fewer) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
