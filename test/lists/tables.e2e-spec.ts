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

describe('a table', () => {
  let program: Program;
  let officer: Session;

  beforeAll(async () => {
    program = await startProgram();
    const cast = new Cast(new Service(program.url, () => program.output()));
    officer = await cast.as('officer', UNIT);
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

  it('is for those who sign in', async () => {
    expect((await fetch(`${program.url}/api/v1/proposals.csv`)).status).toBe(401);
  });
});
