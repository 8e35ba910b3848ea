import { Cast } from '../support/cast.js';
import { hire } from '../support/people-acts.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, Session, type SignedIn } from '../support/service.js';

jest.setTimeout(300_000);

const OWN = '  hai dấu cách ở hai đầu  ';
const CHOSEN = 'cấp tạm cho người mới';
const WARD = ['19', '19.gia-sang'];

let program: Program;
let service: Service;
let administrator: Session;

async function connect(): Promise<void> {
  service = new Service(program.url, () => program.output());
  administrator = await new Cast(service).as('administrator', 'thai-nguyen.ubnd');
}

beforeAll(async () => {
  program = await startProgram();
  await connect();
});
afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

let made = 0;
const freshName = () => `phien-${String(++made)}`;

async function officer(): Promise<string> {
  const username = freshName();
  const posts = [{ role: 'officer', unit: 'gia-sang.phong-kthtdt' }];
  await hire(administrator, { username, password: OWN, fullName: 'Lê Thị Mới', area: WARD, posts });
  return username;
}

const whoAmI = (session: Session) => refusalOf(session.get('/me'));
const entered = (username: string, password: string) => ({ body: { username, password } });

describe('a sign-out', () => {
  it('ends that session at once and for good, and no other', async () => {
    const username = await officer();
    const { body: issued } = await service.send<SignedIn>('POST', '/sessions', entered(username, OWN));
    const [one, other] = [new Session(service, username, issued), await service.signIn(username, OWN)];
    await one.delete('/sessions/current');
    expect([await whoAmI(one), await whoAmI(other)]).toEqual(['401 UNAUTHENTICATED', 'done']);
    expect(await refusalOf(one.delete('/sessions/current'))).toBe('401 UNAUTHENTICATED');
    program = await program.killAndRestart();
    await connect();
    expect(await whoAmI(new Session(service, username, issued))).toBe('401 UNAUTHENTICATED');
  });

  it('everywhere ends every session, and lets sign in anew', async () => {
    const username = await officer();
    const [one, other] = [await service.signIn(username, OWN), await service.signIn(username, OWN)];
    await one.delete('/sessions');
    expect([await whoAmI(one), await whoAmI(other)]).toEqual(['401 UNAUTHENTICATED', '401 UNAUTHENTICATED']);
    expect(await whoAmI(await service.signIn(username, OWN))).toBe('done');
  });
});

describe('a renewal', () => {
  it('gives the same token within the first hour, and nothing for a void one', async () => {
    const username = await officer();
    const session = await service.signIn(username, OWN);
    const renew = () => service.send<SignedIn>('POST', '/sessions/renewal', { token: session.token });
    expect((await renew()).body).toMatchObject({ token: session.token, person: { id: session.person } });
    await session.delete('/sessions/current');
    expect(await refusalOf(renew())).toBe('401 UNAUTHENTICATED');
  });
});

describe('a password that somebody else chose', () => {
  async function due(): Promise<Session> {
    const username = freshName();
    const person = { username, password: CHOSEN, fullName: 'Trần Văn Bình', area: WARD };
    await administrator.post('/people', person);
    return service.signIn(username, CHOSEN);
  }

  it('serves for nothing but to change it and to sign out', async () => {
    const session = await due();
    const { body } = await service.send<SignedIn>('POST', '/sessions', entered(session.username, CHOSEN));
    expect(body.person.passwordChangeRequired).toBe(true);
    const tried = [
      ...['/me', '/people', '/plans', '/proposals', '/dossiers'].map((path) => session.get(path)),
      ...['/plans', '/people', `/people/${session.person}/account/enable`].map((path) => session.post(path)),
      session.put(`/people/${session.person}/name`, { fullName: 'Ai Đó' }),
    ];
    expect(new Set(await Promise.all(tried.map(refusalOf)))).toEqual(new Set(['403 PASSWORD_CHANGE_REQUIRED']));
    await session.delete('/sessions/current');
    expect(await whoAmI(session)).toBe('401 UNAUTHENTICATED');
  });

  it('is replaced by one of its own, kept as typed, and then all is as for others', async () => {
    const session = await due();
    const change = (next: string) => session.post<SignedIn>('/me/password', { current: CHOSEN, next });
    expect(await faultsOf(change('password1234'))).toEqual(['next: PASSWORD_COMMON']);
    expect(await faultsOf(change('Trần Bình 2026!'))).toEqual(['next: PASSWORD_OF_KNOWN_WORDS']);
    const answer = await change(OWN);
    expect(answer.person.passwordChangeRequired).toBe(false);
    const fresh = new Session(service, session.username, answer);
    expect([await whoAmI(session), await whoAmI(fresh)]).toEqual(['401 UNAUTHENTICATED', 'done']);
    expect(await refusalOf(service.signIn(session.username, OWN.trim()))).toBe('401 SIGN_IN_FAILED');
    expect(await whoAmI(await service.signIn(session.username, OWN))).toBe('done');
  });
});

it('a device is known by a cookie that scripts, other sites and other paths do not get', async () => {
  const username = await officer();
  const answer = await fetch(`${program.url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: OWN }),
  });
  expect(answer.headers.get('set-cookie')).toMatch(
    /^tinhgon_device=[\w.-]+; Path=\/api\/v1\/sessions; Max-Age=7776000; HttpOnly; SameSite=Strict$/,
  );
});

it('wrong passwords lock no account', async () => {
  const username = await officer();
  const wrong = Array.from({ length: 30 }, () => refusalOf(service.signIn(username, 'sai mật khẩu rồi')));
  expect(new Set(await Promise.all(wrong))).toEqual(new Set(['401 SIGN_IN_FAILED']));
  expect(await refusalOf(service.signIn(username, OWN))).toBe('done');
});
