import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { completeContent } from '../support/content.js';
import { refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { draft, tagOf } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';
import { maskedAnswer, named, namingsOf } from './answers-alike.js';
import { layGround, PLAN, ROOM, type Ground } from './ground.js';
import { logAfter } from './log-after.js';
import { refusable } from './refusable.js';
import { routesOf, type Route } from './routes.js';

jest.setTimeout(600_000);

const NOWHERE = '00000000-1111-5222-8333-444444444444';
const NOBODY = '00000000-1111-5222-8333-555555555555';

interface Asked {
  readonly path: string;
  readonly body?: object;
}

describe('a refused request', () => {
  let dataDir: string;
  let program: Program;
  let ground: Ground;
  let routes: readonly Route[];
  let mark = '';
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'tinhgon-'));
    program = await startProgram(dataDir);
    const service = new Service(program.url, () => program.output());
    ground = await layGround(service);
    routes = await routesOf(program.url);
    mark = new URL(service.upToDate('/x'), 'http://x').searchParams.get('after') ?? '';
  });
  afterAll(async () => {
    await program.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  });

  it('is answered with its reason, each of those that were thought of', async () => {
    const wrong: string[] = [];
    for (const [expected, send] of refusable(ground)) {
      const said = await refusalOf(send());
      if (said !== expected) wrong.push(`${expected}, not ${said}: ${send.toString()}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is refused on every route that writes, to an auditor and for what there is not', async () => {
    const done: string[] = [];
    for (const route of routes.filter(({ method, path }) => method !== 'GET' && path.includes('{'))) {
      for (const by of [ground.auditor, ...ground.strangers]) {
        const path = named(route, route.path.startsWith('/plans/') ? 'gia-sang-1999' : NOWHERE);
        const said = await maskedAnswer(by, route, { path, mask: NOWHERE });
        if (!/"status":4\d\d/.test(said)) done.push(`${by.username} ${route.method} ${path}: ${said}`);
      }
    }
    expect(done).toEqual([]);
  });

  it('says of what lies in another area what it says of what does not exist', async () => {
    const apart: string[] = [];
    const asked = routes.flatMap((route) => {
      const namings = namingsOf(route, ground);
      return namings ? ground.strangers.map((by) => ({ route, namings, by })) : [];
    });
    for (const { route, namings, by } of asked) {
      const answers = async (first: string) =>
        [
          await maskedAnswer(by, route, { path: named(route, first), mask: first }),
          await maskedAnswer(by, route, { path: named(route, first), mask: first, ifMatch: '"77"' }),
        ].join();
      const [real, unknown] = [await answers(namings.real), await answers(namings.unknown)];
      if (real !== unknown) apart.push(`${by.username} ${route.method} ${route.path}: ${real} / ${unknown}`);
    }
    expect(apart).toEqual([]);
  });

  it('says the same of what a body or a filter names', async () => {
    const { accepted, dossier } = ground;
    const [, reviewer, administrator] = ground.strangers as [Session, Session, Session];
    const post = (path: string): Route => ({ method: 'POST', path, body: {} });
    const get: Route = { method: 'GET', path: '', body: {} };
    const apart: string[] = [];
    const alike = async (by: Session, route: Route, names: readonly string[], each: (name: string) => Asked) => {
      const answers: string[] = [];
      for (const name of names) answers.push(await maskedAnswer(by, route, { ...each(name), mask: name }));
      if (new Set(answers).size > 1) apart.push(`${route.path}: ${answers.join(' / ')}`);
    };
    const filter = (start: string, names: readonly string[]) =>
      alike(reviewer, get, names, (name) => ({ path: `${start}${name}` }));
    await alike(reviewer, post('claim'), [accepted, NOWHERE], (proposal) => ({
      path: `/dossiers/${NOBODY}/proposals`,
      body: { proposal, edition: 1 },
    }));
    const post2025 = { role: 'officer', title: 'Cán bộ', from: '2025-01-01' };
    await alike(administrator, post('appoint'), [ROOM, 'gia-sang.khong-co'], (unit) => ({
      path: `/people/${reviewer.person}/appointments`,
      body: { ...post2025, unit },
    }));
    for (const start of ['/proposals?plan=', '/dossiers?plan=', '/savings?plan=', '/savings/lines?plan=']) {
      await filter(start, [PLAN, 'gia-sang-1999']);
    }
    await filter('/proposals?unit=', [ROOM, 'gia-sang.khong-co']);
    await filter('/proposals?dossier=', [dossier, NOWHERE]);
    expect(apart).toEqual([]);
  });

  it('leaves the next number to the next draft, and nothing in the log but records of refusals', async () => {
    const { officer, drafted } = ground;
    const next = await draft(officer, PLAN, { unit: ROOM, item: 'I.1', content: completeContent('Ba') });
    expect([next.number, tagOf(next)]).toEqual(['PA-0003', '"0"']);
    await program.stop();
    const gained = await logAfter(dataDir, mark);
    const others = gained.filter(({ type }) => !type.startsWith('ActRefused.'));
    expect(others.map(({ type, stream }) => `${type} ${stream}`)).toEqual([
      `NumberGiven.v1 numbering-${PLAN}`,
      `ProposalDrafted.v2 proposal-${next.id}`,
    ]);
    const refused = gained.map(({ data }) => JSON.parse(data) as { readonly on?: string; readonly rule?: string });
    expect(refused).toContainEqual(expect.objectContaining({ on: `proposal-${drafted}`, rule: 'OTHER_AREA' }));
  });
});
