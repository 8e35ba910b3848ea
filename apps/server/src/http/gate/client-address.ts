import ipaddr from 'ipaddr.js';
import type { IncomingMessage, Server } from 'node:http';

const NETWORK_BYTES = 8;
/** As some proxies tell of a client: with its port, which each connection has anew. */
const WITH_PORT = /^(?:(\d+\.\d+\.\d+\.\d+):\d+|\[([^\]]+)\](?::\d+)?)$/;

/**
 * Under what an address is counted: an IPv4 address as it is, however it is written, and an IPv6 address by its network of
 * 64 bits, since one subscriber has that many of them. Texts that are no address count as one.
 */
export function countedAs(told: string): string {
  const [, v4, v6] = WITH_PORT.exec(told) ?? [];
  const address = v4 ?? v6 ?? told;
  if (!ipaddr.isValid(address)) return 'unknown';
  const read = ipaddr.process(address);
  if (read.kind() === 'ipv4') return read.toString();
  return Buffer.from(read.toByteArray().slice(0, NETWORK_BYTES)).toString('hex');
}

/** Leaves of what proxies tell to whoever reads requests what are addresses; the peer's own counts where there is none. */
export function readToldAddresses(server: Server): void {
  server.prependListener('request', ({ headers }: IncomingMessage) => {
    const told = headers['x-forwarded-for'];
    if (typeof told === 'string') headers['x-forwarded-for'] = addressesTold(told);
  });
}

/**
 * What proxies tell in `X-Forwarded-For`, nearest last, without ports and as far back as all of it are addresses: what stands
 * before anything else is no more than what somebody made up.
 */
export function addressesTold(header: string): string {
  const told: string[] = [];
  for (const text of header.split(',').reverse()) {
    const address = addressIn(text.trim());
    if (address === null) break;
    told.unshift(address);
  }
  return told.join(', ');
}

function addressIn(text: string): string | null {
  const [, v4, v6] = WITH_PORT.exec(text) ?? [];
  const alone = v4 ?? v6 ?? text;
  if (!ipaddr.IPv4.isValidFourPartDecimal(alone) && !ipaddr.IPv6.isValid(alone)) return null;
  return ipaddr.process(alone).toString();
}
