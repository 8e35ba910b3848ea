import { Cast } from '../support/cast.js';
import type { PageSeen } from '../support/answers.js';
import { refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, type Session } from '../support/service.js';
import { CSV, FileSender } from './file-sender.js';

jest.setTimeout(300_000);

interface VersionSeen {
  readonly version: number;
  readonly type: string;
  readonly authority: { readonly person: string };
  readonly source: { readonly file: string | null; readonly row: number } | null;
  readonly name: string;
  readonly changes: readonly object[];
}

interface WholeVersionSeen extends VersionSeen {
  readonly id: string;
  readonly details: Readonly<Record<string, unknown>>;
}

describe('the versions of a procedure', () => {
  let program: Program;
  let sender: FileSender;
  let administrator: Session;
  let officer: Session;
  let stranger: Session;
  const path = '/procedures/1.001193:19/versions';

  beforeAll(async () => {
    program = await startProgram();
    const cast = new Cast(new Service(program.url, () => program.output()));
    administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    officer = await cast.as('officer', 'gia-sang.phong-vhxh');
    stranger = await cast.as('officer', 'hong-an.phong-kthtdt');
    sender = await FileSender.signIn(program.url, 'administrator', 'thai-nguyen.ubnd');
    await send('Mã TTHC;Tên TTHC;Lĩnh vực;Kết quả\n1.001193;Đăng ký khai sinh;Hộ tịch;Giấy khai sinh\n', 'dau.csv');
    const last = await send('Mã TTHC;Tên TTHC\n\n1.001193;Đăng ký khai sinh lại\n', 'sau.csv');
    await officer.get(`${path}?after=${last.headers.get('tinhgon-position') ?? ''}`);
  });
  afterAll(() => program.stop());

  const send = (table: string, fileName: string, accept?: string) =>
    sender.send({ type: CSV, bytes: Buffer.from(table), query: `?fileName=${fileName}` }, accept);

  it('say who changed what, from which file', async () => {
    const { items } = await officer.get<PageSeen<VersionSeen>>(path);
    expect(items).toMatchObject([
      { version: 0, type: 'ProcedureRegistered', source: { file: 'dau.csv', sheet: null, row: 2 }, changes: [] },
      {
        version: 1,
        type: 'ProcedureChanged',
        typeName: 'Nạp nội dung khác của thủ tục',
        source: { file: 'sau.csv', row: 3, digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
        name: 'Đăng ký khai sinh lại',
        changes: [
          { field: 'name', fieldName: 'Tên thủ tục', before: 'Đăng ký khai sinh', after: 'Đăng ký khai sinh lại' },
        ],
      },
    ]);
    expect(items.map(({ authority }) => authority.person)).toEqual([administrator.person, administrator.person]);
  });

  it('are read page by page, each with what differs from the one before', async () => {
    const whole = await officer.get<PageSeen<VersionSeen>>(path);
    const first = await officer.get<PageSeen<VersionSeen>>(`${path}?limit=1`);
    const second = await officer.get<PageSeen<VersionSeen>>(`${path}?limit=1&cursor=${String(first.next)}`);
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(second.next).toBeNull();
  });

  it('stay readable as they were', async () => {
    const old = await officer.get<WholeVersionSeen>(`${path}/0`);
    expect(old).toMatchObject({
      id: '1.001193:19',
      details: { name: 'Đăng ký khai sinh', field: 'Hộ tịch', result: 'Giấy khai sinh' },
    });
    const now = await officer.get<WholeVersionSeen>('/procedures/1.001193/versions/1');
    expect(now.details).toEqual({ ...old.details, name: 'Đăng ký khai sinh lại' });
  });

  it('are none where there is no such version, or for people elsewhere', async () => {
    for (const missing of [`${path}/2`, `${path}/x`, '/procedures/1.009999/versions']) {
      expect(await refusalOf(officer.get(missing))).toBe('404 NOT_FOUND');
    }
    for (const hidden of [path, `${path}/0`]) expect(await refusalOf(stranger.get(hidden))).toBe('404 NOT_FOUND');
  });

  it('are foretold by a report that can be saved as a table', async () => {
    const table = 'Mã TTHC;Tên TTHC;Lĩnh vực;Kết quả\n1.001193;Đăng ký khai sinh;Tư pháp;\n9;X;;\n';
    const answer = await sender.send({ type: CSV, bytes: Buffer.from(table), query: '?dryRun=true' }, 'text/csv');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="ket-qua-nap.csv"');
    const rows = (await answer.text()).trimEnd().split('\r\n').slice(1);
    expect(rows.map((row) => row.split(';').slice(0, 7).join(';'))).toEqual([
      '2;1.001193;thay đổi;thay đổi;Tên thủ tục;Đăng ký khai sinh lại;Đăng ký khai sinh',
      '2;1.001193;thay đổi;thay đổi;Lĩnh vực;Hộ tịch;Tư pháp',
      '2;1.001193;thay đổi;giữ nguyên;Kết quả thực hiện;;',
      '3;9;sai;lỗi;ma_thu_tuc;;',
    ]);
  });
});
