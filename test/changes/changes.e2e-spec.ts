import { draftEach, openSeason, type OpenSeason } from '../plans/open-season.js';
import { readDossier, receive, returnItems } from '../support/dossier-acts.js';
import { faultsOf } from '../support/problem.js';
import { correct, headApprove, submit } from '../support/proposal-acts.js';
import { atStage, walk } from '../support/walk.js';

const PLAN = 'gia-sang-2026';
const UNIT = 'gia-sang.phong-vhxh';
const OTHER_UNIT = 'gia-sang.phong-kthtdt';
const WARD = '19/19.gia-sang';
const REASON = 'Chưa nêu rõ điều khoản cần sửa.';
const DAY_MS = 86_400_000;
/** So many days ago, in Việt Nam. */
const ago = (days: number) => new Date(Date.now() + 7 * 3_600_000 - days * DAY_MS).toISOString().slice(0, 10);

interface Then {
  readonly stage: { readonly id: string };
}
interface Fact {
  readonly type: string;
  readonly typeName: string;
  readonly reason: string | null;
  readonly doneBy: { readonly person?: string; readonly unitName?: string };
}
interface Changed {
  readonly id: string;
  readonly changes: readonly { readonly change: string; readonly changeName: string }[];
  readonly before: Then | null;
  readonly after: Then | null;
  readonly facts: readonly Fact[];
  readonly corrections: readonly (Fact & { readonly of: { readonly typeName: string } | null })[];
}
interface Page {
  readonly from: object;
  readonly to: object;
  readonly items: readonly Changed[];
  readonly total: number | null;
  readonly names: Readonly<Record<string, string | null>>;
}
interface Totals {
  readonly changed: number;
  readonly changes: readonly { readonly change: string; readonly count: number }[];
  readonly moves: readonly {
    readonly from: { readonly id: string };
    readonly to: { readonly id: string };
    readonly count: number;
  }[];
}
interface Summary {
  readonly by: string;
  readonly total: Totals;
  readonly parts: readonly (Totals & { readonly value: string; readonly name: string })[];
}

describe('what changed between two moments', () => {
  let season: OpenSeason;
  let [returned, late, still]: string[] = [];
  let [start, drafted, submitted]: string[] = [];
  let examiner: string;

  beforeAll(async () => {
    season = await openSeason(PLAN, 'thai-nguyen.ubnd');
    const { cast, onlooker } = season;
    [returned = '', still = ''] = await draftEach(season, [
      { unit: UNIT, item: 'I.1' },
      { unit: UNIT, item: 'I.1' },
    ]);
    start = await positionOf(still);
    [late = ''] = await draftEach(season, [{ unit: OTHER_UNIT, item: 'I.1' }], ago(20));
    drafted = await positionOf(late);
    const [officer, head] = [await cast.as('officer', OTHER_UNIT), await cast.as('head', OTHER_UNIT)];
    await headApprove(head, late, { on: ago(18) });
    const sent = await submit(officer, late, { on: ago(10) });
    submitted = String(sent.position);
    await correct(officer, late, { revision: sent.revision, changes: { on: ago(15) }, reason: 'Ghi nhầm ngày' });
    const [there] = await walk(season, [returned], { until: atStage('phe-duyet') });
    const dossier = there?.dossier ?? '';
    const by = await cast.first((await readDossier(onlooker, dossier)).mustAct);
    examiner = by.person;
    await receive(by, dossier);
    await returnItems(by, dossier, { proposals: [returned], reason: REASON });
  });
  afterAll(() => season.program.stop());

  const positionOf = async (id: string) => {
    return (await season.onlooker.get<{ readonly position: string }>(`/proposals/${id}`)).position;
  };
  const list = (query: string) => season.onlooker.get<Page>(`/changes?${query}`);
  const summary = (query: string) => season.onlooker.get<Summary>(`/changes/summary?${query}`);
  const kindsOf = ({ changes }: Changed) => changes.map(({ change }) => change);

  it('tells which proposals moved, from where to where, by whom and why', async () => {
    const { items, names, total, from, to } = await list(`fromPosition=${start}&total=true`);
    expect(total).toBe(2);
    expect([from, to]).toMatchObject([{ by: 'recorded', position: start }, { date: ago(0) }]);
    const [one, other] = [items.find(({ id }) => id === late), items.find(({ id }) => id === returned)];
    expect(one && kindsOf(one)).toEqual(['appeared', 'corrected']);
    expect(one).toMatchObject({ before: null, after: { stage: { id: 'tong-hop' } } });
    expect(one?.corrections).toMatchObject([{ reason: 'Ghi nhầm ngày', of: { type: 'StageCompleted' } }]);
    expect(other && kindsOf(other)).toEqual(['stayed', 'returned']);
    const last = other?.facts.at(-1);
    expect(last).toMatchObject({
      type: 'ProposalReturned',
      reason: REASON,
      doneBy: { person: examiner, unitName: expect.stringMatching(/Thái Nguyên/) as string },
    });
    expect(names[examiner]).toEqual(expect.any(String));
  });

  it('is told by the dates on the papers', async () => {
    const moved = await list(`from=${ago(16)}&to=${ago(12)}&by=paper`);
    expect(moved.items).toMatchObject([
      { id: late, before: { stage: { id: 'ra-soat' } }, after: { stage: { id: 'tong-hop' } }, corrections: [] },
    ]);
    expect(kindsOf(moved.items[0]!)).toEqual(['moved', 'moved-on']);
    const asKnown = `from=${ago(16)}&to=${ago(12)}&toPosition=${submitted}&by=paper`;
    expect((await list(asKnown)).items).toEqual([]);
    const learned = await list(`from=${ago(12)}&fromPosition=${submitted}&to=${ago(12)}&by=paper`);
    expect(learned.items.map(kindsOf)).toEqual([['moved', 'moved-on', 'corrected']]);
    expect((await list(`from=${ago(12)}&to=${ago(11)}`)).items).toEqual([]);
  });

  it('is counted, with the list behind each number', async () => {
    const span = `fromPosition=${drafted}`;
    const { total } = await summary(span);
    for (const { change, count } of total.changes) {
      expect((await list(`${span}&change=${change}`)).items).toHaveLength(count);
    }
    expect(total.moves).toEqual([
      {
        from: { id: 'ra-soat', name: expect.any(String) as string },
        to: expect.objectContaining({ id: 'tong-hop' }) as object,
        count: 1,
      },
    ]);
    expect((await list(`${span}&change=moved&fromStage=ra-soat&stage=tong-hop`)).items).toMatchObject([{ id: late }]);
    const parts = { plan: [PLAN], unit: [OTHER_UNIT, UNIT], ward: [WARD], stage: ['ra-soat', 'tong-hop'] };
    for (const [by, values] of Object.entries(parts)) {
      const read = await summary(`${span}&by=${by}&by=recorded`);
      expect([read.by, read.parts.map(({ value }) => value)]).toEqual([by, values]);
      for (const { value, changed, name } of read.parts) {
        expect((await list(`${span}&${by}=${value.replace('/', '_')}`)).items).toHaveLength(changed);
        expect(name).toMatch(/\p{Lu}/u);
      }
    }
  });

  it('names what is wrong with the two moments', async () => {
    const faults = (query: string) => faultsOf(season.onlooker.get(`/changes?${query}`));
    expect(await faults('')).toEqual(['from: required']);
    expect(await faults(`by=paper&fromPosition=${start}`)).toEqual(['from: required']);
    expect(await faults(`from=${ago(-1)}`)).toEqual(['from: notAhead']);
    expect(await faults(`from=${ago(1)}&to=${ago(-1)}`)).toEqual(['to: notAhead']);
    expect(await faults(`from=${ago(1)}&to=${ago(2)}`)).toEqual(['from: notAfterTo']);
    expect(await faults(`from=${ago(1)}&to=${ago(2)}&by=paper`)).toEqual(['from: notAfterTo']);
    expect(await faults(`fromPosition=${submitted}&toPosition=${start}`)).toEqual(['fromPosition: notAfterTo']);
    const laterKnown = `from=${ago(12)}&fromPosition=${submitted}&to=${ago(1)}&toPosition=${start}&by=paper`;
    expect(await faults(laterKnown)).toEqual(['fromPosition: notAfterTo']);
    for (const name of ['ward', 'fromStage']) {
      expect(await faults(`from=${ago(1)}&${name}=nope`)).toEqual([`${name}: unknownId`]);
    }
    expect(await faults(`from=2026-02-30&toPosition=x`)).toEqual(['from: day', 'toPosition: position']);
    expect(await faults(`from=${ago(1)}&fromPosition=${start}`)).toEqual(['fromPosition: oneMoment']);
    expect(await faults(`fromPosition=9999999999999999999`)).toEqual(['fromPosition: recorded']);
    expect(await faults(`from=${ago(1)}&by=plan`)).toEqual(['by: oneOf']);
    expect(await faults(`from=${ago(1)}&asOf=${ago(1)}`)).toEqual(['asOf: unknownField']);
    expect(await faults(`from=${ago(1)}&change=nothing`)).toEqual(['change: oneOf']);
    expect(await faultsOf(season.onlooker.get(`/changes/summary?from=${ago(1)}&by=weather`))).toEqual(['by: oneOf']);
  });

  it('is told to nobody of another ward', async () => {
    const stranger = await season.cast.as('officer', 'hong-an.phong-kthtdt');
    expect((await stranger.get<Page>(`/changes?fromPosition=${start}`)).items).toEqual([]);
    const { total, parts } = await stranger.get<Summary>(`/changes/summary?fromPosition=${start}`);
    expect([total.changed, parts]).toEqual([0, []]);
    expect(await faultsOf(stranger.get(`/changes?fromPosition=${start}&plan=${PLAN}`))).toEqual(['plan: unknownId']);
  });

  it('can be taken as a table', async () => {
    const table = await season.onlooker.get<string>(`/changes.csv?fromPosition=${start}`);
    const rows = table.trimEnd().split('\r\n');
    expect(rows[0]).toMatch(/^\ufeff?Số phương án;.*;Mã phương án$/);
    expect(rows).toHaveLength(3);
    expect(table).toContain(REASON);
  });
});
