import net from 'node:net';

export class Proxy {
  private readonly server: net.Server;
  private readonly sockets = new Set<net.Socket>();
  private frozen = new Set<net.Socket>();

  private constructor(target: number) {
    this.server = net.createServer((client) => {
      const server = net.connect(target, '127.0.0.1');
      for (const [from, to] of [[client, server] as const, [server, client] as const]) {
        this.sockets.add(from);
        from.on('data', (bytes) => {
          if (!this.frozen.has(from)) to.write(bytes);
        });
        from.on('error', () => undefined).on('close', () => to.destroy());
      }
    });
  }

  static async open(target: number): Promise<Proxy> {
    const proxy = new Proxy(target);
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as net.AddressInfo).port;
  }

  /** Current connections carry nothing more; new ones work. */
  freeze(): void {
    this.frozen = new Set(this.sockets);
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }
}
