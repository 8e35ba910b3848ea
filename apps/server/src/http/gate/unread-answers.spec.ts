import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { takeTurns } from './turns.js';
import { ANSWER_BOUNDS, UnreadAnswers, type AnswerBounds } from './unread-answers.js';

/** More than systems buffer for a connection. */
const LARGE = Buffer.alloc(33_554_432, 'x');
const QUICK: AnswerBounds = { ...ANSWER_BOUNDS, stillMs: 100, ofAddress: 1e9, inAll: 1e9 };

let server: Server;
const clients: Socket[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
  server.close();
});

interface Opened {
  readonly answers: UnreadAnswers;
  /** A client that asks and reads nothing, and the server's end once the answer is handed over. */
  readonly deaf: () => Promise<{ readonly client: Socket; readonly socket: Socket }>;
}

async function opened(bounds: AnswerBounds, keyOf: (socket: Socket) => string = () => 'one'): Promise<Opened> {
  const answers = new UnreadAnswers(bounds);
  server = createServer((_: IncomingMessage, response: ServerResponse) => {
    response.end(LARGE);
    server.emit('answered', response.socket);
  });
  takeTurns(server);
  answers.watch(server, keyOf);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const deaf = async () => {
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
    clients.push(client.on('error', () => undefined));
    client.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
    const [socket] = (await once(server, 'answered')) as [Socket];
    return { client, socket };
  };
  return { answers, deaf };
}

const ended = (socket: Socket) => (socket.destroyed ? Promise.resolve() : once(socket, 'close'));

describe('an answer', () => {
  it('of which nothing is read ends with its connection', async () => {
    const { answers, deaf } = await opened(QUICK);
    const { socket } = await deaf();
    expect(answers.waitsOn(socket)).toBe(true);
    await ended(socket);
    expect(answers.waitsOn(socket)).toBe(false);
  });

  it('that is read too slowly ends, however steadily it is read', async () => {
    const { deaf } = await opened({ ...QUICK, stillMs: 400, bytesASecond: 1e9 });
    const { client, socket } = await deaf();
    const drip = setInterval(() => client.read() as unknown, 5);
    await ended(socket);
    clearInterval(drip);
  });

  it('that is read is read whole', async () => {
    const { deaf } = await opened({ ...QUICK, stillMs: 60_000 });
    const { client } = await deaf();
    let read = 0;
    client.on('data', (bytes) => (read += bytes.length)).resume();
    while (read < LARGE.length) await once(client, 'data');
    expect(client.destroyed).toBe(false);
  });

  it('gives way where too much waits for its address, or in all', async () => {
    const { deaf } = await opened(
      { ...QUICK, stillMs: 60_000, ofAddress: 1.5 * LARGE.length, inAll: 2.5 * LARGE.length },
      keys(),
    );
    const [first, second, third, fourth] = [await deaf(), await deaf(), await deaf(), await deaf()];
    await Promise.all([ended(first.socket), ended(second.socket)]);
    expect([third.socket.destroyed, fourth.socket.destroyed]).toEqual([false, false]);
  });
});

/** The first two connections share an address. */
function keys(): (socket: Socket) => string {
  let asked = 0;
  return () => ['one', 'one', 'two', 'three'][asked++] ?? '';
}
