import { isIPv6 } from 'node:net';

const GROUPS = 8;
const NETWORK_GROUPS = 4;
/** Some proxies report a client with its port, which differs per connection. */
const WITH_PORT = /^(?:(\d+\.\d+\.\d+\.\d+):\d+|\[([^\]]+)\](?::\d+)?)$/;
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** IPv4 as it is, also a mapped one; IPv6 by its /64, which one household has; without a port. */
export function networkOf(address: string): string {
  const alone = withoutPort(address);
  const plain = MAPPED.exec(alone)?.[1] ?? alone.split('%')[0] ?? '';
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const missing = Array.from({ length: Math.max(0, GROUPS - before.length - after.length) }, () => '0');
  const groups = tail === undefined ? before : [...before, ...missing, ...after];
  return `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

function withoutPort(address: string): string {
  const [, v4, v6] = WITH_PORT.exec(address) ?? [];
  return v4 ?? v6 ?? address;
}

/** Groups without leading zeros; an IPv4 address at the end counts as two. */
function groupsOf(text: string): readonly string[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => (group.includes('.') ? ['v4', 'v4'] : [parseInt(group, 16).toString(16)]));
}
