import { setTimeout as sleep } from 'node:timers/promises';
import { Cast } from '../support/cast.js';
import { refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { Service } from '../support/service.js';

jest.setTimeout(300_000);

const HEAD = 'gia-sang.phong-vhxh.thu-truong';

let program: Program;
let service: Service;
let cast: Cast;

beforeAll(async () => {
  program = await startProgram();
  service = new Service(program.url, () => program.output());
  cast = new Cast(service);
});
afterAll(async () => {
  await program.stop();
});

/** The lines of the security log so far, newest last. */
const lines = () =>
  program
    .output()
    .split('\n')
    .filter((line) => line.includes('"security":'))
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

/** The newest line of a kind that is about the route, as soon as it has come through the pipe. */
async function last(kind: string, route: string) {
  for (let tries = 0; tries < 400; tries++) {
    const found = lines().findLast((line) => line['security'] === kind && line['route'] === route);
    if (found) return found;
    await sleep(25);
  }
  throw new Error(`no line ${kind} of ${route}`);
}

describe('the security log', () => {
  it('tells of a sign-in and of a wrong password: who, from where, in which request, why not', async () => {
    const head = await cast.as('head', 'gia-sang.phong-vhxh');
    const signedIn = { person: head.person, address: '127.0.0.1', route: 'POST /api/v1/sessions', reason: null };
    expect(await last('signed-in', 'POST /api/v1/sessions')).toMatchObject(signedIn);
    expect(await refusalOf(service.signIn(HEAD, 'khong-phai-mat-khau'))).toBe('401 SIGN_IN_FAILED');
    const failed = await last('sign-in-failed', 'POST /api/v1/sessions');
    expect(failed).toMatchObject({ person: head.person, reason: 'SIGN_IN_FAILED', context: 'security', level: 'info' });
    expect(failed['requestId']).toMatch(/^[\w-]{8,64}$/);
    expect(program.output()).not.toContain('khong-phai-mat-khau');
  });

  it('tells of a refused act, and the refusal can be read with the same id of the request', async () => {
    const officer = await cast.as('officer', 'gia-sang.phong-vhxh');
    const administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    const body = { reason: 'thử' };
    expect(await refusalOf(officer.post('/plans/gia-sang-2026/closure', body, { ifMatch: '"1"' }))).toBe(
      '403 FORBIDDEN NO_ROLE',
    );
    const line = await last('refused', 'POST /api/v1/plans/:id/closure');
    expect(line).toMatchObject({ person: officer.person, act: 'ClosePlan', on: 'plan-gia-sang-2026' });
    expect(line['reason']).toBe('FORBIDDEN NO_ROLE');
    const told = () => administrator.get<{ items: Record<string, unknown>[] }>(`/refusals?person=${officer.person}`);
    let items = (await told()).items;
    for (let tries = 0; items.length === 0 && tries < 100; tries++) items = (await told()).items;
    const seen = { action: 'ClosePlan', rule: 'NO_ROLE', kind: 'plan', target: 'gia-sang-2026', count: 1 };
    expect(items[0]).toMatchObject({ ...seen, requestId: line['requestId'] });
  });

  it('shows refusals to those responsible and to auditors alone', async () => {
    const officer = await cast.as('officer', 'gia-sang.phong-vhxh');
    expect(await refusalOf(officer.get('/refusals'))).toBe('403 FORBIDDEN NO_ROLE');
  });

  it('tells of an act of an administrator', async () => {
    const administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    const area = ['19', '19.gia-sang'];
    const person = { username: 'nguoi-cua-nhat-ky', password: 'pho bo tai chin gau 7', fullName: 'Trần Văn Thử', area };
    const { id } = await administrator.post('/people', person);
    const administered = { act: 'RegisterPerson', route: 'POST /api/v1/people', on: `person-${id}` };
    expect(await last('administered', 'POST /api/v1/people')).toMatchObject({
      ...administered,
      person: administrator.person,
    });
    expect(program.output()).not.toContain('Trần Văn Thử');
  });

  it('tells of no erasure where it was only asked for, and of acts on accounts by their names', async () => {
    const administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    const account = { username: 'nguoi-se-xoa', password: 'pho bo tai chin gau 7', fullName: 'Lê Thị Xóa' };
    const { id } = await administrator.post('/people', { ...account, area: ['19', '19.gia-sang'] });
    const erase = (body: object) => administrator.post(`/people/${id}/name/erasure`, body, { ifMatch: '"0"' });
    const erasures = () => lines().filter(({ route }) => route === 'POST /api/v1/people/:id/name/erasure');
    const { confirmation } = (await erase({})) as unknown as { readonly confirmation: string };
    await administrator.post(`/people/${id}/account/disable`);
    expect(await last('administered', 'POST /api/v1/people/:id/account/disable')).toMatchObject({
      act: 'DisableAccount',
      on: `person-${id}`,
    });
    expect(erasures()).toEqual([]);
    await erase({ confirmation });
    expect(await last('administered', 'POST /api/v1/people/:id/name/erasure')).toMatchObject({ on: `person-${id}` });
    expect(erasures()).toHaveLength(1);
  });

  it('tells of attempts on people of another area, and so does the list of refusals there', async () => {
    const abroad = await cast.as('administrator', 'bac-ninh.ubnd');
    const { person } = await cast.as('officer', 'gia-sang.phong-vhxh');
    const administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    const acts: readonly (() => Promise<unknown>)[] = [
      () => abroad.put(`/people/${person}/name`, { fullName: 'Tên Khác' }),
      () => abroad.post(`/people/${person}/name/erasure`, {}, { ifMatch: '"1"' }),
      () => abroad.post(`/people/${person}/account/disable`),
      () => abroad.post(`/people/${person}/account/enable`),
      () => abroad.post(`/people/${person}/account/password`, { password: 'chum ruot ngot cuoi he 5' }),
    ];
    for (const act of acts) expect(await refusalOf(act())).toBe('404 NOT_FOUND');
    expect(await refusalOf(administrator.post(`/people/${administrator.person}/account/disable`))).toBe(
      '403 OWN_ACCOUNT',
    );
    const told = async (of: string) => {
      const { items } = await administrator.get<{ items: Record<string, unknown>[] }>(`/refusals?person=${of}`);
      return items.map(({ action, rule }) => `${String(action)} ${String(rule)}`);
    };
    for (let tries = 0; (await told(abroad.person)).length < acts.length && tries < 100; tries++) await sleep(50);
    const expected = ['ResetPassword', 'EnableAccount', 'DisableAccount', 'EraseName', 'RenamePerson'];
    expect(await told(abroad.person)).toEqual(expected.map((act) => `${act} OTHER_AREA`));
    for (let tries = 0; (await told(administrator.person)).length === 0 && tries < 100; tries++) await sleep(50);
    expect(await told(administrator.person)).toEqual(['DisableAccount OWN_POST']);
  });

  it('tells of a token that is none', async () => {
    const answer = await fetch(`${program.url}/api/v1/me`, { headers: { authorization: 'Bearer x.y.z' } });
    expect(answer.status).toBe(401);
    expect(await last('unauthenticated', 'GET /api/v1/me')).toMatchObject({
      person: null,
      reason: 'UNAUTHENTICATED',
      route: 'GET /api/v1/me',
    });
  });

  it('counts a flood instead of writing it, and says the count at the stop', async () => {
    const knocks = 200;
    for (let n = 0; n < knocks; n++) await fetch(`${program.url}/api/v1/me`);
    const written = lines().filter((line) => line['security'] === 'unauthenticated');
    expect(written.length).toBeLessThan(60);
  });
});
