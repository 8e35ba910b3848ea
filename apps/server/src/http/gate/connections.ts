import ipaddr from 'ipaddr.js';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { countedAs } from './client-address.js';

/** How many connections may stand at the same time. */
export interface ConnectionBounds {
  readonly inAll: number;
  readonly ofAddress: number;
  /** Those of these addresses and networks speak for many and are counted in all alone. */
  readonly trusted: readonly string[];
}

/**
 * The connections that stand. Past a bound the one on which nothing has been asked for longest is ended for the next; where
 * something is asked on all of them, the next is refused.
 */
export class Connections {
  /** By address, those used last at the end. */
  private readonly standing = new Map<string, Set<Socket>>();
  private readonly asking = new WeakMap<Socket, number>();
  private count = 0;

  constructor(
    private readonly bounds: ConnectionBounds,
    private readonly refuse: (socket: Socket) => void,
  ) {}

  watch(server: Server, opening: 'connection' | 'secureConnection' = 'connection'): void {
    server.on(opening, (socket: Socket) => this.take(socket));
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.asking.set(socket, (this.asking.get(socket) ?? 0) + 1);
      response.once('close', () => {
        this.asking.set(socket, (this.asking.get(socket) ?? 1) - 1);
        this.touch(socket);
      });
    });
  }

  take(socket: Socket): void {
    const key = this.keyOf(socket);
    const own = this.standing.get(key) ?? new Set<Socket>();
    const isPast = key !== '' && own.size >= this.bounds.ofAddress;
    if ((isPast && !this.endIdle(own)) || (this.count >= this.bounds.inAll && !this.endIdle(this.largest()))) {
      this.refuse(socket);
      return;
    }
    this.standing.set(key, own.add(socket));
    this.count += 1;
    socket.once('close', () => this.forget(key, socket));
  }

  private keyOf({ remoteAddress = '' }: Socket): string {
    return isWithin(remoteAddress, this.bounds.trusted) ? '' : countedAs(remoteAddress);
  }

  private largest(): Set<Socket> {
    return [...this.standing.values()].reduce((most, one) => (one.size > most.size ? one : most), new Set());
  }

  /** Ends the one of them on which nothing is asked for longest; false where something is on each. */
  private endIdle(sockets: ReadonlySet<Socket>): boolean {
    for (const socket of sockets) {
      if ((this.asking.get(socket) ?? 0) > 0) continue;
      this.forget(this.keyOf(socket), socket);
      socket.destroy();
      return true;
    }
    return false;
  }

  private touch(socket: Socket): void {
    const own = this.standing.get(this.keyOf(socket));
    if (own?.delete(socket)) own.add(socket);
  }

  private forget(key: string, socket: Socket): void {
    const own = this.standing.get(key);
    if (!own?.delete(socket)) return;
    this.count -= 1;
    if (own.size === 0) this.standing.delete(key);
  }
}

function isWithin(address: string, networks: readonly string[]): boolean {
  if (networks.length === 0 || !ipaddr.isValid(address)) return false;
  const read = ipaddr.process(address);
  return networks.some((network) => {
    const [net, bits] = network.includes('/') ? ipaddr.parseCIDR(network) : [ipaddr.process(network), null];
    return net.kind() === read.kind() && read.match(net, bits ?? net.toByteArray().length * 8);
  });
}
