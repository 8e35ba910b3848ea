import { openSeason, draftEach, type OpenSeason } from '../plans/open-season.js';
import type { PageSeen } from '../support/answers.js';
import { openDossier, type Judge } from '../support/dossier-acts.js';
import { faultsOf } from '../support/problem.js';
import { measure } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';
import { inPhase, walk } from '../support/walk.js';

const PLAN = 'gia-sang-2026';
const ROOM = 'gia-sang.phong-vhxh';
const NOWHERE = '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a';
const TIME = { before: '05 ngày làm việc', after: '03 ngày làm việc' };

interface Totals {
  readonly lines: { readonly counted: number; readonly duplicates: number };
  readonly time: { readonly totals: readonly { readonly saved: string }[] };
}

interface Report {
  readonly total: Totals;
  readonly duplicates?: readonly { readonly counted: { readonly proposal: string } | null }[];
}

interface Entry {
  readonly proposal: string;
  readonly number: string;
  readonly unitName: string;
  readonly undecided: boolean;
  readonly outcome: string | null;
  readonly measures: readonly {
    readonly id: string;
    readonly content: string;
    readonly decided: { readonly outcome: string } | null;
  }[];
  readonly saving: Totals;
}

let season: OpenSeason;
let reviewer: Session;
let ids: readonly string[];
let dossier: string;

beforeAll(async () => {
  season = await openSeason(PLAN, 'thai-nguyen.ubnd');
  reviewer = await season.cast.as('reviewer', 'gia-sang.ttpvhcc');
  ids = await draftEach(
    season,
    Array.from({ length: 3 }, () => ({ unit: ROOM, item: 'I.1' })),
  );
  for (const id of ids)
    await measure(await season.cast.as('officer', ROOM), id, [{ procedure: 'p1', time: TIME, costs: [] }]);
  await walk(season, ids, { until: inPhase('ready-to-gather') });
  dossier = (await openDossier(reviewer, PLAN, { path: season.document.paths[0]?.id ?? '', title: 'Đợt này' })).id;
});
afterAll(() => season.program.stop());

const read = <Body>(path: string) => season.onlooker.get<Body>(path);
const days = ({ total }: Report) => total.time.totals.map(({ saved }) => saved);

it('are told of what is chosen, with what is told twice, before any dossier is opened', async () => {
  const set = await season.onlooker.post<Report>('/savings/sets', { proposals: ids.slice(0, 2) });
  const query = await read<Report>(`/savings?proposals=${ids.slice(0, 2).join(',')}`);
  expect(set).toMatchObject(query);
  expect([set.total.lines, days(set)]).toMatchObject([{ counted: 1, duplicates: 1, over: 0 }, ['16']]);
  expect(set.duplicates).toMatchObject([{ counted: { proposal: ids[0] } }]);
  const one = await read<PageSeen<object>>(`/savings/duplicates?proposals=${String(ids[0])}`);
  expect(one.items).toEqual([]);
  expect(await faultsOf(read(`/savings?proposals=${String(ids[0])},${NOWHERE}`))).toEqual(['proposals: unknownId']);
  expect(await faultsOf(read('/savings?proposals=x'))).toEqual(['proposals: ids']);
});

it('are told of a dossier, and of each proposal in it with all that a decision needs', async () => {
  const open = async () => (await read<PageSeen<{ id: string }>>(`/proposals/${String(ids[0])}/open-dossiers`)).items;
  expect(await open()).toMatchObject([{ id: dossier }]);
  const proposals = ids.slice(0, 2).map((proposal) => ({ proposal, edition: 2 }));
  await reviewer.post(`/dossiers/${dossier}/inclusions`, { proposals });
  expect(await open()).toEqual([]);
  const { items, next } = await read<PageSeen<Entry>>(`/dossiers/${dossier}/entries?limit=1`);
  expect(items).toMatchObject([
    { proposal: ids[0], number: 'PA-0001', undecided: true, outcome: null, saving: { lines: { counted: 1 } } },
  ]);
  expect(items[0]?.measures.map(({ id, decided }) => [id, decided])).toEqual([
    ['m1', null],
    ['m2', null],
  ]);
  expect(items[0]?.measures[0]?.content).toMatch(/[à-ỹ]/i);
  const rest = await read<PageSeen<Entry>>(`/dossiers/${dossier}/entries?cursor=${String(next)}`);
  expect(rest.items.map(({ proposal }) => proposal)).toEqual([ids[1]]);
  expect(days(await read<Report>(`/savings?dossier=${dossier}&by=unit`))).toEqual(['16']);
});

it('are found by the dossier after the decision, too', async () => {
  const judge: Judge = () => [{ outcome: 'approved' }, { outcome: 'rejected', reason: 'Chưa đủ căn cứ.' }];
  await walk(season, ids.slice(0, 2), { judge });
  const { items } = await read<PageSeen<Entry>>(`/dossiers/${dossier}/entries`);
  expect(items).toMatchObject(
    ids.slice(0, 2).map((proposal) => ({ proposal, undecided: false, outcome: 'partly-approved' })),
  );
  expect(items[0]?.measures.map(({ decided }) => decided?.outcome)).toEqual(['approved', 'rejected']);
  const found = await read<PageSeen<{ id: string }>>(`/proposals?dossier=${dossier}`);
  expect(found.items.map(({ id }) => id).sort()).toEqual(ids.slice(0, 2).sort());
});
