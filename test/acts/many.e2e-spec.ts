import { randomUUID } from 'node:crypto';
import { draftEach, openSeason, seasonOn, type OpenSeason } from '../plans/open-season.js';
import { openDossier, readDossier } from '../support/dossier-acts.js';
import { refusalOf } from '../support/problem.js';
import { readProposal } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';
import { until } from '../support/until.js';
import { inPhase, walk } from '../support/walk.js';

const PLAN = 'gia-sang-2026';
const ROOM = 'gia-sang.phong-vhxh';
const CENTER = 'gia-sang.ttpvhcc';
const NOWHERE = '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a';

interface Item {
  readonly proposal: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly result: string;
  readonly revision: number | null;
  readonly why: { readonly code: string; readonly detail: string } | null;
}

interface Report {
  readonly items: readonly Item[];
  readonly counts: Readonly<Record<string, number>>;
  readonly position: string | null;
}

let season: OpenSeason;
let reviewer: Session;

beforeAll(async () => {
  season = await openSeason(PLAN, 'thai-nguyen.ubnd');
  reviewer = await season.cast.as('reviewer', CENTER);
});
afterAll(() => season.program.stop());

const listed = (ids: readonly string[], edition = 1) => ids.map((proposal) => ({ proposal, edition }));
const said = ({ items }: Report) => items.map(({ result, why }) => why?.code ?? result);

async function ready(count: number): Promise<readonly string[]> {
  const ids = await draftEach(
    season,
    Array.from({ length: count }, () => ({ unit: ROOM, item: 'I.1' })),
  );
  await walk(season, ids, { until: inPhase('ready-to-gather') });
  return ids;
}

async function opened(): Promise<string> {
  const path = season.document.paths[0]?.id ?? '';
  return (await openDossier(reviewer, PLAN, { path, title: 'Đợt này' })).id;
}

it('puts many in, each as if it came alone, and says why not of the rest', async () => {
  const [dossier, other, ids] = [await opened(), await opened(), await ready(4)];
  const [elsewhere = '', ...rest] = ids;
  await reviewer.post(`/dossiers/${other}/inclusions`, { proposals: listed([elsewhere]) });
  const [early = ''] = await draftEach(season, [{ unit: ROOM, item: 'I.1' }]);
  const [, stale = ''] = rest;
  const sent = { proposals: [...listed([elsewhere, early, NOWHERE, rest[0] ?? '']), ...listed([stale], 7)] };
  const key = randomUUID();
  const report = await reviewer.post<Report>(`/dossiers/${dossier}/inclusions`, sent, { key });
  expect(said(report)).toEqual(['IN_A_DOSSIER', 'WRONG_STAGE', 'NOT_FOUND', 'included', 'STALE_EDITION']);
  expect(report.counts).toEqual({ included: 1, removed: 0, already: 0, refused: 4, unfinished: 0 });
  expect(report.items[2]).toMatchObject({ number: null, title: null });
  expect(report.items[3]).toMatchObject({ title: expect.stringContaining('phương án') as string, why: null });
  for (const { why } of report.items) expect(why?.detail ?? 'được').toMatch(/[à-ỹ]/i);
  expect(await reviewer.post<Report>(`/dossiers/${dossier}/inclusions`, sent, { key })).toEqual(report);
  const again = await reviewer.post<Report>(`/dossiers/${dossier}/inclusions`, { proposals: listed(rest) });
  expect(said(again)).toEqual(['already', 'included', 'included']);
  const { entries } = await readDossier(reviewer, dossier);
  expect(entries.map(({ proposal }) => proposal)).toEqual(rest);
  expect((await reviewer.read(`/proposals/${stale}`)).etag).toBe(`"${String(again.items[1]?.revision)}"`);
});

it('takes many out, and says how far it has come', async () => {
  const [dossier, ids] = [await opened(), await ready(3)];
  await reviewer.post(`/dossiers/${dossier}/inclusions`, { proposals: listed(ids) });
  const answer = await fetch(`${season.program.url}/api/v1/dossiers/${dossier}/removals/many`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${reviewer.token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      accept: 'application/x-ndjson',
    },
    body: JSON.stringify({ proposals: [...ids, NOWHERE], reason: 'Chờ ý kiến.' }),
  });
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  const lines = (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Partial<Report>);
  expect(lines.slice(0, -1)).toContainEqual({ done: 4, all: 4 });
  expect(said(lines.at(-1) as Report)).toEqual(['removed', 'removed', 'removed', 'NOT_IN_DOSSIER']);
  expect((await readDossier(reviewer, dossier)).entries).toEqual([]);
});

it('is refused as a whole where the dossier is not seen, or nobody with such a post may', async () => {
  const [dossier, stranger] = [await opened(), await season.cast.as('reviewer', 'dong-nguyen.ttpvhcc')];
  const include = (by: Session, id: string) =>
    refusalOf(by.post(`/dossiers/${id}/inclusions`, { proposals: listed([NOWHERE]) }));
  expect(await include(stranger, dossier)).toBe('404 NOT_FOUND');
  expect(await include(stranger, NOWHERE)).toBe('404 NOT_FOUND');
  expect(await include(season.onlooker, dossier)).toMatch(/^403 FORBIDDEN/);
  expect(await refusalOf(reviewer.post(`/dossiers/${dossier}/inclusions`, { proposals: [] }))).toMatch(/^400/);
});

it('is finished by a repeat after a crash in the middle', async () => {
  const [dossier, ids] = [await opened(), await ready(12)];
  const [key, body] = [randomUUID(), { proposals: listed(ids) }];
  const cut = reviewer.post(`/dossiers/${dossier}/inclusions`, body, { key }).catch(() => null);
  await until(
    () => readProposal(season.onlooker, ids[0] ?? ''),
    (proposal) => proposal.dossier !== null,
  );
  const program = await season.program.killAndRestart();
  await cut;
  season = await seasonOn(program, PLAN, 'thai-nguyen.ubnd');
  reviewer = await season.cast.as('reviewer', CENTER);
  const report = await reviewer.post<Report>(`/dossiers/${dossier}/inclusions`, body, { key });
  expect(report.counts).toMatchObject({ included: ids.length });
  expect((await readDossier(reviewer, dossier)).entries).toHaveLength(ids.length);
});
