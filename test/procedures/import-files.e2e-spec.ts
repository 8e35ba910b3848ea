import { csvOf, xlsxOf, type FileEntry } from '@app/testing';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { faultsOf, refusalOf, type ProblemBody } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { until } from '../support/until.js';
import { CSV, FileSender, NDJSON, XLSX, type ReportSeen } from './file-sender.js';

jest.setTimeout(300_000);

const sample = JSON.parse(readFileSync('deploy/procedures/sample.json', 'utf8')) as readonly FileEntry[];
const NONE = { new: 0, changed: 0, unchanged: 0, wrong: 0 };
const UNCHANGED = { ...NONE, unchanged: sample.length };
const MANY = 2_000;

/** So many procedures whose codes begin with this digit: of one test alone. */
const manyOf = (digit: number) =>
  Array.from({ length: MANY }, (_, at) => ({
    ma_thu_tuc: `${String(digit)}.${String(at).padStart(6, '0')}`,
    ten_thu_tuc: `Thủ tục ${String(at)}`,
  }));

const linesOf = async (answer: Response) =>
  (await answer.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object);

describe('files of procedures over HTTP', () => {
  let program: Program;
  let administrator: FileSender;

  beforeAll(async () => {
    program = await startProgram();
    administrator = await FileSender.signIn(program.url, 'administrator', 'thai-nguyen.ubnd');
  });
  afterAll(() => program.stop());

  it('are foreseen and taken as CSV, and say the same as Excel and JSON', async () => {
    const csv = { type: CSV, bytes: csvOf(sample, { delimiter: ';', encoding: 'utf8 with mark' }) };
    const foreseen = await administrator.report({ ...csv, query: '?dryRun=true' });
    expect([foreseen.dryRun, foreseen.counts, foreseen.position]).toEqual([
      true,
      { ...NONE, new: sample.length },
      null,
    ]);
    const { counts, lines } = await administrator.report(csv);
    expect(counts).toEqual(foreseen.counts);
    expect(lines.map(({ line, code }) => [line, code])).toEqual(sample.map((one, at) => [at + 2, one['ma_thu_tuc']]));
    const xlsx = { type: XLSX, bytes: await xlsxOf(sample, 'Sổ') };
    expect((await administrator.report(xlsx)).counts).toEqual(UNCHANGED);
    expect((await administrator.report({ ...xlsx, query: `?sheet=${encodeURIComponent('Sổ')}` })).counts).toEqual(
      UNCHANGED,
    );
    const json = { type: 'application/json', bytes: Buffer.from(JSON.stringify(sample)) };
    expect((await administrator.report(json)).counts).toEqual(UNCHANGED);
  });

  it('are refused as a whole with column, row and rule, and change nothing', async () => {
    const broken = (type: string, bytes: Buffer | string, query = '') =>
      faultsOf(administrator.report({ type, bytes: Buffer.from(bytes as string), query }));
    const workbook = await xlsxOf(manyOf(9).slice(1, 30));
    expect(await broken(CSV, 'Mã TTHC,Linh vuv\n9.000001,A\n')).toEqual([
      'Linh vuv: unknownColumn',
      'ten_thu_tuc: missingColumn',
    ]);
    expect(await broken(CSV, workbook)).toEqual([': notCsv']);
    expect(await broken(CSV, Buffer.from('ma_thu_tuc,ten_thu_tuc\n9.000001,\xd0', 'latin1'))).toEqual([': encoding']);
    expect(await broken(CSV, '')).toEqual([': empty']);
    expect(await broken(XLSX, 'ma_thu_tuc,ten_thu_tuc\n')).toEqual([': notXlsx']);
    expect(await broken(XLSX, workbook.subarray(0, 900))).toEqual([': unreadable']);
    expect(await broken(XLSX, workbook, '?sheet=Khác')).toEqual(['Khác: sheet']);
    await expect(administrator.report({ type: CSV, bytes: Buffer.from('MaTTHC;Tên TTHC\n') })).rejects.toMatchObject({
      body: {
        detail: expect.stringContaining('“Mã thủ tục” (ma_thu_tuc), ') as unknown,
        errors: [{ message: expect.stringContaining('Có lẽ là “Mã TTHC”.') as unknown }, { rule: 'missingColumn' }],
      },
    });
    const quoted = administrator.report({ type: CSV, bytes: Buffer.from('ma_thu_tuc,ten_thu_tuc\n\n9.000002,"A\n') });
    await expect(quoted).rejects.toMatchObject({
      status: 400,
      body: { errors: [{ rule: 'quotes', message: /^Dòng 3: / }] },
    });
    const sound = Buffer.from('ma_thu_tuc,ten_thu_tuc\n9.000001,A\n9.000002,B\n');
    const { counts } = await administrator.report({ type: CSV, bytes: sound, query: '?dryRun=true' });
    expect(counts).toEqual({ ...NONE, new: 2 });
  });

  it('may give time limit and fee of a channel in columns, which changes nothing the second time', async () => {
    const titles = 'Mã TTHC;Tên TTHC;Thời gian trực tiếp;Phí, lệ phí trực tiếp;Cách thức thực hiện';
    const rows = ['7.000001;A;3 ngày làm việc;50.000 đồng;', '7.000002;B;3 ngày;;Trực tiếp2 NgàyMiễn phí'];
    const file = { type: CSV, bytes: Buffer.from([titles, ...rows].join('\n')) };
    const { counts, lines } = await administrator.report(file);
    expect(counts).toEqual({ ...NONE, new: 1, wrong: 1 });
    expect(lines[1]).toMatchObject({ line: 3, faults: [{ field: 'thoi_gian_truc_tiep', rule: 'channelTwice' }] });
    expect((await administrator.report(file)).counts).toEqual({ ...NONE, unchanged: 1, wrong: 1 });
  });

  it('are taken by this route alone, from administrators alone, in these forms alone', async () => {
    const bytes = csvOf(sample);
    expect(await refusalOf(administrator.report({ type: 'application/xml', bytes }))).toBe(
      '415 UNSUPPORTED_MEDIA_TYPE',
    );
    expect(await refusalOf(administrator.report({ type: CSV, bytes, path: '/plans' }))).toBe(
      '415 UNSUPPORTED_MEDIA_TYPE',
    );
    const officer = await FileSender.signIn(program.url, 'officer', 'gia-sang.phong-vhxh');
    expect(await refusalOf(officer.report({ type: CSV, bytes }))).toBe('403 FORBIDDEN NO_ROLE');
    expect(await refusalOf(officer.report({ type: CSV, bytes: Buffer.from('không phải bảng') }))).toBe(
      '403 FORBIDDEN NO_ROLE',
    );
  });

  it('tell line by line how far they are, and last the report', async () => {
    const answer = await administrator.send({ type: XLSX, bytes: await xlsxOf(manyOf(6)) }, NDJSON);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${NDJSON}; charset=utf-8`]);
    const lines = await linesOf(answer);
    const told = lines.slice(0, -1) as { readonly done: number; readonly all: number }[];
    expect(told.length).toBeGreaterThan(1);
    expect(told.every(({ done, all }, at) => all === MANY && done > (told[at - 1]?.done ?? 0))).toBe(true);
    expect(told.at(-1)).toEqual({ done: MANY, all: MANY });
    expect((lines.at(-1) as ReportSeen).counts).toEqual({ ...NONE, new: MANY });
  });

  it('tell a refusal as the last line, and go on when nobody listens any more', async () => {
    const refused = await administrator.send({ type: CSV, bytes: Buffer.from('x') }, NDJSON);
    expect(((await linesOf(refused)).at(-1) as ProblemBody).errors).toMatchObject([{ rule: 'noHeader' }]);
    const file = { type: CSV, bytes: csvOf(manyOf(5)) };
    const answer = await administrator.send(file, NDJSON);
    await answer.body?.cancel();
    await until(
      async () => (await administrator.report({ ...file, query: '?dryRun=true' })).counts,
      (counts) => counts['unchanged'] === MANY,
    );
  });
});

describe('files of procedures at the terminal', () => {
  const run = promisify(execFile);
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'tinhgon-'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true, maxRetries: 10 }));

  const cli = async (name: string, bytes: Buffer, ...options: readonly string[]) => {
    const file = path.join(dir, name);
    await writeFile(file, bytes);
    const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...inherited } = process.env;
    const env = { ...inherited, TINHGON_DATA: path.join(dir, 'data') };
    return run(process.execPath, ['dist/apps/cli/src/main.js', 'procedures', 'import', file, ...options], { env });
  };

  it('are taken as CSV and Excel, with progress beside the report', async () => {
    const first = await cli('sổ.csv', csvOf(sample, { delimiter: '\t', encoding: 'utf16le' }));
    const all = String(sample.length);
    expect(first.stdout).toContain(`Đã nạp: mới ${all}, thay đổi 0, không đổi 0, sai 0.`);
    expect(first.stderr).toContain(`Đã xử lý ${all}/${all} dòng`);
    const again = await cli('sổ.xlsx', await xlsxOf(sample, 'Sổ'), '--dry-run', '--sheet', 'Sổ');
    expect(again.stdout).toContain(`Xem trước, chưa ghi gì: mới 0, thay đổi 0, không đổi ${all}, sai 0.`);
  });

  it('are refused before the database is opened', async () => {
    await expect(cli('sổ.csv', Buffer.from('ma_thu_tuc,stt\n'))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Dòng 1, cột “ten_thu_tuc”: Thiếu cột/) as unknown,
    });
    await expect(cli('sổ.ods', Buffer.from('x'))).rejects.toMatchObject({ code: 1 });
  });
});
