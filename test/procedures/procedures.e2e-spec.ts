import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { Cast, DEMONSTRATION_PASSWORD, usernameOf } from '../support/cast.js';
import type { PageSeen } from '../support/answers.js';
import { faultsOf, refusalOf, type ProblemBody } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, type Session, type SignedIn } from '../support/service.js';

jest.setTimeout(300_000);

interface FileEntry {
  readonly ma_thu_tuc: string;
  readonly ten_thu_tuc: string;
  readonly linh_vuc: string;
}

interface ReportSeen {
  readonly counts: Readonly<Record<string, number>>;
  readonly lines: readonly {
    readonly id: string | null;
    readonly result: string;
    readonly faults: readonly { readonly field: string; readonly rule: string; readonly message: string }[];
  }[];
}

interface ProcedureSeen {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly baseline: boolean;
  readonly baselines: readonly {
    readonly agency: string;
    readonly time: { readonly raw: string } | null;
    readonly costMethod: string;
  }[];
  readonly channels: readonly {
    readonly time: string;
    readonly fee: string;
    readonly limit: { readonly form: string };
  }[];
}

const sample = JSON.parse(readFileSync('deploy/procedures/sample.json', 'utf8')) as readonly FileEntry[];
const [first = { ma_thu_tuc: '', ten_thu_tuc: '', linh_vuc: '' }] = sample;
const NONE = { new: 0, changed: 0, unchanged: 0, wrong: 0 };

describe('the registry of procedures', () => {
  let program: Program;
  let administrator: Session;
  let officer: Session;
  let stranger: Session;
  let cast: Cast;

  beforeAll(async () => {
    program = await startProgram();
    cast = new Cast(new Service(program.url, () => program.output()));
    administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    officer = await cast.as('officer', 'gia-sang.phong-vhxh');
    stranger = await cast.as('officer', 'hong-an.phong-kthtdt');
    await load(sample);
  });
  afterAll(() => program.stop());

  const load = (file: unknown, path = '/procedures/imports', who = administrator) =>
    who.post<ReportSeen>(path, file as object);
  const ids = async (question: string, who = officer) =>
    (await who.get<PageSeen<ProcedureSeen>>(`/procedures?${question}`)).items.map(({ id }) => id);

  it('foresees an import, makes it, and has nothing to do the second time', async () => {
    const elsewhere = await cast.as('administrator', 'bac-ninh.ubnd');
    const foreseen = await load(sample, '/procedures/imports?dryRun=true', elsewhere);
    expect(foreseen.counts).toEqual({ ...NONE, new: sample.length });
    expect(await ids('limit=100', elsewhere)).toEqual([]);
    expect((await load(sample, '/procedures/imports', elsewhere)).counts).toEqual(foreseen.counts);
    const again = await load(sample, '/procedures/imports', elsewhere);
    expect(again.counts).toEqual({ ...NONE, unchanged: sample.length });
    expect(await ids('limit=100', elsewhere)).toHaveLength(sample.length);
  });

  it('shows each as the file says, its time limit read and kept as written', async () => {
    for (const { ma_thu_tuc: code, ten_thu_tuc: name } of sample) {
      const seen = await officer.get<ProcedureSeen>(`/procedures/${code}`);
      expect([seen.code, seen.name, seen.baseline, seen.baselines]).toEqual([code, name, false, []]);
      const [channel] = seen.channels;
      expect(channel && ['cases', 'none'].includes(channel.limit.form) && channel.time.length > 0).toBe(true);
    }
  });

  it('finds with and without diacritics, and by field, and hides the registries of others', async () => {
    const search = `q=${encodeURIComponent(first.ten_thu_tuc)}`;
    expect(await ids(search)).toContain(`${first.ma_thu_tuc}:19`);
    const plain = first.ten_thu_tuc
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .replace(/[đĐ]/g, 'd');
    expect(await ids(`q=${encodeURIComponent(plain)}`)).toContain(`${first.ma_thu_tuc}:19`);
    expect(await ids(`field=${encodeURIComponent(first.linh_vuc)}`)).toContain(`${first.ma_thu_tuc}:19`);
    expect(await ids('catalogue=internal')).toEqual(['NB-MAU-001:19']);
    expect(await ids('limit=100', stranger)).toEqual([]);
    expect(await refusalOf(stranger.get(`/procedures/${first.ma_thu_tuc}`))).toBe('404 NOT_FOUND');
  });

  it('reports line by line what is new, changed or wrong', async () => {
    const own = { ma_thu_tuc: '5.000001', ten_thu_tuc: 'Thủ tục', linh_vuc: 'Lĩnh vực' };
    await load([own]);
    const file = [{ ...own, linh_vuc: 'Lĩnh vực khác' }, { ...own, ma_thu_tuc: '9' }, { ten_thu_tuc: 'Không mã' }];
    const { counts, lines } = await load(file);
    expect(counts).toEqual({ ...NONE, changed: 1, wrong: 2 });
    expect(lines.map(({ faults }) => faults.map(({ field, rule }) => `${field} ${rule}`))).toEqual([
      [],
      ['ma_thu_tuc code'],
      ['ma_thu_tuc required'],
    ]);
  });

  it('takes files above the size of other requests, and thousands of lines', async () => {
    const long = 'Thành phần hồ sơ '.repeat(40);
    const file = Array.from({ length: 3_000 }, (_, at) => ({
      ma_thu_tuc: `6.${String(at).padStart(6, '0')}`,
      ten_thu_tuc: `Thủ tục ${String(at)}`,
      thanh_phan_ho_so: long,
    }));
    expect(JSON.stringify(file).length).toBeGreaterThan(1_048_576);
    expect((await load(file)).counts).toEqual({ ...NONE, new: 3_000 });
    expect(await ids('code=6.002999')).toEqual(['6.002999:19']);
  });

  it('says of a file that is too large how much this route takes, and of a broken address that it is broken', async () => {
    const tooLarge = await tooLargeImport(program.url, await tokenOf(program.url, 'administrator', 'thai-nguyen.ubnd'));
    expect([tooLarge.status, tooLarge.detail]).toEqual([413, 'Nội dung gửi lên vượt quá 32 MiB.']);
    expect(await refusalOf(officer.get('/plans/%E0%A4%A'))).toBe('400 MALFORMED_REQUEST');
    const longArea = ['19', 'a'.repeat(70), 'b'.repeat(70)].join('_');
    expect(await refusalOf(administrator.post(`/parameters/${longArea}`))).toBe('400 VALIDATION_FAILED');
  });

  it('lets administrators alone import, and nothing but a list', async () => {
    expect(await refusalOf(load(sample, '/procedures/imports', officer))).toBe('403 FORBIDDEN NO_ROLE');
    expect(await faultsOf(load({ ma_thu_tuc: '1' }))).toEqual([': list']);
  });

  it('freezes the baseline of 2024', async () => {
    const path = '/procedures/5.000002:19';
    await load([{ ma_thu_tuc: '5.000002', ten_thu_tuc: 'Thủ tục' }]);
    const record = async (change: object = {}) => {
      const { etag } = await administrator.read<ProcedureSeen>(path);
      const source = { title: 'Báo cáo năm 2024', number: '12/BC-UBND', date: '2024-12-20' };
      const cost = { cost: '32000000', costMethod: 'PROCESSING_TIME' };
      const body = { agency: 'gia-sang.ubnd', time: '5 ngày làm việc', ...cost, source, ...change };
      return administrator.write<{ changed: boolean }>('POST', `${path}/baselines`, body, { ifMatch: etag });
    };
    expect(await refusalOf(record({ time: null, cost: null, costMethod: null }))).toBe('422 BASELINE_EMPTY');
    expect(await refusalOf(record({ costMethod: null }))).toBe('422 BAD_COST');
    expect(await refusalOf(record({ agency: 'hong-an.ubnd' }))).toMatch(/^(403 FORBIDDEN|422 UNKNOWN_UNIT)/);
    expect((await record()).body.changed).toBe(true);
    expect((await record()).body.changed).toBe(false);
    expect(await refusalOf(record({ cost: '31000000' }))).toBe('409 BASELINE_FROZEN');
    const seen = await administrator.get<ProcedureSeen>(path);
    expect(seen.baselines.map(({ agency, time, costMethod }) => [agency, time?.raw, costMethod])).toEqual([
      ['gia-sang.ubnd', '5 ngày làm việc', 'PROCESSING_TIME'],
    ]);
    expect(await ids('baseline=true', administrator)).toEqual(['5.000002:19']);
  });
});

/** What is answered to the head of an import of 33 MiB, of which nothing is sent. */
async function tokenOf(url: string, role: string, unit: string): Promise<string> {
  const body = { username: usernameOf({ role, unit }), password: DEMONSTRATION_PASSWORD };
  return (await new Service(url).send<SignedIn>('POST', '/sessions', { body })).body.token;
}

function tooLargeImport(url: string, token: string): Promise<ProblemBody> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': String(33 * 1_048_576),
      authorization: `Bearer ${token}`,
      'idempotency-key': 'key-0001-abcd',
    };
    const asked = request(`${url}/api/v1/procedures/imports`, { method: 'POST', headers }, (answer) => {
      json(answer).then((body) => {
        resolve(body as ProblemBody);
        asked.destroy();
      }, reject);
    });
    asked.on('error', reject).flushHeaders();
  });
}
