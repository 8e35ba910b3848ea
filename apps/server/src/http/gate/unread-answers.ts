import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { TURN } from './turns.js';

/** The slowest reading of an answer, and most bytes of waiting answers. */
export interface AnswerBounds {
  /** An answer of which nothing is read for so long ends with its connection. */
  readonly stillMs: number;
  /** Every answer has `stillMs`, and a second more for as many bytes of it. */
  readonly bytesASecond: number;
  readonly ofAddress: number;
  readonly inAll: number;
}

export const ANSWER_BOUNDS: AnswerBounds = {
  stillMs: 20_000,
  bytesASecond: 16_384,
  ofAddress: 33_554_432,
  inAll: 134_217_728,
};

const LOOK_MS = 1_000;

interface Answer {
  readonly key: string;
  /** Bytes of the connection before this answer. */
  readonly sentBefore: number;
  /** What waited at the last look, in the system's form. */
  left: string;
  /** How long bytes have waited, and how long none was read. */
  waitedMs: number;
  stillMs: number;
}

/**
 * Ends connections whose answers are not read: too slow ones, and the oldest if too many bytes wait for one address or
 * in all. Call after `takeTurns`.
 */
export class UnreadAnswers {
  private readonly answers = new Map<Socket, Answer>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly bounds: AnswerBounds = ANSWER_BOUNDS) {}

  /** `keyOf`: the owner of a connection, or empty. */
  watch(server: Server, keyOf: (socket: Socket) => string): void {
    server.on(TURN, ({ socket }: IncomingMessage, response: ServerResponse) => {
      const { bytesWritten: sentBefore } = socket;
      this.answers.set(socket, { key: keyOf(socket), sentBefore, left: '', waitedMs: 0, stillMs: 0 });
      response.once('prefinish', () => this.waitsOn(socket) && this.keepWithinBounds());
      response.once('close', () => this.answers.delete(socket));
      this.startLooking();
    });
  }

  waitsOn(socket: Socket): boolean {
    return this.answers.has(socket) && socket.writableLength > 0;
  }

  private startLooking(): void {
    if (this.timer) return;
    const every = Math.min(LOOK_MS, this.bounds.stillMs / 4);
    let lookedAt = performance.now();
    this.timer = setInterval(() => {
      const now = performance.now();
      // Without time in which the service itself was busy.
      this.look(Math.min(now - lookedAt, 2 * every));
      lookedAt = now;
    }, every).unref();
  }

  private look(passedMs: number): void {
    for (const [socket, answer] of this.answers) {
      if (this.waitsOn(socket) && this.isTooSlow(socket, answer, passedMs)) cutOff(socket);
    }
    this.keepWithinBounds();
    if (this.answers.size > 0 || !this.timer) return;
    clearInterval(this.timer);
    this.timer = null;
  }

  private isTooSlow(socket: Socket, answer: Answer, passedMs: number): boolean {
    const left = [socket.bytesWritten, socket.writableLength, leftToSystem(socket)].join(' ');
    answer.stillMs = left === answer.left ? answer.stillMs + passedMs : 0;
    answer.left = left;
    answer.waitedMs += passedMs;
    const { stillMs, bytesASecond } = this.bounds;
    const bytes = socket.bytesWritten - answer.sentBefore;
    return answer.stillMs > stillMs || answer.waitedMs > stillMs + (bytes * 1_000) / bytesASecond;
  }

  private keepWithinBounds(): void {
    let inAll = 0;
    const ofAddress = new Map<string, number>();
    for (const [socket, { key }] of [...this.answers].reverse()) {
      const own = (key === '' ? 0 : (ofAddress.get(key) ?? 0)) + socket.writableLength;
      if (own > this.bounds.ofAddress || inAll + socket.writableLength > this.bounds.inAll) {
        cutOff(socket);
        continue;
      }
      ofAddress.set(key, own);
      inAll += socket.writableLength;
    }
  }
}

/** Also discards the system's buffer if possible. */
function cutOff(socket: Socket): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket.resetAndDestroy();
}

/** Bytes not yet taken by the system; decreases within one large piece, too. */
function leftToSystem(socket: Socket): number {
  const { _handle: handle } = socket as { readonly _handle?: { readonly writeQueueSize?: number } | null };
  return handle?.writeQueueSize ?? 0;
}
