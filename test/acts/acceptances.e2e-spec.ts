import { randomUUID } from 'node:crypto';
import { draftEach, openSeason, type OpenSeason } from '../plans/open-season.js';
import { refusalOf } from '../support/problem.js';
import { readProposal, startAssessment } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';
import { inPhase, walk } from '../support/walk.js';

const PLAN = 'gia-sang-2026';
const ROOM = 'gia-sang.phong-vhxh';
const CENTER = 'gia-sang.ttpvhcc';
const NOWHERE = '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a';
const report = { number: '58/BC-TTPVHCC', date: '2026-03-20', title: 'Báo cáo đánh giá độc lập lĩnh vực Hộ tịch' };

interface Told {
  readonly items: readonly {
    readonly number: string | null;
    readonly result: string;
    readonly resultName: string;
    readonly revision: number | null;
    readonly why: { readonly code: string } | null;
  }[];
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
const said = ({ items }: Told) => items.map(({ result, why }) => why?.code ?? result);

async function awaiting(count: number, started = true): Promise<readonly string[]> {
  const ids = await draftEach(
    season,
    Array.from({ length: count }, () => ({ unit: ROOM, item: 'I.1' })),
  );
  await walk(season, ids, { until: inPhase('to-assess') });
  if (started) for (const id of ids) await startAssessment(reviewer, id);
  return ids;
}

it('accepts many under one report, each as if it came alone, and says why not of the rest', async () => {
  const [ids, [early = '']] = [await awaiting(3), await awaiting(1, false)];
  const [first = '', second = '', stale = ''] = ids;
  const sent = { report, proposals: [...listed([first, early, NOWHERE, second]), ...listed([stale], 7)] };
  const key = randomUUID();
  const told = await reviewer.post<Told>('/proposals/acceptances', sent, { key });
  expect(said(told)).toEqual(['accepted', 'NOT_RECEIVED', 'NOT_FOUND', 'accepted', 'STALE_EDITION']);
  expect(told.counts).toEqual({ accepted: 2, already: 0, refused: 3, unfinished: 0 });
  expect(told.items[0]?.resultName).toBe('đã chấp nhận');
  expect(await reviewer.post<Told>('/proposals/acceptances', sent, { key })).toEqual(told);
  const again = await reviewer.post<Told>('/proposals/acceptances', { proposals: listed(ids) });
  expect(said(again)).toEqual(['already', 'already', 'accepted']);
  for (const id of [first, second]) {
    const { acceptance } = await reviewer.get<{ acceptance: object | null }>(`/proposals/${id}`);
    expect(acceptance).toMatchObject({ edition: 1, report });
    const { items } = await reviewer.get<{ items: { type: string; summary: object }[] }>(`/proposals/${id}/timeline`);
    expect(items.find(({ type }) => type === 'ProposalAccepted')?.summary).toMatchObject({ edition: 1, report });
  }
  expect(await reviewer.get(`/proposals/${stale}`)).toMatchObject({
    acceptance: { report: null },
  });
});

it('takes a report of one proposal, too', async () => {
  const [id = ''] = await awaiting(1);
  const { etag } = await reviewer.read(`/proposals/${id}`);
  await reviewer.post(`/proposals/${id}/acceptance`, { edition: 1, report }, { ifMatch: etag });
  expect(await readProposal(reviewer, id)).toMatchObject({ acceptance: { report } });
});

it('refuses a report from before the plan or without its name, and records nothing', async () => {
  const [id = ''] = await awaiting(1);
  const accept = (named: object) =>
    reviewer.post<Told>('/proposals/acceptances', { report: named, proposals: listed([id]) });
  expect(said(await accept({ ...report, date: '2025-12-31' }))).toEqual(['BAD_PAPER_DATE']);
  expect(said(await accept({ ...report, date: '2999-12-31' }))).toEqual(['OCCURRED_IN_FUTURE']);
  expect(await refusalOf(accept({ ...report, title: '' }))).toMatch(/^400/);
  expect(await refusalOf(reviewer.post('/proposals/acceptances', { report, proposals: [] }))).toMatch(/^400/);
  expect(await readProposal(reviewer, id)).toMatchObject({ acceptance: null });
});

it('is refused as a whole where nobody with such a post may, and each where the area is another', async () => {
  const [id = ''] = await awaiting(1);
  const sent = { report, proposals: listed([id]) };
  expect(await refusalOf(season.onlooker.post('/proposals/acceptances', sent))).toMatch(/^403 FORBIDDEN/);
  const stranger = await season.cast.as('reviewer', 'dong-nguyen.ttpvhcc');
  const told = await stranger.post<Told>('/proposals/acceptances', sent);
  expect(said(told)).toEqual(['NOT_FOUND']);
  expect(told.items[0]?.number).toBeNull();
});
