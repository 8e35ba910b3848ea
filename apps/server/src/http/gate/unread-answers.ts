import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { TURN } from './turns.js';

/** How slowly an answer may be read, and how many bytes of answers may wait for their readers. */
export interface AnswerBounds {
  /** An answer of which nothing is taken for so long ends with its connection. */
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
  /** Whose connection it is; empty where it is nobody's alone. */
  readonly key: string;
  /** What the connection had sent before. */
  readonly sentBefore: number;
  /** How much waited at the last look, in whatever words the system has for it. */
  left: string;
  /** How long bytes of it have waited, and how long none was taken. */
  waitedMs: number;
  stillMs: number;
}

/**
 * Ends connections whose answers are not read: those read too slowly, and, where too many bytes wait for one address or in all,
 * those that were begun first. To be called after the turns are taken.
 */
export class UnreadAnswers {
  /** By connection, those begun first at the front. */
  private readonly answers = new Map<Socket, Answer>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly bounds: AnswerBounds = ANSWER_BOUNDS) {}

  /** `keyOf`: whose a connection is; empty where it is nobody's alone. */
  watch(server: Server, keyOf: (socket: Socket) => string): void {
    server.on(TURN, ({ socket }: IncomingMessage, response: ServerResponse) => {
      const { bytesWritten: sentBefore } = socket;
      this.answers.set(socket, { key: keyOf(socket), sentBefore, left: '', waitedMs: 0, stillMs: 0 });
      response.once('prefinish', () => this.waitsOn(socket) && this.keepWithinBounds());
      response.once('close', () => this.answers.delete(socket));
      this.startLooking();
    });
  }

  /** Whether bytes of an answer wait for the client to read. */
  waitsOn(socket: Socket): boolean {
    return this.answers.has(socket) && socket.writableLength > 0;
  }

  private startLooking(): void {
    if (this.timer) return;
    const every = Math.min(LOOK_MS, this.bounds.stillMs / 4);
    let lookedAt = performance.now();
    this.timer = setInterval(() => {
      const now = performance.now();
      // Time in which the service itself was busy with something else does not count.
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

  /** Keeps those begun last, as many as there is room for. */
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

/** Ends a connection, and what the system still holds for it where it can be told to. */
function cutOff(socket: Socket): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket.resetAndDestroy();
}

/** How much of what was handed to the system it has not taken yet; it grows smaller within one large piece, too. */
function leftToSystem(socket: Socket): number {
  const { _handle: handle } = socket as { readonly _handle?: { readonly writeQueueSize?: number } | null };
  return handle?.writeQueueSize ?? 0;
}
