import ipaddr from 'ipaddr.js';
import type { IncomingMessage, Server } from 'node:http';

const NETWORK_BYTES = 8;
/** Some proxies report a client with its port, which differs per connection. */
const WITH_PORT = /^(?:(\d+\.\d+\.\d+\.\d+):\d+|\[([^\]]+)\](?::\d+)?)$/;

/** IPv4 in one form, IPv6 by its /64, which one subscriber has. Texts that are no address count as one. */
export function countedAs(told: string): string {
  const [, v4, v6] = WITH_PORT.exec(told) ?? [];
  const address = v4 ?? v6 ?? told;
  if (!ipaddr.isValid(address)) return 'unknown';
  const read = ipaddr.process(address);
  if (read.kind() === 'ipv4') return read.toString();
  return Buffer.from(read.toByteArray().slice(0, NETWORK_BYTES)).toString('hex');
}

/** Keeps only addresses of the forwarded header; without any the peer's own counts. */
export function readToldAddresses(server: Server): void {
  server.prependListener('request', ({ headers }: IncomingMessage) => {
    const told = headers['x-forwarded-for'];
    if (typeof told === 'string') headers['x-forwarded-for'] = addressesTold(told);
  });
}

/** Nearest last, without ports, up to the first text that is no address: the rest may be made up. */
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
