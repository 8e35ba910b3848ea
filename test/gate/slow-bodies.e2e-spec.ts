import { DEMONSTRATION_PASSWORD } from '../support/cast.js';
import { startProgram, type Program } from '../support/program.js';
import { headOf, RawConnection, sendRaw, shortOf } from '../support/raw-request.js';
import { refusalOf } from '../support/problem.js';
import { Service, type SignedIn } from '../support/service.js';
import { until } from '../support/until.js';

jest.setTimeout(300_000);

const NAME = 'thai-nguyen.ubnd.quan-tri';
const ENDED_WITHIN_MS = 60_000;
/** A slow body has ten seconds, and is under way after half a second. */
const UNDER_WAY_MS = 1_500;

let program: Program;
let service: Service;

beforeAll(async () => {
  program = await startProgram(undefined, { CONNECTIONS: '700', CONNECTIONS_AN_ADDRESS: '600' });
  service = new Service(program.url, () => program.output());
});
afterAll(() => program.stop());

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const signsIn = () => refusalOf(service.signIn(NAME, DEMONSTRATION_PASSWORD));

/** Connections on each of which a body was begun and goes no further. */
async function slow(count: number, path: string, headers: Record<string, string | number>): Promise<RawConnection[]> {
  const connections = await Promise.all(Array.from({ length: count }, () => RawConnection.to(program.url)));
  for (const connection of connections) {
    connection.write(headOf('POST', path, { host: 'localhost', 'content-type': 'application/json', ...headers }));
    connection.write('{');
  }
  return connections;
}

describe('bodies that come slowly', () => {
  it('end by themselves, five hundred of them too, while others are served', async () => {
    const bodies = await slow(500, '/api/v1/sessions', { 'content-length': 200 });
    await sleep(UNDER_WAY_MS);
    expect(await signsIn()).toBe('done');
    const answers = await Promise.all(bodies.map((one) => one.answer(ENDED_WITHIN_MS)));
    const told = new Set(answers.map(shortOf));
    expect([...told].filter((one) => !['408 REQUEST_TIMEOUT', '429 TOO_MANY_REQUESTS'].includes(one))).toEqual([]);
    expect(await Promise.all(bodies.map((one) => one.ends(ENDED_WITHIN_MS)))).not.toContain(false);
    expect(await signsIn()).toBe('done');
  });

  it('of one person are only a few at the same time', async () => {
    const entered = { body: { username: NAME, password: DEMONSTRATION_PASSWORD } };
    const { token } = (await service.send<SignedIn>('POST', '/sessions', entered)).body;
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'key-0001-abcd', 'content-length': 900_000 };
    const bodies = await slow(24, '/api/v1/plans', headers);
    await until(
      () => Promise.all(bodies.map((one) => one.answer(100))),
      (answers) => answers.filter(({ status }) => status === 429).length === 16,
    );
    expect(await refusalOf(service.send('GET', '/units?limit=1', { token }))).toBe('done');
    for (const body of bodies) body.close();
  });

  it('that nobody waits for are read no further', async () => {
    const [body] = await slow(1, '/api/v1/plans', { 'content-length': 900_000 });
    expect(shortOf((await body?.answer()) ?? fail())).toBe('401 UNAUTHENTICATED');
    expect(await body?.ends(ENDED_WITHIN_MS)).toBe(true);
  });
});

describe('connections', () => {
  it('on which nothing is asked end in time', async () => {
    const [silent, begun] = [await RawConnection.to(program.url), await RawConnection.to(program.url)];
    begun.write('GET / HTTP/1.1\r\nhost: loc');
    expect(shortOf(await begun.answer(ENDED_WITHIN_MS))).toBe('408 REQUEST_TIMEOUT');
    expect(await Promise.all([silent, begun].map((one) => one.ends(ENDED_WITHIN_MS)))).toEqual([true, true]);
  });

  it('of one address give way to the next where nothing is asked on them', async () => {
    const idle = await Promise.all(Array.from({ length: 700 }, () => RawConnection.to(program.url)));
    const answer = await sendRaw(program.url, headOf('GET', '/health/live', { host: 'localhost' }));
    expect(answer.status).toBe(200);
    for (const connection of idle) connection.close();
  });
});

function fail(): never {
  throw new Error('there is no such answer');
}
