interface Reachable {
  readonly host: string;
  readonly databaseUrl?: string;
  readonly eventStoreDbUrl?: string;
  readonly trustedProxies: readonly string[];
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** They have a published password: they exist only where nobody else can reach the service or its data. */
export function demonstrationAllowed({ host, databaseUrl, eventStoreDbUrl, trustedProxies }: Reachable): boolean {
  const nodes = eventStoreDbUrl === undefined ? [] : nodesOf(eventStoreDbUrl);
  return isLoopback(host) && databaseUrl === undefined && trustedProxies.length === 0 && nodes.every(isLoopback);
}

/** Hosts of an EventStoreDB address, without user, password and ports. */
function nodesOf(url: string): readonly string[] {
  const [, nodes = ''] = /^[^:]+:\/\/(?:[^@]*@)?([^/?]*)/.exec(url) ?? [];
  return nodes.split(',').map((node) => node.replace(/:\d+$/, ''));
}
