import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { faultsOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { draft } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';

jest.setTimeout(240_000);

const PLAN = 'gia-sang-2026';
const UNIT = 'gia-sang.phong-kthtdt';
const TITLES = ['=HYPERLINK("http://x";"Bấm")', 'Rút ngắn; gộp hồ sơ', 'Ba'];

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
}

describe('a table', () => {
  let program: Program;
  let officer: Session;
  let head: Session;
  let administrator: Session;

  beforeAll(async () => {
    program = await startProgram();
    const cast = new Cast(new Service(program.url, () => program.output()));
    officer = await cast.as('officer', UNIT);
    head = await cast.as('head', UNIT);
    administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    await administrator.post('/procedures/imports', [{ ma_thu_tuc: '1.001193', ten_thu_tuc: 'Đăng ký khai sinh' }]);
    for (const title of TITLES) {
      await draft(officer, PLAN, { unit: UNIT, item: 'I.1', content: completeContent(title) });
    }
    // More than a page of the list.
    for (let at = 4; at <= 102; at += 1) {
      await draft(officer, PLAN, { unit: UNIT, item: 'I.1', content: completeContent(`Thứ ${String(at)}`) });
    }
    await officer.read('/proposals?limit=1');
  });
  afterAll(() => program.stop());

  const download = (list: string, session = officer) =>
    fetch(`${program.url}/api/v1/${list}`, { headers: { authorization: `Bearer ${session.token}` } });

  /** Of every page of a list. */
  async function idsOf(list: string, session: Session): Promise<readonly string[]> {
    const ids: string[] = [];
    let next: string | null = null;
    do {
      const cursor: string = next === null ? '' : `&cursor=${next}`;
      const page: Page = await session.get<Page>(`/${list}?limit=100${cursor}`);
      ids.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next !== null);
    return ids;
  }

  it('of proposals has Vietnamese headings and every proposal once, with nothing that a spreadsheet would compute', async () => {
    const answer = await download('proposals.csv');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const [headings = '', ...rows] = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
    expect(headings).toMatch(/^Số phương án;Tên phương án;Kế hoạch;.*;Mã phương án$/);
    const numbers = Array.from({ length: 102 }, (_, at) => `PA-${String(at + 1).padStart(4, '0')}`);
    expect(rows.map((row) => row.split(';')[0])).toEqual(numbers);
    expect(rows[0]).toContain(`PA-0001;"'=HYPERLINK(""http://x"";""Bấm"")";`);
    expect(rows[1]).toContain('PA-0002;"Rút ngắn; gộp hồ sơ";');
    expect(rows[2]).toMatch(/;\d{2}\/\d{2}\/\d{4};/);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="phuong-an-\d{4}-\d{2}-\d{2}\.csv"$/,
    );
    expect(answer.headers.get('tinhgon-position')).toMatch(/^\d{19}$/);
  });

  it('takes the filters of its list, and nothing of pages', async () => {
    const found = await (await download('proposals.csv?q=g%E1%BB%99p')).text();
    expect(found.trimEnd().split('\r\n')).toHaveLength(2);
    expect(await faultsOf(officer.get('/proposals.csv?limit=5'))).toEqual(['limit: unknownField']);
    expect(await faultsOf(officer.get('/proposals.csv?unit=khong-co'))).toEqual(['unit: unknownId']);
  });

  it('of dossiers is empty but for its headings while there is none', async () => {
    expect(await (await download('dossiers.csv')).text()).toMatch(/^Số hồ sơ;Tên hồ sơ;.*;Mã hồ sơ\r\n$/);
  });

  it.each([
    ['procedures', /^Mã thủ tục;Tên thủ tục;.*;Mã trong sổ$/, /^1\.001193;Đăng ký khai sinh;/],
    ['plans', /^Tên kế hoạch;Số kế hoạch;.*;Mã kế hoạch$/, /;Chủ tịch UBND phường Gia Sàng;.*;gia-sang-2026$/],
    [
      'units',
      /^Tên đơn vị;Địa bàn;Vai trò;Chấm dứt hoạt động ngày;Mã đơn vị$/,
      /^"Phòng Kinh tế, .*;"Chuyên viên đơn vị.*;gia-sang\.phong-kthtdt$/,
    ],
    ['people', /^Họ tên;Địa bàn;Vai trò;Đơn vị;.*;Mã người$/, /;Chuyên viên đơn vị;.*;01\/01\/\d{4};/],
    ['my-work', /^Loại;Số;Tên;Kế hoạch;.*;Mã$/, /^Phương án;PA-0001;"'=HYPERLINK/],
  ])('of %s has a row for each of them', async (name, headings, row) => {
    const session = { people: administrator, procedures: administrator, 'my-work': head }[name] ?? officer;
    const [first = '', ...rows] = (await (await download(`${name}.csv`, session)).text()).trimEnd().split('\r\n');
    expect(first).toMatch(headings);
    expect(rows.filter((one) => row.test(one)).length).toBeGreaterThan(0);
    const ids = rows.map((one) => one.slice(one.lastIndexOf(';') + 1));
    expect(new Set(ids)).toEqual(new Set(await idsOf(name, session)));
    expect(rows.every((one) => one.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).length === first.split(';').length)).toBe(
      true,
    );
  });

  it('of people shows no others than their list', async () => {
    expect((await download('people.csv')).status).toBe(403);
    const found = await (await download('people.csv?q=khong%20ai', administrator)).text();
    expect(found.trimEnd().split('\r\n')).toHaveLength(1);
  });

  it('is for those who sign in', async () => {
    expect((await fetch(`${program.url}/api/v1/proposals.csv`)).status).toBe(401);
  });
});
