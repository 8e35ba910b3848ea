import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Post } from '../support/answers.js';
import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { appoint, hire } from '../support/people-acts.js';
import { refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { draft, headApprove, tagOf } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';
import { formsIn, sendForm } from '../web/support/page-forms.js';
import { readPage } from '../web/support/page-html.js';

jest.setTimeout(300_000);

const PASSWORD = 'mot-cau-dai-de-nho';
const ROOM = 'gia-sang.phong-kthtdt';
const ON = { POSTS_NEED_CONFIRMATION: 'on' };
const POSTS = {
  officer: { role: 'officer', unit: ROOM },
  head: { role: 'head', unit: ROOM },
  reviewer: { role: 'reviewer', unit: 'gia-sang.ttpvhcc' },
  leader: { role: 'leader', unit: 'gia-sang.ubnd' },
  examiner: { role: 'examiner', unit: 'thai-nguyen.vp-ubnd' },
  approver: { role: 'approver', unit: 'thai-nguyen.ubnd' },
  administrator: { role: 'administrator', unit: 'thai-nguyen.ubnd' },
} as const satisfies Record<string, Post>;
type Name = keyof typeof POSTS;

interface PostSeen extends Post {
  readonly id: string;
  readonly confirmation: string;
  readonly appointedBy: { readonly person: string | null };
  readonly settledBy: { readonly person: string | null } | null;
  readonly reason: string | null;
}
interface PersonSeen {
  readonly revision: number;
  readonly posts: readonly PostSeen[];
}
interface Awaited extends PostSeen {
  readonly person: string;
  readonly revision: number;
}

let folder: string;
let program: Program;
let service: Service;
let first: Session;
const hired = new Map<Name, string>();

async function start(): Promise<void> {
  program = await startProgram(folder, ON);
  service = new Service(program.url, () => program.output());
  first = await new Cast(service).as('administrator', 'thai-nguyen.ubnd');
}

const enter = (name: Name) => service.signIn(`mot-minh-${name}`, PASSWORD);
const personOf = (by: Session, name: Name) => by.get<PersonSeen>(`/people/${hired.get(name)!}`);
const awaitedFor = async (by: Session) =>
  (await by.get<{ readonly appointments: readonly Awaited[] }>('/my-work')).appointments;
async function settle(by: Session, name: Name, verb: 'confirmation' | 'refusal' | 'end', body: object = {}) {
  const seen = await personOf(first, name);
  const address = `/people/${hired.get(name)!}/appointments/${seen.posts[0]!.id}/${verb}`;
  return by.post(address, body, { ifMatch: tagOf(seen) });
}

/** An administrator alone on a service of their own, who has given every post once. */
async function open(): Promise<void> {
  folder = await mkdtemp(path.join(tmpdir(), 'tinhgon-'));
  await start();
  for (const [name, post] of Object.entries(POSTS) as [Name, Post][]) {
    hired.set(name, await hire(first, { ...accountOf(name, post), posts: [post] }));
  }
}

async function close(): Promise<void> {
  await program.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

function accountOf(name: string, { unit }: Post) {
  const area = unit.startsWith('gia-sang') ? ['19', '19.gia-sang'] : ['19'];
  return { username: `mot-minh-${name}`, password: PASSWORD, fullName: 'Người do một mình cử', area };
}

describe('one administrator alone', () => {
  beforeAll(open);
  afterAll(close);

  it('gives posts that draft and assess, and none that approve, sign, examine, decide or administer', async () => {
    const all = await Promise.all(
      (Object.keys(POSTS) as Name[]).map(async (name) => (await personOf(first, name)).posts[0]),
    );
    expect(all.map((post) => [post?.role, post?.confirmation])).toEqual([
      ['officer', 'unneeded'],
      ['head', 'awaited'],
      ['reviewer', 'unneeded'],
      ['leader', 'awaited'],
      ['examiner', 'awaited'],
      ['approver', 'awaited'],
      ['administrator', 'awaited'],
    ]);
    expect(all.every((post) => post?.appointedBy.person === first.person)).toBe(true);
  });

  it('carries no proposal to its approval, nor makes another administrator who would', async () => {
    const officer = await enter('officer');
    const sent = { unit: ROOM, item: 'I.1', content: completeContent('Một mình', 1) };
    const { id } = await draft(officer, 'gia-sang-2026', sent);
    const head = await enter('head');
    expect(await refusalOf(headApprove(head, id, { ifMatch: '"0"' }))).toBe('403 FORBIDDEN NO_ROLE');
    expect(await refusalOf(head.get(`/proposals/${id}`))).toBe('403 FORBIDDEN NO_ROLE');
    expect(await refusalOf(head.get('/my-work'))).toBe('403 FORBIDDEN NO_ROLE');
    expect(await head.get('/me')).toMatchObject({ posts: [], awaited: [{ role: 'head', confirmation: 'awaited' }] });
    for (const name of ['head', 'leader', 'examiner', 'approver', 'administrator'] as const) {
      expect(await refusalOf(settle(first, name, 'confirmation'))).toBe('403 FORBIDDEN OWN_APPOINTMENT');
    }
    const second = await enter('administrator');
    expect(await refusalOf(settle(second, 'head', 'confirmation'))).toBe('403 FORBIDDEN NO_ROLE');
    expect(await awaitedFor(first)).toEqual([]);
    const abroad = await new Cast(service).as('administrator', 'gia-lai.ubnd');
    expect(await refusalOf(settle(abroad, 'head', 'confirmation'))).toMatch(
      /^(403 FORBIDDEN OTHER_AREA|404 NOT_FOUND)$/,
    );
    expect(await awaitedFor(abroad)).toEqual([]);
    expect((await personOf(first, 'head')).revision).toBe(1);
  });
});

describe('a second administrator', () => {
  beforeAll(async () => {
    await open();
    const person = hired.get('administrator')!;
    const appointment = (await personOf(first, 'administrator')).posts[0]!.id;
    expect(await program.stop()).toBe(0);
    const args = ['dist/apps/cli/src/main.js', 'posts', 'confirm', '--person', person, '--appointment', appointment];
    const env = { ...process.env, TINHGON_DATA: folder };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env });
    expect(stdout).toMatch(/^Đã xác nhận .*\(Quản trị viên\) tại thai-nguyen\.ubnd/);
    const told = { security: 'administered', address: `local:${userInfo().username}`, act: 'ConfirmAppointment' };
    expect(JSON.parse(stderr)).toMatchObject({ ...told, on: `person-${person}`, route: 'cli posts confirm' });
    await start();
  });
  afterAll(close);

  it('is confirmed on the machine where there is no other, and that is recorded', async () => {
    expect((await personOf(first, 'administrator')).posts).toMatchObject([
      { confirmation: 'confirmed', appointedBy: { person: first.person }, settledBy: { person: null } },
    ]);
  });

  it('sees what waits among their work, and puts it in force or declines it; neither their own nor what is over', async () => {
    const second = await enter('administrator');
    expect((await awaitedFor(second)).map(({ role }) => role).sort()).toEqual([
      'approver',
      'examiner',
      'head',
      'leader',
    ]);
    const listed = await second.get<{ readonly items: readonly Awaited[] }>('/awaited-appointments');
    const people = [...hired.values()];
    expect(listed.items.filter(({ person }) => people.includes(person))).toHaveLength(4);
    await settle(second, 'head', 'confirmation');
    await settle(second, 'leader', 'refusal', { reason: 'Chưa có quyết định bổ nhiệm.' });
    await settle(first, 'examiner', 'end', { lastDay: '2025-01-02' });
    expect((await awaitedFor(second)).map(({ role }) => role)).toEqual(['approver']);
    expect(await refusalOf(settle(second, 'examiner', 'confirmation'))).toBe('409 NOT_AWAITED');
    expect(await refusalOf(settle(second, 'leader', 'confirmation'))).toBe('409 NOT_AWAITED');
    expect(await refusalOf(settle(second, 'administrator', 'end', { lastDay: '2030-01-01' }))).toBe(
      '403 FORBIDDEN OWN_POST',
    );
    expect((await personOf(first, 'head')).posts).toMatchObject([
      { confirmation: 'confirmed', settledBy: { person: hired.get('administrator') } },
    ]);
    expect((await personOf(first, 'leader')).posts).toMatchObject([
      { confirmation: 'declined', reason: 'Chưa có quyết định bổ nhiệm.' },
    ]);
    const [officer, head] = [await enter('officer'), await enter('head')];
    const sent = { unit: ROOM, item: 'I.1', content: completeContent('Hai người cử', 1) };
    await headApprove(head, (await draft(officer, 'gia-sang-2026', sent)).id);
    expect(await head.get('/me')).toMatchObject({ posts: [{ role: 'head', confirmation: 'confirmed' }], awaited: [] });
  });

  it('is told on the page who settled it meanwhile, and keeps the reason that was typed', async () => {
    const second = await enter('administrator');
    const { token } = second;
    const person = await hire(first, { ...accountOf('rut-lai', POSTS.leader), posts: [POSTS.leader] });
    const seen = () => first.get<PersonSeen>(`/people/${person}`);
    const { id } = (await seen()).posts[0]!;
    const address = `/viec/bo-nhiem/${person}/${id}`;
    await awaitedFor(second);
    const form = formsIn((await readPage(`${program.url}${address}`, token)).html ?? '').find((one) =>
      one.fields.some(([name]) => name === 'reason'),
    )!;
    const taken = { reason: 'Cử nhầm người.' };
    await first.post(`/people/${person}/appointments/${id}/refusal`, taken, { ifMatch: tagOf(await seen()) });
    await awaitedFor(second);
    const typed = [
      ...form.fields.filter(([name]) => !['reason', '_way'].includes(name)),
      ['reason', 'Trùng với quyết định khác.'],
      ['_way', 'tu-choi'],
    ] as const;
    const headers = { 'sec-fetch-site': 'same-origin', token };
    const { status, text } = await sendForm(program.url, { action: address, fields: typed }, headers);
    expect([409, 412]).toContain(status);
    expect(text).toContain('Việc bổ nhiệm này không còn chờ bạn xác nhận');
    expect(text).toContain('bị từ chối, không có hiệu lực');
    for (const reason of [taken.reason, 'Trùng với quyết định khác.']) expect(text).toContain(`>${reason}<`);
    expect((await readPage(`${program.url}${address}`, token)).html).toContain(taken.reason);
  });

  it('granted none that they confirm, also where another sets the holder’s password in between', async () => {
    const second = await enter('administrator');
    const account = accountOf('nguoi-khac', POSTS.reviewer);
    const person = `/people/${await hire(first, { ...account, posts: [POSTS.reviewer] })}`;
    const seen = () => first.get<PersonSeen>(person);
    const held = async () => (await seen()).posts.at(-1)!;
    await appoint(second, person.slice('/people/'.length), { role: 'head', unit: ROOM });
    await first.post(`${person}/account/password`, { password: 'chum ruot ngot cuoi he 5' });
    const { id } = await held();
    for (const by of [second, first]) {
      const confirmed = by.post(`${person}/appointments/${id}/confirmation`, {}, { ifMatch: tagOf(await seen()) });
      expect(await refusalOf(confirmed)).toBe('403 FORBIDDEN OWN_APPOINTMENT');
    }
    expect(await held()).toMatchObject({ confirmation: 'awaited', appointedBy: { person: second.person } });
    expect((await awaitedFor(first)).filter((post) => post.id === id)).toEqual([]);
  });
});
