import type { RecordedEvent } from '@app/event-store';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { completeContent } from '../support/content.js';
import { openRunningLog } from '../attack/running-log.js';
import { refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { openDossier } from '../support/dossier-acts.js';
import { draft, tagOf } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';
import { until } from '../support/until.js';
import { maskedAnswer, named, namingsOf } from './masked-answer.js';
import { everyRefusable } from './every-refusable.js';
import { DRAFTED, layGround, OPENED, PATH, PLAN, ROOM, type Ground } from './ground.js';
import { hireReaders, hireStranger, listAfter, writingsIn } from './refusal-lists.js';
import { namings } from './request-namings.js';
import { UNREACHED } from './refusable.js';
import { codesOf, routesOf, type Route } from './routes.js';

jest.setTimeout(600_000);

const NOWHERE = '00000000-1111-5222-8333-444444444444';

describe('a refused request', () => {
  let dataDir: string;
  let program: Program;
  let ground: Ground;
  let routes: readonly Route[];
  let readers: readonly Session[];
  let stranger: Session;
  let mark = '';
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'tinhgon-'));
    program = await startProgram(dataDir);
    const service = new Service(program.url, () => program.output());
    ground = await layGround(service, program);
    routes = await routesOf(program.url);
    readers = await hireReaders(ground, 2 * writingsIn(routes, ground).length);
    stranger = await hireStranger(ground);
    mark = new URL(service.upToDate('/x'), 'http://x').searchParams.get('after') ?? '';
  });
  afterAll(async () => {
    await program.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  });

  it('is answered with its reason, each of those that were thought of', async () => {
    const wrong: string[] = [];
    for (const [expected, send] of everyRefusable(ground)) {
      const said = await refusalOf(send());
      if (said !== expected) wrong.push(`${expected}, not ${said}: ${send.toString()}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is reached here with every code that the API knows, but for those named', async () => {
    const reached = new Set(everyRefusable(ground).map(([expected]) => expected.split(' ')[1]));
    const left = (await codesOf(program.url)).filter((code) => !reached.has(code));
    expect(left).toEqual(Object.keys(UNREACHED).sort());
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

  it('stands in one’s own list of refusals alike, whether it lies in another area or does not exist', async () => {
    const apart: string[] = [];
    for (const [at, some] of writingsIn(routes, ground).entries()) {
      const real = await listAfter(readers[2 * at], 'real', some);
      const unknown = await listAfter(readers[2 * at + 1], 'unknown', some);
      if (JSON.stringify(real) !== JSON.stringify(unknown)) apart.push(`${String(real)} / ${String(unknown)}`);
      expect(real.length).toBeGreaterThan(1);
    }
    expect(apart).toEqual([]);
  });

  it('says the same of what a body or a filter names, or the rest of a path', async () => {
    const apart: string[] = [];
    for (const { by, method, real, unknown, ifMatch, asked } of await namings(ground)) {
      const answers = async (name: string) => {
        const route: Route = { method, path: '', body: {} };
        return maskedAnswer(by, route, { ...asked(name), mask: name, ...(ifMatch ? { ifMatch } : {}) });
      };
      const [there, nowhere] = [await answers(real), await answers(unknown)];
      const refused = method === 'GET' || /"status":4(?!12|28)\d\d/.test(there);
      if (there !== nowhere || !refused) apart.push(`${by.username} ${asked(real).path}: ${there} / ${nowhere}`);
    }
    expect(apart).toEqual([]);
  });

  it('leaves the next numbers to the next draft and dossier, and nothing in the log but records of refusals', async () => {
    const { officer, reviewer, drafted } = ground;
    for (const [, send] of everyRefusable(ground)) await refusalOf(send());
    const withdrawal = stranger.post(`/proposals/${drafted}/withdrawal`, { reason: 'Thử.' }, { ifMatch: '"0"' });
    expect(await refusalOf(withdrawal)).toBe('404 NOT_FOUND');
    const next = await draft(officer, PLAN, { unit: ROOM, item: 'I.1', content: completeContent('Bảy') });
    expect([next.number, tagOf(next)]).toEqual([`PA-000${String(DRAFTED + 1)}`, '"0"']);
    const opened = await openDossier(reviewer, PLAN, { path: PATH, title: 'Đợt sau' });
    expect([opened.number, tagOf(opened)]).toEqual([`HS-000${String(OPENED + 1)}`, '"0"']);
    const tried = { person: stranger.person, on: `proposal-${drafted}`, rule: 'OTHER_AREA' };
    const gained = await until(
      () => readFrom(dataDir, mark),
      (events) =>
        events.some(({ data }) => {
          const said = JSON.parse(data) as object;
          return isDeepStrictEqual({ ...said, ...tried }, said);
        }),
    );
    const others = gained.filter(({ type }) => !type.startsWith('ActRefused.'));
    expect(others.map(({ type, stream }) => `${type} ${stream}`)).toEqual([
      `NumberGiven.v1 numbering-${PLAN}`,
      `ProposalDrafted.v4 proposal-${next.id}`,
      `NumberGiven.v1 numbering-${PLAN}`,
      `DossierOpened.v2 dossier-${opened.id}`,
    ]);
  });
});

/** What stands in the log of the running service after a position. */
async function readFrom(dataDir: string, after: string): Promise<readonly RecordedEvent[]> {
  const log = openRunningLog(dataDir);
  const events: RecordedEvent[] = [];
  try {
    for await (const event of log.readAll({ after })) events.push(event);
  } finally {
    await log.close();
  }
  return events;
}
