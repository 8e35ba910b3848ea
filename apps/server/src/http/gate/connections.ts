import ipaddr from 'ipaddr.js';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { countedAs } from './client-address.js';
import { TURN } from './turns.js';
import type { UnreadAnswers } from './unread-answers.js';

export interface ConnectionBounds {
  readonly inAll: number;
  readonly ofAddress: number;
  /** Addresses and networks that speak for many and count only in all. */
  readonly trusted: readonly string[];
}

const LISTENERS = 20;

/**
 * Open connections. Past a bound the one idle longest is ended for the next; if none is idle, the one with its answer
 * unread longest; if there is none, the next is refused.
 */
export class Connections {
  /** By address, last used at the end. */
  private readonly standing = new Map<string, Set<Socket>>();
  private readonly asking = new WeakSet<Socket>();
  private count = 0;

  constructor(
    private readonly bounds: ConnectionBounds,
    private readonly unread: UnreadAnswers,
    private readonly refuse: (socket: Socket) => void,
  ) {}

  watch(server: Server, opening: 'connection' | 'secureConnection' = 'connection'): void {
    server.on(opening, (socket: Socket) => this.take(socket));
    this.unread.watch(server, (socket) => this.keyOf(socket));
    server.on(TURN, ({ socket }: IncomingMessage, response: ServerResponse) => {
      // Each part of the gate listens for the end of an answer; more than ten is no leak.
      response.setMaxListeners(LISTENERS);
      this.asking.add(socket);
      response.once('close', () => {
        this.asking.delete(socket);
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

  /** Ends the connection idle longest, or with an unread answer; false if all are at work. */
  private endIdle(sockets: ReadonlySet<Socket>): boolean {
    const all = [...sockets];
    const idle = all.find((socket) => !this.asking.has(socket)) ?? all.find((socket) => this.unread.waitsOn(socket));
    if (!idle) return false;
    this.forget(this.keyOf(idle), idle);
    idle.destroy();
    return true;
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
