import net from 'node:net';

/** A way to a port of this machine that can be cut as a network is: nothing comes through, nobody is told. */
export class CutProxy {
  private readonly server: net.Server;
  private readonly sockets = new Set<net.Socket>();
  private isCut = false;

  private constructor(target: number) {
    this.server = net.createServer((client) => {
      const server = net.connect(target, '127.0.0.1');
      this.join(client, server);
      this.join(server, client);
    });
  }

  static async open(target: number): Promise<CutProxy> {
    const proxy = new CutProxy(target);
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as net.AddressInfo).port;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** What was sent meanwhile arrives. */
  mend(): void {
    this.isCut = false;
    for (const socket of this.sockets) socket.resume();
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private join(from: net.Socket, to: net.Socket): void {
    this.sockets.add(from);
    from.on('data', (bytes) => to.write(bytes)).on('error', () => undefined);
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
    if (this.isCut) from.pause();
  }
}
