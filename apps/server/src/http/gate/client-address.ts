import ipaddr from 'ipaddr.js';

const NETWORK_BYTES = 8;

/**
 * Under what an address is counted: an IPv4 address as it is, however it is written, and an IPv6 address by its network of
 * 64 bits, since one subscriber has that many of them. Texts that are no address count as one.
 */
export function countedAs(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const read = ipaddr.process(address);
  if (read.kind() === 'ipv4') return read.toString();
  return Buffer.from(read.toByteArray().slice(0, NETWORK_BYTES)).toString('hex');
}
