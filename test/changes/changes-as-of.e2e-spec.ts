import { operationsOf, readApiDocument } from '../attack/api-document.js';
import { draftEach, openSeason, type OpenSeason } from '../plans/open-season.js';

const PLAN = 'gia-sang-2026';
const UNIT = 'gia-sang.phong-vhxh';
const RENAMED = 'Phòng Mang Tên Mới';
/** As long as a position. */
const NOTHING = '0'.repeat(19);

interface Named {
  readonly unitName: string;
}
interface Seen {
  readonly name: string;
  readonly roles: readonly string[];
  readonly revision: number;
}

describe('what changed between two moments of the past', () => {
  let season: OpenSeason;
  let drafted = '';

  beforeAll(async () => {
    season = await openSeason(PLAN, 'thai-nguyen.ubnd');
    const { onlooker, administrator } = season;
    const [id = ''] = await draftEach(season, [{ unit: UNIT, item: 'I.1' }]);
    drafted = (await onlooker.get<{ readonly position: string }>(`/proposals/${id}`)).position;
    const { roles, revision } = await onlooker.get<Seen>(`/units/${UNIT}`);
    await administrator.put(`/units/${UNIT}`, { name: RENAMED, roles }, { ifMatch: `"${String(revision)}"` });
  });
  afterAll(() => season.program.stop());

  const names = async (to: string) => {
    const { onlooker } = season;
    const asked = `fromPosition=${before()}${to}`;
    const { items } = await onlooker.get<{ readonly items: readonly Named[] }>(`/changes?${asked}`);
    const summary = `/changes/summary?${asked}&by=unit`;
    const { parts } = await onlooker.get<{ readonly parts: readonly { readonly name: string }[] }>(summary);
    const table = await onlooker.get<string>(`/changes.csv?${asked}`);
    return { told: [...items.map(({ unitName }) => unitName), ...parts.map(({ name }) => name)], table };
  };
  /** Of the fact before the draft. */
  const before = () => String(BigInt(drafted) - 1n).padStart(NOTHING.length, '0');

  it('names units as they were called at the second', async () => {
    const [then, now] = [await names(`&toPosition=${drafted}`), await names('')];
    const [was] = then.told;
    expect(was).toMatch(/^Phòng Văn hóa/);
    expect(then.told).toEqual([was, was]);
    expect(now.told).toEqual([
      expect.stringMatching(new RegExp(RENAMED)) as string,
      expect.stringMatching(new RegExp(RENAMED)) as string,
    ]);
    expect([then.table.includes(RENAMED), now.table.includes(RENAMED)]).toEqual([false, true]);
  });

  it('is a table that says which moments, and time as well as cost', async () => {
    const { program, onlooker } = season;
    const headers = { authorization: `Bearer ${onlooker.token}` };
    const asked = `fromPosition=${before()}&toPosition=${drafted}`;
    const answer = await fetch(`${program.url}/api/v1/changes.csv?${asked}`, { headers });
    expect(answer.headers.get('tinhgon-between')).toMatch(
      new RegExp(`^by=recorded; from=[-\\d]{10}; fromPosition=${before()}; to=[-\\d]{10}; toPosition=${drafted}$`),
    );
    expect(answer.headers.get('content-disposition')).toMatch(
      /thay-doi-tu-[-\d]{10}-den-[-\d]{10}-vi-tri-[1-9]\d*-vi-tri-[1-9]\d*\.csv/,
    );
    const [headings = ''] = (await answer.text()).split('\r\n');
    expect(headings.split(';').filter((one) => one.startsWith('Thời gian tiết kiệm'))).toHaveLength(15);
    const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const paper = await fetch(`${program.url}/api/v1/changes.csv?from=${day}&by=paper`, { headers });
    expect(paper.headers.get('content-disposition')).toContain(
      `"thay-doi-tu-${day}-den-${day}-theo-giay-to-biet-den-${day}.csv"`,
    );
    const ofPlan = await fetch(`${program.url}/api/v1/changes.csv?from=${day}&plan=gia-sang-2026`, { headers });
    expect(ofPlan.headers.get('content-disposition')).toContain(`"thay-doi-gia-sang-2026-tu-${day}-den-${day}.csv"`);
  });

  it('is documented with an example of every filter, and with what is refused as too wide', async () => {
    const document = await readApiDocument(season.program.url);
    const operations = operationsOf(document);
    const filters = operations.filter(({ path }) => /\/changes(\.csv|\/summary)?$/.test(path) && !path.includes('{'));
    expect(filters).toHaveLength(3);
    for (const { parameters } of filters) {
      const named = ['area', 'plan', 'unit', 'stage', 'ward', 'fromStage', 'after'];
      const bare = parameters.filter(({ name, schema }) => named.includes(name) && schema?.example === undefined);
      expect(bare).toEqual([]);
    }
    const tooWide = JSON.stringify(document.paths['/api/v1/savings/lines']?.['get']).includes('PAST_TOO_WIDE');
    expect(tooWide).toBe(true);
  });
});
