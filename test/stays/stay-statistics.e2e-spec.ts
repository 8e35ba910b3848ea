import { draftEach, openSeason, type OpenSeason } from '../plans/open-season.js';
import { faultsOf } from '../support/problem.js';
import { atStage, walk } from '../support/walk.js';

const PLAN = 'gia-sang-2026';
const UNIT = 'gia-sang.phong-vhxh';
const OTHER_UNIT = 'gia-sang.phong-kthtdt';
const WARD = '19/19.gia-sang';
const BY_WARD = WARD.replace('/', '_');

interface Days {
  readonly count: number;
  readonly median: string | null;
  readonly longest: number | null;
  readonly holder: { readonly id: string; readonly number: string } | null;
  readonly text: { readonly median: string | null };
}
interface Figures {
  readonly stays: number;
  readonly days: Days;
  readonly workingDays: Days;
}
interface Totals {
  readonly all: Figures;
  readonly ended: Figures;
  readonly running: Figures;
}
interface Statistics {
  readonly today: string;
  readonly total: Totals;
  readonly parts: readonly (Totals & { readonly value: string; readonly name: string })[];
}
interface Stay {
  readonly id: string;
  readonly stay: number;
  readonly stage: { readonly id: string };
  readonly days: number;
  readonly workingDays: number | null;
  readonly late: boolean | null;
}
interface Page {
  readonly items: readonly Stay[];
  readonly next: string | null;
  readonly total: number | null;
}

describe('how long proposals stay at stages', () => {
  let season: OpenSeason;
  let proposals: readonly string[];

  beforeAll(async () => {
    season = await openSeason(PLAN, 'thai-nguyen.ubnd');
    proposals = await draftEach(season, [
      { unit: UNIT, item: 'I.1' },
      { unit: UNIT, item: 'I.1' },
      { unit: OTHER_UNIT, item: 'I.1' },
    ]);
    await walk(season, [proposals[0] ?? ''], { until: atStage('phe-duyet') });
  });
  afterAll(() => season.program.stop());

  const statistics = (query = '') => season.onlooker.get<Statistics>(`/stays/statistics?${query}`);
  const list = (query = '') => season.onlooker.get<Page>(`/stays?limit=100&${query}`);

  it('is told by stage, of those that have ended and those that have not', async () => {
    const { total, parts } = await statistics(`plan=${PLAN}`);
    expect(total).toMatchObject({ all: { stays: 6 }, ended: { stays: 3 }, running: { stays: 3 } });
    expect(parts.map(({ value, all, ended }) => [value, all.stays, ended.stays])).toEqual([
      ['ra-soat', 3, 1],
      ['tong-hop', 1, 1],
      ['trinh', 1, 1],
      ['phe-duyet', 1, 0],
    ]);
    expect(parts[0]).toMatchObject({ name: expect.stringMatching(/soát/) as string });
    expect(parts[0]?.running.days).toMatchObject({
      kind: 'day',
      count: 2,
      text: { median: expect.any(String) as string },
    });
    expect(proposals).toContain(parts[0]?.all.days.holder?.id);
  });

  it('is told by unit and by ward, with their names', async () => {
    const units = (await statistics('by=unit')).parts;
    expect(units.map(({ value, name, all }) => [value, name, all.stays]).sort()).toEqual([
      [OTHER_UNIT, 'Phòng Kinh tế, Hạ tầng và Đô thị, phường Gia Sàng', 1],
      [UNIT, 'Phòng Văn hóa - Xã hội, phường Gia Sàng', 5],
    ]);
    expect((await statistics(`by=ward&area=${BY_WARD}`)).parts).toMatchObject([
      { value: WARD, name: 'Phường Gia Sàng, tỉnh Thái Nguyên', all: { stays: 6 } },
    ]);
    expect((await statistics('kind=dossier')).total.all.stays).toBeGreaterThan(0);
  });

  it('holds the stays behind each number, the longest first, as the proposals tell them', async () => {
    const { items, total } = await list(`unit=${UNIT}&total=true`);
    expect(total).toBe(5);
    expect(items.map(({ days }) => days)).toEqual(items.map(({ days }) => days).toSorted((a, b) => b - a));
    for (const { id, stay, stage, days, workingDays, late } of items) {
      const { stays } = await season.onlooker.get<{ stays: readonly Stay[] }>(`/proposals/${id}`);
      expect(stays[stay]).toMatchObject({ stage, days, workingDays, late });
    }
    const ended = await list('state=ended&stage=tong-hop');
    expect(ended.items).toMatchObject([
      { id: proposals[0], kind: 'proposal', unitName: expect.any(String) as string, endedType: 'StageCompleted' },
    ]);
    const [late, inTime] = [await list('late=true'), await list('late=false')];
    expect(late.items.every((one) => one.late) && inTime.items.every((one) => one.late === false)).toBe(true);
    const first = await season.onlooker.get<Page>('/stays?limit=2');
    expect(first.items).toHaveLength(2);
    const rest = await season.onlooker.get<Page>(`/stays?limit=100&cursor=${first.next ?? ''}`);
    expect([...first.items, ...rest.items]).toEqual((await list()).items);
  });

  it('is told to nobody of another ward', async () => {
    const stranger = await season.cast.as('officer', 'hong-an.phong-kthtdt');
    const { total, parts } = await stranger.get<Statistics>('/stays/statistics');
    expect([total.all.stays, parts]).toEqual([0, []]);
    expect((await stranger.get<Page>('/stays')).items).toEqual([]);
    expect(await faultsOf(stranger.get(`/stays?plan=${PLAN}`))).toEqual(['plan: unknownId']);
    expect(await faultsOf(season.onlooker.get('/stays/statistics?by=weather'))).toEqual(['by: oneOf']);
  });

  it('can be taken as tables', async () => {
    const table = async (path: string) => {
      const { token } = season.onlooker;
      const answer = await fetch(`${season.program.url}/api/v1/${path}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(answer.status).toBe(200);
      return (await answer.text()).trimEnd().split('\r\n');
    };
    const [headings = '', ...rows] = await table('stays.csv');
    expect(headings).toMatch(/^Loại;Số;Tên;.*;Mã$/);
    expect(rows).toHaveLength(6);
    const [columns = '', ...parts] = await table('stays/statistics.csv?by=unit');
    expect(columns).toMatch(/^Tên;Tình trạng;.*;Mã$/);
    expect(parts).toHaveLength(6);
    expect(parts.every((row) => row.endsWith(UNIT) || row.endsWith(OTHER_UNIT))).toBe(true);
  });
});
