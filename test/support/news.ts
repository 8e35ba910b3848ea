import type { Session } from './service.js';

export interface Told {
  readonly id: string;
  readonly what: string;
}

/** A stream of news as a browser hears it. */
export class Hearing {
  readonly told: Told[] = [];
  /** Where the stream stands, by the last id in it. */
  last = '';
  private wake: () => void = () => undefined;
  private text = '';

  private constructor(
    private readonly leaving: AbortController,
    /** Whether the service ended it, rather than the connection. */
    readonly ended: Promise<boolean>,
  ) {}

  /** Has heard from where it begins. */
  static async of(
    { service, token }: Session,
    path: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Hearing> {
    const leaving = new AbortController();
    const { signal } = leaving;
    const asked = { authorization: `Bearer ${token}`, accept: 'text/event-stream', ...headers };
    const answer = await fetch(`${service.url}/api/v1${path}`, { headers: asked, signal });
    const type = answer.headers.get('content-type');
    if (!answer.ok || !answer.body || type !== 'text/event-stream; charset=utf-8')
      throw new Error(`${String(answer.status)} ${String(type)} ${await answer.text()}`);
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    let hear: (piece: Uint8Array) => void = () => undefined;
    const read = async () => {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) hear(piece.value);
    };
    const reading = Promise.resolve().then(read);
    const hearing = new Hearing(
      leaving,
      reading.then(
        () => true,
        () => false,
      ),
    );
    return new Promise((resolve) => {
      hear = (piece) => {
        hearing.hear(piece);
        if (hearing.last !== '') resolve(hearing);
      };
    });
  }

  /** Until it was told so often. */
  async until(count: number): Promise<readonly Told[]> {
    while (this.told.length < count) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.told;
  }

  leave(): void {
    this.leaving.abort();
  }

  private hear(piece: Uint8Array): void {
    this.text += new TextDecoder().decode(piece);
    const blocks = this.text.split('\n\n');
    this.text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, id] = /^id: (.+)$/m.exec(block) ?? [];
      const [, data] = /^data: (.+)$/m.exec(block) ?? [];
      if (id !== undefined) this.last = id;
      if (data !== undefined) this.told.push({ id: id ?? '', what: (JSON.parse(data) as Told).what });
    }
    this.wake();
  }
}
