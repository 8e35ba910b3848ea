import net from 'node:net';

/** What slow connections met. */
export interface SiegeSeen {
  readonly opened: number;
  /** How long the service let the slowest stay, so far. */
  readonly longestMs: number;
  readonly stillOpen: number;
}

const DRIP_MS = 1_000;

/** Requests that never end: a head without an end, a body that comes byte by byte. */
const STARTS = [
  'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ',
  'POST /api/v1/sessions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
  'POST /api/v1/procedures/imports HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/csv\r\nContent-Length: 1000\r\n\r\n',
  '',
];

/** Keeps so many slow connections open from an address of its own; each that the service closes is opened anew. */
export class Siege {
  private readonly sockets = new Map<net.Socket, number>();
  private readonly timer: NodeJS.Timeout;
  private opened = 0;
  private longestMs = 0;

  constructor(
    private readonly port: number,
    private readonly from: string,
    count: number,
  ) {
    this.timer = setInterval(() => this.drip(count), DRIP_MS);
  }

  /** Ends it. */
  end(): SiegeSeen {
    clearInterval(this.timer);
    for (const since of this.sockets.values()) this.count(since);
    const stillOpen = this.sockets.size;
    for (const socket of this.sockets.keys()) socket.removeAllListeners('close').destroy();
    return { opened: this.opened, longestMs: Math.round(this.longestMs), stillOpen };
  }

  private drip(count: number): void {
    for (const socket of this.sockets.keys()) socket.write('a');
    while (this.sockets.size < count) this.open();
  }

  private open(): void {
    const socket = net.connect({ port: this.port, host: '127.0.0.1', localAddress: this.from });
    const since = performance.now();
    this.sockets.set(socket, since);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.count(since);
      this.sockets.delete(socket);
    });
    socket.resume().write(STARTS[this.opened++ % STARTS.length] ?? '');
  }

  private count(since: number): void {
    this.longestMs = Math.max(this.longestMs, performance.now() - since);
  }
}
