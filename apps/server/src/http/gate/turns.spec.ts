import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { takeTurns } from './turns.js';

/** Answers when the spec says so. */
async function opened() {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  let tell: () => void = () => undefined;
  const server = createServer(({ url }: IncomingMessage, response: ServerResponse) => {
    asked.push(url ?? '');
    answers.push(() => response.end(url));
    tell();
  });
  takeTurns(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const has = async (count: number) => {
    while (asked.length < count) await new Promise<void>((resolve) => (tell = resolve));
  };
  return { server, asked, answers, has, client: clientOf(server) };
}

function clientOf(server: Server): Socket {
  return connect((server.address() as AddressInfo).port, '127.0.0.1');
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`;

describe('requests of one connection', () => {
  let at: Awaited<ReturnType<typeof opened>>;
  beforeEach(async () => {
    at = await opened();
  });
  afterEach(() => {
    at.client.destroy();
    at.server.close();
  });

  it('begin one after another, each when the answer before it was written', async () => {
    const { client, asked, answers, has, server } = at;
    client.write(get('/1') + get('/2') + get('/3'));
    await has(1);
    const other = clientOf(server);
    other.write(get('/other'));
    await has(2);
    expect(asked).toEqual(['/1', '/other']);
    answers[0]?.();
    await has(3);
    answers[2]?.();
    await has(4);
    expect(asked).toEqual(['/1', '/other', '/2', '/3']);
    other.destroy();
  });

  it('do not begin once their client has gone', async () => {
    const { client, asked, has, server } = at;
    const closed = once(server, 'connection').then(([socket]) => once(socket as Socket, 'close'));
    client.write(get('/1') + get('/2'));
    await has(1);
    client.destroy();
    await closed;
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toEqual(['/1']);
  });

  it('that wait are eight at most, and else the connection ends', async () => {
    const { client, asked, has } = at;
    client.on('error', () => undefined);
    client.write(get('/').repeat(9));
    await has(1);
    client.write(get('/'));
    await once(client, 'close');
    expect(asked).toEqual(['/']);
  });
});
