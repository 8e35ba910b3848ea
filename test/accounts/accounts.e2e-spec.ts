import { Cast, DEMONSTRATION_PASSWORD } from '../support/cast.js';
import type { Post } from '../support/answers.js';
import { appoint, hire } from '../support/people-acts.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, Session, type SignedIn } from '../support/service.js';

jest.setTimeout(300_000);

const FIRST = 'ca phe sua da buoi sang';
const SECOND = 'banh mi thit buoi trua';
const WARD = ['19', '19.gia-sang'];
const OFFICER: Post = { role: 'officer', unit: 'gia-sang.phong-kthtdt' };

let program: Program;
let service: Service;
let cast: Cast;
let administrator: Session;

beforeAll(async () => {
  program = await startProgram();
  service = new Service(program.url, () => program.output());
  cast = new Cast(service);
  administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
});
afterAll(async () => {
  // Ends in time by itself: nothing goes on reading.
  expect(await program.stop()).toBe(0);
});

let hired = 0;
async function newcomer(posts: readonly Post[] = [OFFICER]): Promise<Session> {
  const username = `nguoi-moi-${String(++hired)}`;
  await hire(administrator, { username, password: FIRST, fullName: 'Lê Thị Mới', area: WARD, posts });
  return service.signIn(username, FIRST);
}

const act = (by: Session, person: string, verb: string, body: object = {}) =>
  by.post<{ readonly id: string }>(`/people/${person}/account/${verb}`, body);
const whoAmI = (session: Session) => refusalOf(session.get('/me'));
const entering = (session: Session, password: string) => refusalOf(service.signIn(session.username, password));

describe('an account that an administrator disables', () => {
  it('gives no way in and makes what was issued void, until it is enabled and signed in to anew', async () => {
    const person = await newcomer();
    expect(await whoAmI(person)).toBe('done');
    expect(await act(administrator, person.person, 'disable')).toEqual({ id: person.person, position: null });
    expect(await whoAmI(person)).toBe('401 UNAUTHENTICATED');
    expect(await refusalOf(person.post('/me/password', { current: FIRST, next: SECOND }))).toBe('401 UNAUTHENTICATED');
    expect(await entering(person, FIRST)).toBe('401 SIGN_IN_FAILED');
    await act(administrator, person.person, 'disable');
    await act(administrator, person.person, 'enable');
    expect(await whoAmI(person)).toBe('401 UNAUTHENTICATED');
    expect(await whoAmI(await service.signIn(person.username, FIRST))).toBe('done');
  });

  it('stays so, with its tokens, over a restart of the service', async () => {
    const { username } = await newcomer();
    const entered = { body: { username, password: FIRST } };
    const { body: issued } = await service.send<SignedIn>('POST', '/sessions', entered);
    await act(administrator, issued.person.id, 'disable');
    program = await program.killAndRestart();
    service = new Service(program.url, () => program.output());
    cast = new Cast(service);
    administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    const kept = new Session(service, username, issued);
    expect(await whoAmI(kept)).toBe('401 UNAUTHENTICATED');
  });
});

describe('a password', () => {
  it('is changed by its owner, whose other tokens are void at once and who gets a fresh one', async () => {
    const person = await newcomer();
    const elsewhere = await service.signIn(person.username, FIRST);
    const answer = await person.post<SignedIn>('/me/password', { current: FIRST, next: SECOND });
    expect([await whoAmI(person), await whoAmI(elsewhere)]).toEqual(['401 UNAUTHENTICATED', '401 UNAUTHENTICATED']);
    expect(answer.person).toMatchObject({ id: person.person, posts: [OFFICER] });
    expect(await whoAmI(new Session(service, person.username, answer))).toBe('done');
    expect([await entering(person, FIRST), await entering(person, SECOND)]).toEqual(['401 SIGN_IN_FAILED', 'done']);
  });

  it('is not changed without the current one, to a weak one or the same, nor for a demonstration account', async () => {
    const person = await newcomer();
    const change = (current: string, next: string) => person.post('/me/password', { current, next });
    expect(await refusalOf(change(SECOND, 'pho bo tai chin gau'))).toBe('422 WRONG_PASSWORD');
    expect(await faultsOf(change(SECOND, 'pho bo tai chin gau'))).toEqual(['current: PASSWORD_REFUSED']);
    expect(await faultsOf(change(FIRST, FIRST))).toEqual(['next: PASSWORD_UNCHANGED']);
    expect(await faultsOf(change(FIRST, `x ${person.username} x`))).toEqual(['next: PASSWORD_HAS_USERNAME']);
    expect(await refusalOf(change(FIRST, 'ngan'))).toBe('400 VALIDATION_FAILED');
    const shared = await cast.as('officer', OFFICER.unit);
    const entered = { current: DEMONSTRATION_PASSWORD, next: SECOND };
    expect(await refusalOf(shared.post('/me/password', entered))).toBe('422 WEAK_PASSWORD');
    expect([await whoAmI(person), await whoAmI(shared)]).toEqual(['done', 'done']);
  });

  it('is set anew by an administrator, and the old one with its tokens counts no more', async () => {
    const person = await newcomer();
    const set = await act(administrator, person.person, 'password', { password: SECOND });
    expect(set).toEqual({ id: person.person, position: expect.stringMatching(/^\d/) as string });
    expect(await whoAmI(person)).toBe('401 UNAUTHENTICATED');
    expect([await entering(person, FIRST), await entering(person, SECOND)]).toEqual(['401 SIGN_IN_FAILED', 'done']);
    const due = await service.signIn(person.username, SECOND);
    expect(await whoAmI(due)).toBe('403 PASSWORD_CHANGE_REQUIRED');
    const named = act(administrator, person.person, 'password', { password: `x ${person.username} x` });
    expect(await faultsOf(named)).toEqual(['password: PASSWORD_HAS_USERNAME']);
  });

  it('is made of nothing that others know of its owner: neither name nor unit nor area, whoever sets it', async () => {
    const person = await newcomer();
    for (const guess of ['Lê Thị Mới 2026', 'Kinh tế, Hạ tầng và Đô thị', 'gia-sang-gia-sang-19']) {
      const set = act(administrator, person.person, 'password', { password: guess });
      expect(await faultsOf(set)).toEqual(['password: PASSWORD_OF_KNOWN_WORDS']);
      const changed = person.post('/me/password', { current: FIRST, next: guess });
      expect(await faultsOf(changed)).toEqual(['next: PASSWORD_OF_KNOWN_WORDS']);
    }
    expect(await whoAmI(person)).toBe('done');
  });
});

describe('a registration that is sent again under its key', () => {
  it('is done once, and is refused if it says another password, name or user name', async () => {
    const person = { username: 'gui-lai.mot', password: FIRST, fullName: 'Lê Thị Mới', area: WARD };
    const register = (change: object, key = 'khoa-dang-ky') =>
      administrator.post('/people', { ...person, ...change }, { key });
    const { id } = await register({});
    expect(await register({})).toMatchObject({ id });
    expect(await faultsOf(register({ password: SECOND }))).toEqual(['password: PASSWORD_SET_OTHERWISE']);
    expect(await faultsOf(register({ fullName: 'Lê Thị Khác' }))).toEqual(['fullName: NAME_SET_OTHERWISE']);
    for (const change of [{ password: SECOND }, { fullName: 'Lê Thị Khác' }, { username: 'gui-lai.hai' }]) {
      expect(await refusalOf(register(change))).toBe('422 KEY_REUSED');
    }
    const session = await service.signIn(person.username, FIRST);
    await session.post('/me/password', { current: FIRST, next: SECOND });
    expect(await register({})).toMatchObject({ id });
    expect(await faultsOf(register({ password: SECOND }))).toEqual(['password: PASSWORD_SET_OTHERWISE']);
  });
});

describe('two administrators who take each other’s authority at the same time', () => {
  const rounds = 4;
  const twins = () => Promise.all([1, 2].map(() => newcomer([{ role: 'administrator', unit: 'gia-sang.ubnd' }])));
  const end = async ({ person }: Session) => {
    const { revision, posts } = await administrator.get<{ revision: number; posts: { id: string }[] }>(
      `/people/${person}`,
    );
    const path = `/people/${person}/appointments/${posts[0]!.id}/end`;
    return (by: Session) => by.post(path, { lastDay: '2026-01-31' }, { ifMatch: `"${String(revision)}"` });
  };
  const disable = ({ person }: Session) => Promise.resolve((by: Session) => act(by, person, 'disable'));
  const reset = ({ person }: Session) =>
    Promise.resolve((by: Session) => act(by, person, 'password', { password: SECOND }));

  it.each([
    ['both disabling', disable, disable],
    ['both ending the post', end, end],
    ['both setting a password', reset, reset],
    ['one disabling, one ending the post', disable, end],
  ])('do not both succeed, %s', async (_, firstWay, secondWay) => {
    for (let round = 0; round < rounds; round++) {
      const [one, other] = (await twins()) as [Session, Session];
      const [onOther, onOne] = [await firstWay(other), await secondWay(one)];
      const outcomes = await Promise.all([refusalOf(onOther(one)), refusalOf(onOne(other))]);
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    }
  });
});

describe('the acts of administrators on accounts', () => {
  const acts = ['disable', 'enable', 'password'] as const;
  const tried = (by: Session, person: string) =>
    Promise.all(acts.map((verb) => refusalOf(act(by, person, verb, verb === 'password' ? { password: SECOND } : {}))));
  const thrice = (refusal: string) => acts.map(() => refusal);

  it('are for administrators of the area, and not for their own account', async () => {
    const person = await newcomer();
    const auditor = await cast.as('auditor', 'thai-nguyen.ubnd');
    const abroad = await cast.as('administrator', 'gia-lai.ubnd');
    expect(await tried(await cast.as('officer', OFFICER.unit), person.person)).toEqual(thrice('403 FORBIDDEN NO_ROLE'));
    expect(await tried(auditor, person.person)).toEqual(thrice('403 FORBIDDEN NO_ROLE'));
    expect(await tried(abroad, person.person)).toEqual(thrice('404 NOT_FOUND'));
    expect(await tried(administrator, '00000000-0000-4000-8000-000000000000')).toEqual(thrice('404 NOT_FOUND'));
    expect(await tried(administrator, administrator.person)).toEqual(thrice('403 OWN_ACCOUNT'));
    expect([await whoAmI(person), await whoAmI(administrator)]).toEqual(['done', 'done']);
  });

  it('reach nobody who holds a post above, though the person be of the area', async () => {
    const below = await newcomer([{ role: 'administrator', unit: 'gia-sang.ubnd' }]);
    const person = await newcomer();
    expect(await tried(below, person.person)).toEqual(thrice('done'));
    await appoint(administrator, person.person, { role: 'auditor', unit: 'thai-nguyen.ubnd' });
    expect(await tried(below, person.person)).toEqual(thrice('403 FORBIDDEN OTHER_AREA'));
    expect(await tried(administrator, person.person)).toEqual(thrice('done'));
  });

  it('say what the request must be', async () => {
    const person = await newcomer();
    const short = act(administrator, person.person, 'password', { password: 'ngan' });
    expect(await faultsOf(short)).toEqual(['password: minLength']);
  });
});
