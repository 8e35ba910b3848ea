import net from 'node:net';
import { readAnswer, type Answer } from './answer-reader.js';

/** What became of a request: an answer, a connection cut without one, or nothing in time. */
export type Outcome = Answer | 'cut' | 'silent';

export interface Sent {
  readonly method: string;
  readonly bytes: Buffer;
  /** Send that much of it, then cut the connection. */
  readonly cutAfter?: number | undefined;
}

/** HTTP/1.1 by hand over plain sockets: what a library would not send goes out as it is. */
export class Wire {
  private readonly idle: net.Socket[] = [];

  /** `from`: the loopback address that the service sees. */
  constructor(
    private readonly port: number,
    private readonly from: string,
    private readonly timeoutMs: number,
  ) {}

  /** One exchange. A kept connection that the service had closed meanwhile is not the request's fault: it is sent anew. */
  async exchange(sent: Sent): Promise<Outcome> {
    const kept = this.idle.pop();
    if (kept) {
      const outcome = await this.over(kept, sent);
      if (outcome !== 'cut') return outcome;
    }
    return this.over(await this.connect(), sent);
  }

  close(): void {
    for (const socket of this.idle.splice(0)) socket.destroy();
  }

  private connect(): Promise<net.Socket> {
    return new Promise((resolve, reject) => {
      const socket = net.connect({ port: this.port, host: '127.0.0.1', localAddress: this.from, noDelay: true });
      socket.once('connect', () => resolve(socket.off('error', reject)));
      socket.once('error', reject);
    });
  }

  private over(socket: net.Socket, { method, bytes, cutAfter }: Sent): Promise<Outcome> {
    return new Promise((resolve) => {
      const started = performance.now();
      const received: Buffer[] = [];
      const finish = (outcome: Outcome, keep = false) => {
        clearTimeout(late);
        socket.removeAllListeners();
        socket.on('error', () => undefined);
        if (keep) this.keep(socket);
        else socket.destroy();
        resolve(outcome);
      };
      const late = setTimeout(() => finish('silent'), this.timeoutMs);
      const look = (ended: boolean) => {
        const read = readAnswer(received.length === 1 ? received[0]! : Buffer.concat(received), method, ended);
        if (!read) return false;
        const stays = read.rest.length === 0 && read.answer.headers.get('connection') !== 'close' && !ended;
        finish({ ...read.answer, ms: performance.now() - started }, stays);
        return true;
      };
      socket.on('data', (part) => {
        received.push(part);
        look(false);
      });
      // What was refused before its body was read is answered while it is still being sent.
      socket.on('error', () => look(true) || finish('cut'));
      socket.on('close', () => look(true) || finish('cut'));
      if (cutAfter === undefined) socket.write(bytes);
      else socket.write(bytes.subarray(0, cutAfter), () => finish('cut'));
    });
  }

  private keep(socket: net.Socket): void {
    socket.on('close', () => {
      const at = this.idle.indexOf(socket);
      if (at >= 0) this.idle.splice(at, 1);
    });
    this.idle.push(socket);
  }
}
