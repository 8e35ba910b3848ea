import { connect, type Socket } from 'node:net';
import type { ProblemBody } from './problem.js';

const KNOCK_MS = 100;

/** What came back for a raw request: all of it that arrived before the time was over or the connection ended. */
export interface RawAnswer {
  /** Of the first answer; null where none came. */
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether the server ended the connection. */
  readonly ended: boolean;
}

/** A connection on which anything can be written, whether or not it is HTTP. */
export class RawConnection {
  private read = '';
  private over = false;
  private onMore: () => void = () => undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (bytes) => {
      this.read += bytes.toString();
      this.onMore();
    });
    const end = () => {
      this.over = true;
      this.onMore();
    };
    socket.on('close', end).on('end', end).on('error', end);
  }

  /** Connects, and waits until it stands or was refused. */
  static async to(url: string): Promise<RawConnection> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const connection = new RawConnection(socket);
    await new Promise<void>((resolve) => {
      socket.once('connect', resolve);
      socket.once('close', () => resolve());
    });
    return connection;
  }

  write(text: string | Buffer): void {
    if (!this.over) this.socket.write(text);
  }

  /** What has been answered, once an answer is whole, or the connection has ended, or the time is over. */
  async answer(withinMs = 20_000): Promise<RawAnswer> {
    await this.until(() => this.over || isWhole(this.read), withinMs);
    return { ...parsed(this.read), ended: this.over };
  }

  /** Waits until the server has written that. @throws Error when it does not in time */
  async wrote(text: string, withinMs = 20_000): Promise<void> {
    await this.until(() => this.over || this.read.includes(text), withinMs);
    if (!this.read.includes(text)) throw new Error(`not written: ${text}, but: ${this.read}`);
  }

  /** Whether the server ends the connection in time. */
  async ends(withinMs: number): Promise<boolean> {
    await this.until(() => this.over, withinMs);
    return this.over;
  }

  /** Reads nothing from now on. */
  readNothing(): void {
    this.socket.pause();
  }

  /** Whether the server ends the connection in time, of which who reads nothing hears when they write alone. */
  async endsUnread(withinMs: number): Promise<boolean> {
    const knock = setInterval(() => this.write('\r\n'), KNOCK_MS);
    try {
      return await this.ends(withinMs);
    } finally {
      clearInterval(knock);
    }
  }

  close(): void {
    this.socket.destroy();
  }

  private async until(reached: () => boolean, withinMs: number): Promise<void> {
    if (reached()) return;
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, withinMs);
      this.onMore = () => {
        if (!reached()) return;
        clearTimeout(late);
        resolve();
      };
    });
    this.onMore = () => undefined;
  }
}

/** Writes a text to a connection of its own and gives what is answered. */
export async function sendRaw(url: string, text: string | Buffer, withinMs?: number): Promise<RawAnswer> {
  const connection = await RawConnection.to(url);
  try {
    connection.write(text);
    return await connection.answer(withinMs);
  } finally {
    connection.close();
  }
}

/** The head of a request as text, its empty line included. */
export function headOf(method: string, path: string, headers: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** `403 FORBIDDEN NO_ROLE`, or the status alone where the answer is no problem. */
export function shortOf({ status, headers, body }: RawAnswer): string {
  if (!(headers['content-type'] ?? '').startsWith('application/problem+json')) return String(status);
  const { code, details } = JSON.parse(body) as ProblemBody;
  const rule = details?.['rule'];
  return [status, code, ...(typeof rule === 'string' ? [rule] : [])].join(' ');
}

function parsed(text: string): Omit<RawAnswer, 'ended'> {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [line = '', ...lines] = head.split('\r\n');
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(line)?.[1];
  const headers = Object.fromEntries(lines.map((one) => [(/^[^:]*/.exec(one)?.[0] ?? '').toLowerCase(), valueOf(one)]));
  return { status: status === undefined ? null : Number(status), headers, body: rest.join('\r\n\r\n') };
}

function valueOf(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim();
}

function isWhole(text: string): boolean {
  const { status, headers, body } = parsed(text);
  if (status === null || status < 200) return false;
  const length = headers['content-length'];
  if (length !== undefined) return Buffer.byteLength(body) >= Number(length);
  return status === 204 || body.endsWith('0\r\n\r\n');
}
