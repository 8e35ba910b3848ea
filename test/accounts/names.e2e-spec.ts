import { Cast } from '../support/cast.js';
import type { Post } from '../support/answers.js';
import { appoint, hire } from '../support/people-acts.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, type Sending, type Session } from '../support/service.js';

jest.setTimeout(300_000);

const PASSWORD = 'ca phe sua da buoi sang';
const WARD = ['19', '19.gia-sang'];
const OFFICER: Post = { role: 'officer', unit: 'gia-sang.phong-kthtdt' };
const AUDITOR: Post = { role: 'auditor', unit: 'thai-nguyen.ubnd' };

interface Person {
  readonly name: string | null;
  readonly revision: number;
  readonly posts: readonly { readonly unit: string; readonly to: string | null }[];
}
interface Erasure {
  readonly erased: boolean;
  readonly confirmation: string | null;
  readonly erases: readonly string[];
  readonly remains: readonly string[];
  readonly posts: readonly object[];
}

let program: Program;
let service: Service;
let administrator: Session;
let below: Session;

beforeAll(async () => {
  program = await startProgram();
  service = new Service(program.url, () => program.output());
  administrator = await new Cast(service).as('administrator', 'thai-nguyen.ubnd');
  below = await newcomer([{ role: 'administrator', unit: 'gia-sang.ubnd' }]);
});
afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

let hired = 0;
async function newcomer(posts: readonly Post[] = [OFFICER]): Promise<Session> {
  const username = `ten-moi-${String(++hired)}`;
  await hire(administrator, { username, password: PASSWORD, fullName: 'Lê Thị Mới', area: WARD, posts });
  return service.signIn(username, PASSWORD);
}

const shown = (id: string) => administrator.get<Person>(`/people/${id}`);
const tagOf = ({ revision }: Pick<Person, 'revision'>) => `"${String(revision)}"`;
const rename = async (by: Session, id: string, body: object, sending: Sending = {}) =>
  by.put<{ readonly name: string }>(`/people/${id}/name`, body, { ifMatch: tagOf(await shown(id)), ...sending });
async function erase(by: Session, id: string, body: object = {}): Promise<Erasure> {
  return by.post<Erasure>(`/people/${id}/name/erasure`, body, { ifMatch: tagOf(await shown(id)) });
}

describe('a name', () => {
  it('is set by an administrator of the area, and each time is a fact of the person', async () => {
    const { person } = await newcomer();
    const { revision } = await shown(person);
    expect(await rename(below, person, { fullName: 'Lê Thị  Đổi' })).toMatchObject({ name: 'Lê Thị Đổi' });
    expect(await shown(person)).toMatchObject({ name: 'Lê Thị Đổi', revision: revision + 1 });
  });

  it('is not erased by nothing', async () => {
    const { person } = await newcomer();
    for (const body of [{}, { fullName: null }, { fullName: '' }, { fullName: '   ' }]) {
      expect(await refusalOf(rename(administrator, person, body))).toBe('400 VALIDATION_FAILED');
    }
    expect(await shown(person)).toMatchObject({ name: 'Lê Thị Mới' });
  });

  it('set late by a repeat changes nothing, and a key sets one name', async () => {
    const { person } = await newcomer();
    const first = { key: 'khoa-ten-mot', ifMatch: tagOf(await shown(person)) };
    await rename(administrator, person, { fullName: 'Tên Một' }, first);
    await rename(administrator, person, { fullName: 'Tên Hai' });
    await rename(administrator, person, { fullName: 'Tên Một' }, first);
    expect(await shown(person)).toMatchObject({ name: 'Tên Hai' });
    await rename(administrator, person, { fullName: 'Tên Ba' }, { key: 'khoa-ten-ba' });
    const other = rename(administrator, person, { fullName: 'Tên Bốn' }, { key: 'khoa-ten-ba' });
    expect(await refusalOf(other)).toBe('422 KEY_REUSED');
    expect(await shown(person)).toMatchObject({ name: 'Tên Ba' });
  });

  it('is set by whoever saw the person as they are now', async () => {
    const { person } = await newcomer();
    const seen = tagOf(await shown(person));
    await rename(administrator, person, { fullName: 'Tên Một' });
    const tried = (ifMatch: string | null) =>
      refusalOf(rename(administrator, person, { fullName: 'Tên Hai' }, { ifMatch }));
    expect(await tried(null)).toBe('428 PRECONDITION_REQUIRED');
    for (const tag of [seen, '"99"']) expect(await tried(tag)).toBe('412 REVISION_MISMATCH');
    for (const tag of ['*', '"1@2026-06-01T00:00:00.000Z"']) expect(await tried(tag)).toBe('400 VALIDATION_FAILED');
    expect(await shown(person)).toMatchObject({ name: 'Tên Một' });
  });

  it('of somebody with a post above, or of one’s own, is neither set nor erased', async () => {
    const { person } = await newcomer();
    await appoint(administrator, person, AUDITOR);
    const tried = async (by: Session, id: string) => [
      await refusalOf(rename(by, id, { fullName: 'Kẻ Khác' })),
      await refusalOf(erase(by, id)),
    ];
    expect(await tried(below, person)).toEqual(['403 FORBIDDEN OTHER_AREA', '403 FORBIDDEN OTHER_AREA']);
    expect(await tried(administrator, administrator.person)).toEqual(['403 OWN_ACCOUNT', '403 OWN_ACCOUNT']);
    expect(await shown(person)).toMatchObject({ name: 'Lê Thị Mới' });
  });
});

describe('an erasure', () => {
  it('is asked twice, ends account and posts, stands in the log, and says what is left', async () => {
    const session = await newcomer();
    const { person } = session;
    const asked = await erase(administrator, person);
    expect(asked).toMatchObject({ erased: false, posts: [{ unit: OFFICER.unit, to: null }] });
    expect(asked.erases.length).toBeGreaterThan(0);
    expect(asked.remains.length).toBeGreaterThan(0);
    expect(await shown(person)).toMatchObject({ name: 'Lê Thị Mới' });
    expect(await refusalOf(session.get('/me'))).toBe('done');

    const before = await shown(person);
    const done = await erase(administrator, person, { confirmation: asked.confirmation });
    expect(done).toMatchObject({ erased: true, confirmation: null });
    const after = await shown(person);
    expect(after).toMatchObject({ name: null, revision: before.revision + 2 });
    expect(after.posts.every(({ to }) => to !== null)).toBe(true);
    expect(await refusalOf(session.get('/me'))).toBe('401 UNAUTHENTICATED');
    expect(await refusalOf(service.signIn(session.username, PASSWORD))).toBe('401 SIGN_IN_FAILED');
    expect(await refusalOf(rename(administrator, person, { fullName: 'Lê Thị Mới' }))).toBe('409 PERSON_ERASED');
    expect(program.output()).not.toMatch(/Lê Thị|Tên (Một|Hai|Ba|Bốn)/);
  });

  it('takes a confirmation of its own: of that person, by that administrator, in that revision', async () => {
    const [one, other] = [(await newcomer()).person, (await newcomer()).person];
    const { confirmation } = await erase(administrator, one);
    const second = await newcomer([{ role: 'administrator', unit: 'thai-nguyen.ubnd' }]);
    const tried = async (by: Session, id: string) => refusalOf(erase(by, id, { confirmation }));
    expect(await tried(administrator, other)).toBe('422 NOT_CONFIRMED');
    expect(await tried(second, one)).toBe('422 NOT_CONFIRMED');
    expect(await refusalOf(erase(administrator, one, { confirmation: 'có' }))).toBe('422 NOT_CONFIRMED');
    await rename(administrator, one, { fullName: 'Tên Một' });
    expect(await tried(administrator, one)).toBe('422 NOT_CONFIRMED');
    expect(await shown(one)).toMatchObject({ name: 'Tên Một' });
    expect(await faultsOf(erase(administrator, one, { confirmation: 1 }))).toHaveLength(1);
  });
});
