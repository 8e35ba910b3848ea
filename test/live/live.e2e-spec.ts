import { UNIT, ASKED, GiaSang } from '../acts/gia-sang.js';
import { today } from '../support/days.js';
import { Hearing } from '../support/news.js';
import { refusalOf } from '../support/problem.js';
import { appoint, hire } from '../support/people-acts.js';
import { accept, act, startAssessment } from '../support/proposal-acts.js';

jest.setTimeout(300_000);

const CENTER = 'gia-sang.ttpvhcc';
const WORK = '/my-work/stream';

interface PlanSeen {
  readonly tasks: { readonly products: readonly { readonly task: string; readonly product: string | null }[] };
}

let place: GiaSang;
beforeAll(async () => {
  place = await GiaSang.begun();
});
afterAll(() => place.end());

it('tells whoever must act, or had to, that their work changed, and nobody else', async () => {
  const id = await place.walked('to-assess');
  const [reviewer, other] = [await place.as('reviewer', CENTER), await place.as('head', ASKED)];
  const [mine, others] = [await Hearing.of(reviewer, WORK), await Hearing.of(other, WORK)];
  const one = await Hearing.of(other, `/proposals/${id}/stream`);
  await startAssessment(reviewer, id);
  const [told] = await mine.until(1);
  expect(told?.what).toBe('my-work');
  expect(await one.until(1)).toMatchObject([{ what: 'proposal' }]);
  expect(others.told).toEqual([]);
  await accept(reviewer, id);
  await mine.until(2);
  for (const hearing of [mine, others, one]) hearing.leave();
});

it('lets who comes back hear that something was missed, once, and only if it concerns them', async () => {
  const id = await place.walked('to-assess');
  const [reviewer, other] = [await place.as('reviewer', CENTER), await place.as('head', ASKED)];
  const before = await Hearing.of(reviewer, WORK);
  before.leave();
  await startAssessment(reviewer, id);
  await reviewer.get('/my-work');
  const back = { 'last-event-id': before.last };
  const [mine, others] = [await Hearing.of(reviewer, WORK, back), await Hearing.of(other, WORK, back)];
  const [missed] = await mine.until(1);
  expect(missed?.id).toBe(mine.last);
  const again = await Hearing.of(reviewer, WORK, { 'last-event-id': mine.last });
  const foreign = await Hearing.of(reviewer, WORK, { 'last-event-id': '9999999999999999999' });
  await foreign.until(1);
  expect([mine.told.length, others.told, again.told]).toEqual([1, [], []]);
  for (const hearing of [mine, others, again, foreign]) hearing.leave();
});

it('ends for whoever gets or loses a post, who hears the rest under the posts of now', async () => {
  const administrator = await place.as('administrator', 'thai-nguyen.ubnd');
  const area = ['19', '19.gia-sang'];
  const [username, password] = ['nguoi-nghe', 'hai dấu cách ở hai đầu'];
  const posts = [{ role: 'officer', unit: ASKED }];
  await hire(administrator, { username, password, fullName: 'Lê Thị Nghe', area, posts });
  const session = await administrator.service.signIn(username, password);
  const hearing = await Hearing.of(session, WORK);
  await appoint(administrator, session.person, { role: 'head', unit: UNIT });
  expect(await hearing.ended).toBe(true);
  expect(hearing.told).toHaveLength(1);
});

it('tells of the many things that one sees, of a plan or of a kind, and nobody in another ward', async () => {
  const [officer, stranger] = [await place.as('officer', UNIT), await place.as('officer', 'dong-nguyen.phong-kthtdt')];
  const all = await Hearing.of(officer, '/overview/stream?plan=gia-sang-2026');
  const dossiers = await Hearing.of(officer, '/overview/stream?kind=dossier');
  const plan = await Hearing.of(officer, '/plans/gia-sang-2026/stream');
  const abroad = await Hearing.of(stranger, '/overview/stream');
  await place.walked('to-assess');
  expect(await all.until(1)).toMatchObject([{ what: 'overview' }]);
  expect([dossiers.told, plan.told, abroad.told]).toEqual([[], [], []]);
  expect(await refusalOf(stranger.get('/overview/stream?plan=gia-sang-2026'))).toBe('400 VALIDATION_FAILED');
  expect(await refusalOf(stranger.get('/plans/gia-sang-2026/stream'))).toBe('404 NOT_FOUND');
  for (const hearing of [all, dossiers, plan, abroad]) hearing.leave();
});

it('tells of registries and of reports on tasks those who look at savings or targets', async () => {
  const administrator = await place.as('administrator', 'thai-nguyen.ubnd');
  const officer = await place.as('officer', UNIT);
  const stranger = await place.as('officer', 'dong-nguyen.phong-kthtdt');
  const savings = await Hearing.of(officer, '/overview/stream?kind=savings&plan=gia-sang-2026');
  const abroad = await Hearing.of(stranger, '/overview/stream?kind=savings');
  const others = await Hearing.of(officer, '/overview/stream');
  await administrator.post('/procedures/imports', [{ ma_thu_tuc: '6.000001', ten_thu_tuc: 'Thủ tục thử' }]);
  await savings.until(1);
  expect(others.told).toEqual([]);
  const { tasks } = await administrator.get<PlanSeen>('/plans/gia-sang-2026');
  const [due] = tasks.products;
  const [task, product] = [due?.task ?? '', due?.product ?? null];
  await act(administrator, '/plans/gia-sang-2026', [`tasks/${task}/completions`, { product, completedOn: today() }]);
  await Promise.all([savings.until(2), others.until(1)]);
  expect(abroad.told).toEqual([]);
  for (const hearing of [savings, abroad, others]) hearing.leave();
});

it('tells of one thing after however many other changes', async () => {
  const [id, other] = [await place.walked('to-assess'), await place.walked('to-assess')];
  const reviewer = await place.as('reviewer', CENTER);
  const since = (await Hearing.of(reviewer, WORK)).last;
  await startAssessment(reviewer, id);
  await accept(reviewer, id);
  const back = { 'last-event-id': since };
  const mine = await Hearing.of(reviewer, `/proposals/${id}/stream`, back);
  await mine.until(1);
  const others = await Hearing.of(reviewer, `/proposals/${other}/stream`, back);
  await startAssessment(reviewer, other);
  expect([(await others.until(1)).length, mine.told.length]).toEqual([1, 1]);
  for (const hearing of [mine, others]) hearing.leave();
});

it('is for those who see what it is about', async () => {
  const id = await place.walked('to-assess');
  const stranger = await place.as('officer', 'dong-nguyen.phong-kthtdt');
  expect(await refusalOf(stranger.get(`/proposals/${id}/stream`))).toBe('404 NOT_FOUND');
  expect(await refusalOf(stranger.get(`/dossiers/${id}/stream`))).toBe('404 NOT_FOUND');
  expect(await refusalOf(stranger.service.send('GET', WORK, {}))).toBe('401 UNAUTHENTICATED');
});

it('serves nine tabs of one person, ends with the session, and is not waited for at the end', async () => {
  const id = await place.walked('to-assess');
  const reviewer = await place.as('reviewer', CENTER);
  const tabs = await Promise.all(Array.from({ length: 9 }, () => Hearing.of(reviewer, WORK)));
  await startAssessment(reviewer, id);
  for (const tab of tabs) expect(await tab.until(1)).toHaveLength(1);
  await reviewer.delete('/sessions/current');
  expect(new Set(await Promise.all(tabs.map(({ ended }) => ended)))).toEqual(new Set([true]));
  const head = await Hearing.of(await place.as('head', UNIT), WORK);
  await place.later(0);
  // What is under way after ten seconds would lose its connection.
  expect(await head.ended).toBe(true);
});
