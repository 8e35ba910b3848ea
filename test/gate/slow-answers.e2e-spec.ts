import { DEMONSTRATION_PASSWORD } from '../support/cast.js';
import { refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { headOf, RawConnection, sendRaw } from '../support/raw-request.js';
import { Service } from '../support/service.js';

jest.setTimeout(300_000);

const NAME = 'thai-nguyen.ubnd.quan-tri';
const ENDED_WITHIN_MS = 120_000;
const OF_ADDRESS = 60;
const ASKED = headOf('GET', '/api/docs-json', { host: 'localhost' });

let program: Program;
let service: Service;

beforeAll(async () => {
  program = await startProgram(undefined, { CONNECTIONS: '80', CONNECTIONS_AN_ADDRESS: String(OF_ADDRESS) });
  service = new Service(program.url, () => program.output());
});
afterAll(() => program.stop());

/** Connections on each of which as much was asked as may wait at once, and nothing of it is read. */
async function deaf(count: number): Promise<RawConnection[]> {
  const connections = await Promise.all(Array.from({ length: count }, () => RawConnection.to(program.url)));
  for (const connection of connections) {
    connection.readNothing();
    connection.write(ASKED.repeat(9));
  }
  return connections;
}

describe('answers that nobody reads', () => {
  it('end with their connections, and others are served meanwhile', async () => {
    const connections = await deaf(OF_ADDRESS / 2);
    expect(await refusalOf(service.signIn(NAME, DEMONSTRATION_PASSWORD))).toBe('done');
    const ends = await Promise.all(connections.map((one) => one.endsUnread(ENDED_WITHIN_MS)));
    expect(ends).not.toContain(false);
  });

  it('give way to the next where their connections are all that there may be', async () => {
    const connections = await deaf(OF_ADDRESS);
    for (let asked = 0; asked < OF_ADDRESS; asked += 1) {
      expect((await sendRaw(program.url, headOf('GET', '/health/live', { host: 'localhost' }))).status).toBe(200);
    }
    for (const connection of connections) connection.close();
  });
});

it('answers what is sent together in its order', async () => {
  const connection = await RawConnection.to(program.url);
  const paths = ['/nothing-1', '/health/live', '/nothing-2'];
  connection.write(paths.map((path) => headOf('GET', path, { host: 'localhost' })).join(''));
  const last = headOf('GET', '/health/ready', { host: 'localhost', connection: 'close' });
  connection.write(last);
  await connection.ends(ENDED_WITHIN_MS);
  const { body } = await connection.answer();
  expect(body.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404', 'HTTP/1.1 200']);
});
