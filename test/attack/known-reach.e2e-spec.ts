import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planOfMatrix } from '../access/plan-of-matrix.js';
import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { openDossier } from '../support/dossier-acts.js';
import { ApiProblem, refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { draft, readProposal, tagOf } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';
import { openRunningLog, settledEnd, type RunningLog } from './running-log.js';

jest.setTimeout(300_000);

const NOBODY = '00000000-0000-4000-8000-000000000000';
const ROOM = 'gia-sang.phong-vhxh';
const PLAN = 'gia-sang-2026';

let dataDir: string;
let program: Program;
let log: RunningLog;
let cast: Cast;
let [province, abroad]: Session[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'tinhgon-known-'));
  program = await startProgram(dataDir);
  log = openRunningLog(dataDir);
  cast = new Cast(new Service(program.url, () => program.output()));
  province = await cast.as('administrator', 'thai-nguyen.ubnd');
  abroad = await cast.as('administrator', 'bac-ninh.ubnd');
});
afterAll(async () => {
  await log.close();
  await program.stop();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
});

/** The streams that gained something while it ran, but for the record of refusals. */
async function gained(act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = await settledEnd(log);
  await act();
  await settledEnd(log);
  const streams = new Set<string>();
  for await (const { stream } of log.readAll({ after: before }))
    if (!stream.startsWith('refusals-')) streams.add(stream);
  return [...streams];
}

/** Everything that a refusal tells, but for the id of the request. */
async function told(request: Promise<unknown>): Promise<unknown> {
  try {
    return await request;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const { requestId: _, ...rest } = error.body as typeof error.body & { readonly requestId: string };
    return rest;
  }
}

it('a plan names no unit, role or area of another province', async () => {
  const plan = planOfMatrix('qua-tinh-2026');
  const taken = { ...plan, units: plan.units.map((one, at) => (at === 0 ? { ...one, id: 'gia-sang.ubnd' } : one)) };
  for (const document of [plan, taken]) {
    expect(await gained(() => refusalOf(abroad!.post('/plans', document)))).toEqual([]);
    expect(await refusalOf(abroad!.post('/plans', document))).toMatch(/^4(03|04|22) /);
  }
});

it('a reviewer puts no proposal into a dossier of another province, and learns nothing of it', async () => {
  const officer = await cast.as('officer', ROOM);
  const { id } = await draft(officer, PLAN, { unit: ROOM, item: 'I.1', content: completeContent('Phương án một') });
  const seen = await readProposal(officer, id);
  const reviewer = await cast.as('reviewer', 'gia-lai.vp-ubnd');
  const far = await openDossier(reviewer, 'gia-lai-2025', {
    path: 'so-vp-chu-tich',
    unit: 'gia-lai.vp-ubnd',
    title: 'Hồ sơ xa',
  });
  const center = await cast.as('reviewer', 'gia-sang.ttpvhcc');
  const include = (dossier: string) =>
    center.post(`/dossiers/${dossier}/proposals`, { proposal: id, edition: 1 }, { ifMatch: tagOf(seen) });
  expect(await gained(() => refusalOf(include(far.id)))).toEqual([]);
  expect(await told(include(far.id))).toEqual(await told(include(NOBODY)));
});

it('an administrator neither renames nor locks anybody of another area or above', async () => {
  const approver = await cast.as('approver', 'thai-nguyen.ubnd');
  const named = async () => (await approver.get<{ readonly name: string | null }>('/me')).name;
  const name = await named();
  const acts: readonly ((person: string) => Promise<unknown>)[] = [
    (person) => abroad!.write('PUT', `/people/${person}/name`, { fullName: 'Tên Khác' }, { ifMatch: '"0"' }),
    (person) => abroad!.write('PUT', `/people/${person}/name`, { fullName: null }, { ifMatch: '"0"' }),
    (person) => abroad!.post(`/people/${person}/account/disable`),
    (person) => abroad!.post(`/people/${person}/account/password`, { password: 'mot-cau-dai-de-nho-nhe' }),
  ];
  for (const act of acts) {
    expect(await told(act(approver.person))).toEqual(await told(act(NOBODY)));
    expect(await refusalOf(act(approver.person))).toMatch(/^40[034] /);
  }
  expect(await named()).toBe(name);
});

it('an empty body erases no name', async () => {
  const officer = await cast.as('officer', ROOM);
  for (const body of [{}, { fullName: '' }, { fullName: undefined }, { khac: 1 }]) {
    expect(await refusalOf(province!.write('PUT', `/people/${officer.person}/name`, body, { ifMatch: '"0"' }))).toMatch(
      /^4(00|12|22) /,
    );
  }
  expect(await officer.get('/me')).toMatchObject({ name: expect.stringMatching(/./) as string });
});

it('what one may not see is answered as what is not there', async () => {
  const officer = await cast.as('officer', ROOM);
  const { id } = await draft(officer, PLAN, { unit: ROOM, item: 'I.1', content: completeContent('Phương án kín') });
  const stranger = await cast.as('officer', 'dong-nguyen.phong-vhxh');
  const twins = async (pathOf: (one: string) => string, [there, absent]: readonly [string, string]) =>
    expect(await told(stranger.get(pathOf(there)))).toEqual(await told(stranger.get(pathOf(absent))));
  for (const part of ['', '/timeline', '/cost-sheet']) await twins((one) => `/proposals/${one}${part}`, [id, NOBODY]);
  for (const part of ['', '/board', '/targets']) await twins((one) => `/plans/${one}${part}`, [PLAN, 'khong-co-2026']);
  await twins((unit) => `/proposals?unit=${unit}`, [ROOM, 'khong-co']);
  await twins((plan) => `/savings?plan=${plan}`, [PLAN, 'khong-co-2026']);
  const drafting = (plan: string, item: string, unit: string) =>
    draft(stranger, plan, { unit, item, content: completeContent('Phương án lạ') });
  const absent = await told(drafting('khong-co-2026', 'I.1', ROOM));
  for (const [item, unit] of [
    ['I.1', ROOM],
    ['khong-co', ROOM],
    ['I.1', 'khong-co'],
  ] as const) {
    expect(await told(drafting(PLAN, item, unit))).toEqual(absent);
  }
});

it('a refused draft burns no number', async () => {
  const officer = await cast.as('officer', ROOM);
  const sent = { unit: ROOM, item: 'I.1', content: completeContent('Phương án của năm 2031') };
  expect(await gained(() => refusalOf(draft(officer, PLAN, sent, { on: '2031-01-01' })))).toEqual([]);
  const long = { ...completeContent('Phương án dài'), group: null };
  const procedures = Array.from({ length: 100 }, (_, at) => ({ name: `${at} ${'x'.repeat(400)}` }));
  const reasons = Array.from({ length: 100 }, () => ({ ...long.measures[0]!, content: 'ệ'.repeat(3_000) }));
  const large = { ...sent, content: { ...long, procedures, measures: reasons } };
  const refusal = await refusalOf(draft(officer, PLAN, large));
  if (refusal !== 'done') expect(await gained(() => refusalOf(draft(officer, PLAN, large)))).toEqual([]);
});

it('a refused registration leaves nobody', async () => {
  const person = {
    username: 'mo.coi',
    password: 'mot-cau-dai-de-nho-nhe',
    fullName: 'Mồ Côi',
    area: ['19', '19.gia-sang'],
  };
  const kinds: readonly object[] = [
    { ...person, username: 'thai-nguyen.ubnd.quan-tri' },
    { ...person, password: 'ngan' },
    { ...person, password: 'mot-mo.coi-mat-khau' },
    { ...person, area: ['24', '24.dong-nguyen'] },
    { ...person, occurredOn: '2031-01-01' },
    { ...person, fullName: 'Mồ\u202eiôC' },
  ];
  for (const kind of kinds) {
    expect(await gained(() => refusalOf(province!.post('/people', kind)))).toEqual([]);
    expect(await refusalOf(province!.post('/people', kind))).toMatch(/^4\d\d /);
  }
  const { items } = await province!.get<{ readonly items: readonly { readonly name: string | null }[] }>(
    '/people?limit=100',
  );
  expect(items.filter(({ name }) => name === 'Mồ Côi')).toEqual([]);
});

it('characters that make one text look like another are refused in names and titles', async () => {
  const officer = await cast.as('officer', ROOM);
  for (const mark of ['\u202e', '\u200b', '\u2066', '\u200d', '\ufeff', '\u00ad']) {
    const content = completeContent(`Phương án ${mark}A`);
    expect(await refusalOf(draft(officer, PLAN, { unit: ROOM, item: 'I.1', content }))).toBe('400 VALIDATION_FAILED');
  }
});
