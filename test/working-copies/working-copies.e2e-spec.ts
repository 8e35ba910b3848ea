import { GiaSang, UNIT as ROOM } from '../acts/gia-sang.js';
import { completeContent } from '../support/content.js';
import { hire } from '../support/people-acts.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { draft, tagOf } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';

jest.setTimeout(300_000);

const COPIES = '/me/working-copies';
const PLAN = 'gia-sang-2026';

interface Head {
  readonly form: string;
  readonly subject: string;
  readonly revision: number;
  readonly about: object | null;
}
type Fields = Readonly<Record<string, string>>;

let place: GiaSang;
let proposal: string;
let officer: Session;
beforeAll(async () => {
  place = await GiaSang.begun();
  officer = await place.as('officer', ROOM);
  const content = completeContent('Cắt giảm thời hạn đăng ký hộ kinh doanh');
  proposal = (await draft(officer, PLAN, { unit: ROOM, item: 'I.1', content })).id;
  await officer.get(`/proposals/${proposal}`);
});
afterAll(() => place.end());
afterEach(async () => {
  const { items } = await officer.get<{ readonly items: readonly Head[] }>(COPIES);
  for (const { form, subject } of items) await officer.delete(`${COPIES}/${form}/${subject}`);
});

const at = (form = 'proposal', subject = proposal) => `${COPIES}/${form}/${subject}`;
const keep = (by: Session, fields: Fields, ifMatch?: string, path = at()) =>
  by.put<Head>(path, { basedOn: 0, fields }, { ifMatch });
const listed = async (by: Session) => (await by.get<{ readonly items: readonly Head[] }>(COPIES)).items;

it('holds what is typed, with what it is about, and makes neither a fact nor an edition', async () => {
  const before = await officer.read<{ readonly revision: number; readonly number: string; readonly title: string }>(
    `/proposals/${proposal}`,
  );
  const fields = { title: ' Rút ngắn  ', 'measures[0].content': 'Từ 05 ngày\nxuống ', 'costs:p1/time': '1.800' };
  const first = await keep(officer, fields);
  const { revision, changedAt } = first as Head & { readonly changedAt: string };
  const { number, title } = before.body;
  const about = { number, title, revision: 0, plan: PLAN, planName: expect.any(String) as string, unit: ROOM };
  const shown = { form: 'proposal', formName: 'Sửa phương án', subject: proposal, revision, basedOn: 0, changedAt };
  expect(first).toEqual(shown);
  expect((await officer.read(at())).etag).toBe(tagOf(first));
  expect(await officer.get(at())).toEqual({
    ...shown,
    about: { ...about, unitName: expect.stringMatching(/^Phòng .*, phường Gia Sàng$/) as string },
    fields,
  });
  const planned = await keep(officer, { title: 'Mới' }, undefined, at('new-proposal', PLAN));
  expect(await listed(officer)).toMatchObject([
    { form: 'new-proposal', subject: PLAN, revision: planned.revision, about: { plan: PLAN, unit: null } },
    { ...shown, about },
  ]);
  expect((await officer.read(`/proposals/${proposal}`)).etag).toBe(before.etag);
});

it('typed in two tabs loses nothing: the second is told what the first kept', async () => {
  const seen = tagOf(await keep(officer, { reason: 'Một' }));
  const kept = await keep(officer, { reason: 'Thẻ thứ nhất' }, seen);
  const details = { kept: { ...kept, fields: { reason: 'Thẻ thứ nhất' } } };
  await expect(keep(officer, { reason: 'Thẻ thứ hai' }, seen)).rejects.toMatchObject({
    status: 412,
    body: { code: 'REVISION_MISMATCH', details },
  });
  expect(await refusalOf(keep(officer, { reason: 'Không nêu bản' }))).toBe('412 REVISION_MISMATCH');
  expect(await keep(officer, { reason: 'Thẻ thứ nhất' }, seen)).toEqual(kept);
  expect(await refusalOf(officer.delete(at(), { ifMatch: seen }))).toBe('412 REVISION_MISMATCH');
  await officer.delete(at(), { ifMatch: tagOf(kept) });
  await officer.delete(at());
  expect(await refusalOf(officer.get(at()))).toBe('404 NOT_FOUND');
});

it('is nobody else’s, and of nothing that its writer does not see', async () => {
  await keep(officer, { title: 'Của riêng' });
  const head = await place.as('head', ROOM);
  const administrator = await place.as('administrator', 'thai-nguyen.ubnd');
  for (const other of [head, administrator]) {
    expect(await refusalOf(other.get(at()))).toBe('404 NOT_FOUND');
    expect(await listed(other)).toEqual([]);
    await other.delete(at());
  }
  expect(await officer.get(at())).toMatchObject({ fields: { title: 'Của riêng' } });
  const abroad = await place.as('officer', 'dong-nguyen.phong-vhxh');
  const nothing = '00000000-1111-5222-8333-444444444444';
  const places = [at(), at('proposal', nothing), at('new-proposal', PLAN), at('new-proposal', 'khong-co')];
  for (const path of [...places, at('khong-co'), at('decision'), at('proposal', PLAN), at('new-proposal', '..%2f')]) {
    const by = path === at('decision') ? officer : abroad;
    expect([path, await refusalOf(keep(by, {}, undefined, path)), await refusalOf(by.get(path))]).toEqual([
      path,
      '404 NOT_FOUND',
      '404 NOT_FOUND',
    ]);
  }
});

it('takes what people type up to its bounds, and names each fault by its field', async () => {
  const many = (length: number) => Object.fromEntries(Array.from({ length }, (_, at) => [`f${String(at)}`, 'x']));
  const faults = (fields: object) => faultsOf(officer.put(at(), { fields }));
  expect(await faults({ 'a b': '', '.a': '', __proto: '', [`a${'b'.repeat(200)}`]: '', ok: 1 })).toEqual([
    'fields.a b: path',
    'fields..a: path',
    'fields.__proto: path',
    `fields.a${'b'.repeat(192)}: path`,
    'fields.ok: text',
  ]);
  expect(await faults({ a: 'x\u200b', b: 'y'.repeat(20_001), c: 'z\u0000' })).toEqual([
    'fields.a: hidden',
    'fields.b: maxLength',
    'fields.c: printable',
  ]);
  expect(await faultsOf(officer.put(at(), { fields: [] }))).toEqual(['fields: map']);
  expect(await refusalOf(officer.put(at(), { fields: many(2_001) }))).toBe('413 PAYLOAD_TOO_LARGE');
  const whole = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, 'ế'.repeat(20_000)]));
  expect(await refusalOf(officer.put(at(), { fields: whole }))).toBe('413 PAYLOAD_TOO_LARGE');
  const { e: _, d: __, ...less } = whole;
  const kept = await keep(officer, { ...less, nfd: 'Thu\u031b\u0309\u00a0\r\n' });
  expect(await officer.get(at())).toMatchObject({ fields: { ...less, nfd: 'Thử \n' } });
  await keep(officer, many(2_000), tagOf(kept));
});

it('lets somebody type as fast as forms save', async () => {
  let seen = tagOf(await keep(officer, { title: '0' }));
  for (let second = 1; second <= 60; second++) {
    seen = tagOf(await keep(officer, { title: String(second) }, seen));
  }
  expect(await officer.get(at())).toMatchObject({ fields: { title: '60' } });
});

it('goes with the name of its writer', async () => {
  const administrator = await place.as('administrator', 'thai-nguyen.ubnd');
  const [username, password] = ['viet-do', 'ca phe sua da buoi sang'];
  const posts = [{ role: 'officer', unit: ROOM }];
  const newcomer = { username, password, fullName: 'Lê Thị Viết', area: ['19', '19.gia-sang'], posts };
  const person = await hire(administrator, newcomer);
  const writer = await administrator.service.signIn(username, password);
  await keep(writer, { title: 'Lê Thị Viết soạn' });
  const { revision } = await administrator.get<{ readonly revision: number }>(`/people/${person}`);
  const erase = (body: object) =>
    administrator.post<{ readonly confirmation: string }>(`/people/${person}/name/erasure`, body, {
      ifMatch: `"${String(revision)}"`,
    });
  const { confirmation } = await erase({});
  expect(await erase({ confirmation })).toMatchObject({
    erased: true,
    erases: expect.arrayContaining([expect.stringContaining('bản viết dở')]) as string[],
  });
  expect(await refusalOf(writer.get(at()))).toBe('401 UNAUTHENTICATED');
});
