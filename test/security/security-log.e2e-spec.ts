import { isDeepStrictEqual } from 'node:util';
import { Cast, DEMONSTRATION_PASSWORD } from '../support/cast.js';
import { refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

jest.setTimeout(300_000);

const HEAD = 'gia-sang.phong-vhxh.thu-truong';

/** The lines of the security log so far, newest last. */
const linesOf = (program: Program) =>
  program
    .output()
    .split('\n')
    .filter((line) => line.includes('"security":'))
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

describe('the security log', () => {
  let program: Program;
  let service: Service;
  let cast: Cast;

  beforeAll(async () => {
    program = await startProgram();
    service = new Service(program.url, () => program.output());
    cast = new Cast(service);
  });
  afterAll(() => program.stop());

  /** The newest line of a kind that is about the route, as soon as it has come through the pipe. */
  const last = async (kind: string, route: string, more: object = {}) => {
    const wanted = { security: kind, route, ...more };
    const newest = () => linesOf(program).findLast((line) => isDeepStrictEqual({ ...line, ...wanted }, line));
    return (await until(newest, (line) => line !== undefined)) ?? {};
  };

  it('tells of a sign-in and of a wrong password: who, from where, in which request, why not', async () => {
    const { person } = await service.signIn(HEAD, DEMONSTRATION_PASSWORD);
    const signedIn = await last('signed-in', 'POST /api/v1/sessions', { person });
    expect(signedIn).toMatchObject({ address: '127.0.0.1', reason: null });
    expect(await refusalOf(service.signIn(HEAD, 'khong-phai-mat-khau'))).toBe('401 SIGN_IN_FAILED');
    const failed = await last('sign-in-failed', 'POST /api/v1/sessions', { person });
    expect(failed).toMatchObject({ reason: 'SIGN_IN_FAILED', context: 'security', level: 'info' });
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
    const line = await last('refused', 'POST /api/v1/plans/:id/closure', { person: officer.person });
    expect(line).toMatchObject({ act: 'ClosePlan', on: 'plan-gia-sang-2026' });
    expect(line['reason']).toBe('FORBIDDEN NO_ROLE');
    const query = `/refusals?person=${officer.person}&action=ClosePlan`;
    const { items } = await until(
      () => administrator.get<{ items: Record<string, unknown>[] }>(query),
      (page) => page.items.length > 0,
    );
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
    const line = await last('administered', 'POST /api/v1/people', { on: `person-${id}` });
    expect(line).toMatchObject({ act: 'RegisterPerson', person: administrator.person });
    expect(program.output()).not.toContain('Trần Văn Thử');
  });

  it('tells of no erasure where it was only asked for, and of acts on accounts by their names', async () => {
    const administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    const account = { username: 'nguoi-se-xoa', password: 'pho bo tai chin gau 7', fullName: 'Lê Thị Xóa' };
    const { id } = await administrator.post('/people', { ...account, area: ['19', '19.gia-sang'] });
    const erase = (body: object) => administrator.post(`/people/${id}/name/erasure`, body, { ifMatch: '"0"' });
    const erasures = () =>
      linesOf(program).filter(
        ({ route, on }) => route === 'POST /api/v1/people/:id/name/erasure' && on === `person-${id}`,
      );
    const { confirmation } = (await erase({})) as unknown as { readonly confirmation: string };
    await administrator.post(`/people/${id}/account/disable`);
    const disabled = await last('administered', 'POST /api/v1/people/:id/account/disable', { on: `person-${id}` });
    expect(disabled['act']).toBe('DisableAccount');
    expect(erasures()).toEqual([]);
    await erase({ confirmation });
    await last('administered', 'POST /api/v1/people/:id/name/erasure', { on: `person-${id}` });
    expect(erasures()).toHaveLength(1);
  });

  it('tells of attempts on people of another area, and so does the list of refusals there', async () => {
    const abroad = await cast.as('administrator', 'bac-ninh.ubnd');
    const { person } = await cast.as('officer', 'gia-sang.phong-vhxh');
    const administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    const acts: readonly (() => Promise<unknown>)[] = [
      () => abroad.put(`/people/${person}/name`, { fullName: 'Tên Khác' }, { ifMatch: '"1"' }),
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
      // Somebody from abroad may be asked for by id only once they were refused here.
      const { items } = await administrator.get<{ items: Record<string, unknown>[] }>('/refusals?limit=100');
      return items.filter((one) => one['person'] === of).map(({ action, rule }) => `${String(action)} ${String(rule)}`);
    };
    const all = await until(
      () => told(abroad.person),
      (seen) => seen.length >= acts.length,
    );
    const expected = ['ResetPassword', 'EnableAccount', 'DisableAccount', 'EraseName', 'RenamePerson'];
    expect(all).toEqual(expected.map((act) => `${act} OTHER_AREA`));
    const own = await until(
      () => told(administrator.person),
      (seen) => seen.length > 0,
    );
    expect(own).toEqual(['DisableAccount OWN_POST']);
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
});

it('counts a flood instead of writing it, and says the count at the stop', async () => {
  const knocks = 200;
  const program = await startProgram();
  await Promise.all(Array.from({ length: knocks }, () => fetch(`${program.url}/api/v1/me`)));
  await program.stop();
  const flood = () => linesOf(program).filter(({ security }) => security === 'unauthenticated');
  const said = (lines: ReturnType<typeof flood>) => lines.map(({ suppressed }) => Number(suppressed ?? 1));
  const counts = await until(
    () => said(flood()),
    (found) => found.reduce((sum, count) => sum + count, 0) === knocks,
  );
  expect(Math.max(...counts)).toBeGreaterThan(1);
});
