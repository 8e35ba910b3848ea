import ipaddr from 'ipaddr.js';

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
