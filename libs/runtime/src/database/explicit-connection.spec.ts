import net from 'node:net';
import { connectExplicitly } from './explicit-connection.js';

const message = (kind: string, body: string) => {
  const frame = Buffer.alloc(5 + Buffer.byteLength(body, 'latin1'), 0);
  frame.write(kind, 'latin1');
  frame.writeInt32BE(frame.length - 1, 1);
  frame.write(body, 5, 'latin1');
  return frame;
};
const LET_IN = Buffer.concat([message('R', '\0\0\0\0'), message('Z', 'I')]);
const refusal = (setting: string) =>
  message('E', `SFATAL\0C42704\0Munrecognized configuration parameter "${setting}"\0\0`);

/** Refuses unknown settings; records what it was asked for. */
async function olderServer(unknown: readonly string[]) {
  const asked: string[] = [];
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (startup) => {
      const text = startup.toString('latin1');
      asked.push(text);
      const setting = unknown.find((name) => text.includes(name));
      if (setting === undefined) socket.write(LET_IN);
      else socket.end(refusal(setting));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  return { asked, url: `postgres://u@127.0.0.1:${String(port)}/d`, close: () => server.close() };
}

describe('a stated connection', () => {
  it.each([
    ['the newest server', [], 1, /transaction_timeout=0.*|idle_session_timeout=0/],
    ['a server before 17', ['transaction_timeout='], 2, /idle_session_timeout=0/],
    ['a server before 14', ['-c transaction_timeout=', 'idle_session_timeout='], 3, /statement_timeout=0/],
  ])('states to %s all that it knows', async (_, unknown, tries, stated) => {
    const server = await olderServer(unknown);
    const client = await connectExplicitly(server.url, 5_000);
    expect(server.asked).toHaveLength(tries);
    expect(server.asked[0]).toContain('transaction_timeout=0');
    expect(server.asked.at(-1)).toMatch(stated);
    (client as unknown as { connection: { stream: net.Socket } }).connection.stream.destroy();
    server.close();
  });
});
