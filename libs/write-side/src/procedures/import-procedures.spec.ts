import { areaPath, procedureId, readCode } from '@app/domain';
import { carrier, csvOf, planFixture, xlsxOf, type FileEntry } from '@app/testing';
import {
  installPlan,
  MemoryCheckpoints,
  requestOf,
  SetClock,
  startWriteService,
  type WriteService,
} from '@app/testing/write-service';
import { InMemoryEventStore, StoreUnavailable } from '@app/event-store';
import { readFileSync } from 'node:fs';
import { Handle } from '../handle.js';
import { readProcedureFile, type FileFormat } from './read-procedure-file.js';
import { ImportProcedures } from './import-procedures.js';
import type { ImportReport } from './import-report.js';

const entry = (code: unknown, change: object = {}) => ({
  ma_thu_tuc: code,
  ten_thu_tuc: 'Đăng ký khai sinh',
  linh_vuc: 'Hộ tịch',
  cach_thuc_thuc_hien: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp1 Ngày làm việcMiễn phí',
  ...change,
});
const results = ({ lines }: ImportReport) => lines.map(({ code, result }) => `${code ?? '-'} ${result}`);
const faults = ({ lines }: ImportReport) =>
  lines.map((line) => line.faults.map(({ field, rule }) => `${field} ${rule}`).join(', '));
const document = planFixture(['review']);
const area = areaPath(document, document.units.find(({ id }) => id === 'room-a')?.area ?? '');
const idOf = (code: string) => procedureId(readCode(code)!, area);

jest.setTimeout(60_000);

describe('an import of procedures', () => {
  let service: WriteService;
  let imports: ImportProcedures;
  const store = () => service.store as InMemoryEventStore;
  const run = (entries: readonly unknown[], options: { readonly dryRun?: boolean; readonly key?: string } = {}) => {
    const { dryRun = false, key } = options;
    return imports.run(entries, { area, dryRun, request: requestOf('admin', key === undefined ? {} : { key }) });
  };
  const recorded = async () => {
    let count = 0;
    for await (const { stream } of store().readAll()) if (stream.startsWith('procedure-')) count++;
    return count;
  };

  beforeEach(async () => {
    service = await startWriteService(new InMemoryEventStore(), new SetClock());
    await installPlan(service, new MemoryCheckpoints(), document);
    for (const [person, role] of [
      ['admin', 'administrator'],
      ['officer', 'officer'],
    ] as const) {
      const post = { unit: 'room-a', role, title: 'Cán bộ', from: '2025-01-01', to: null } as const;
      await service.bus.execute(new Handle('person', person, { type: 'RegisterPerson', area }, requestOf(null)));
      await service.bus.execute(new Handle('person', person, { type: 'AppointPerson', ...post }, requestOf(null)));
    }
    imports = service.context.get(ImportProcedures);
  });
  afterEach(() => service.close());

  it('says of each line whether it is new, changed or unchanged, and changes nothing the second time', async () => {
    const file = [entry('1.001193'), entry('1.000689.000.00.00.H55'), entry('NB-GS-1')];
    const first = await run(file);
    expect(results(first)).toEqual(['1.001193 new', '1.000689.000.00.00.H55 new', 'NB-GS-1 new']);
    expect(first.lines.map(({ id }) => id)).toEqual(['1.001193', '1.000689', 'NB-GS-1'].map(idOf));
    const again = await run(file);
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 3, wrong: 0 });
    expect(await recorded()).toBe(3);
    const third = await run([file[0], { ...entry('1.000689'), linh_vuc: 'Tư pháp' }]);
    expect(third.lines.map(({ result, changed }) => [result, changed])).toEqual([
      ['unchanged', []],
      ['changed', ['code', 'field']],
    ]);
  });

  it.each([
    ['json', 'csv', 'xlsx'],
    ['xlsx', 'json', 'csv'],
    ['csv', 'xlsx', 'json'],
  ] as const)('changes nothing where the same comes as %s, then as %s, then as %s', async (...formats) => {
    const sample = JSON.parse(readFileSync('deploy/procedures/sample.json', 'utf8')) as readonly FileEntry[];
    const entries = sample.map((one, at) => ({ ...one, co_quan_phoi_hop: at === 0 ? 'Công an' : '' }));
    const sparse = sample.map((one, at) => ({ ...one, co_quan_phoi_hop: at === 0 ? 'Công an' : null }));
    const bytes: Record<FileFormat, Buffer> = {
      json: Buffer.from(JSON.stringify(sparse)),
      csv: csvOf(entries),
      xlsx: await xlsxOf(entries),
    };
    const counts = [];
    for (const format of formats) {
      const read = () => readProcedureFile(bytes[format], { format, maxEntries: 100 });
      const report = await imports.run(read, { area, dryRun: false, request: requestOf('admin') });
      counts.push(report.counts);
    }
    const all = sample.length;
    expect(counts.map((count) => [count.new, count.unchanged])).toEqual([
      [all, 0],
      [0, all],
      [0, all],
    ]);
    expect(await recorded()).toBe(all);
  });

  it('tells of the rows of the file, and reads it only for whom it is allowed', async () => {
    const table = 'ma_thu_tuc;ten_thu_tuc\n\n1.001193;A\n;B\n\n1.001193;A\n';
    const read = jest.fn(() => readProcedureFile(Buffer.from(table), { format: 'csv', maxEntries: 100 }));
    const refused = imports.run(read, { area, dryRun: false, request: requestOf('officer') });
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(read).not.toHaveBeenCalled();
    const { lines } = await imports.run(read, { area, dryRun: false, request: requestOf('admin') });
    expect(lines.map(({ line, result }) => [line, result])).toEqual([
      [3, 'new'],
      [4, 'wrong'],
      [6, 'unchanged'],
    ]);
  });

  it('gives the same answer to the same key', async () => {
    const file = [entry('1.001193'), entry('1.001194')];
    const first = await run(file, { key: 'the-same-key' });
    expect(await run(file, { key: 'the-same-key' })).toEqual(first);
    const before = await recorded();
    const others = [entry('1.009998'), entry('1.001193', { linh_vuc: 'Khác' }), entry('1.009999')];
    await expect(run(others, { key: 'the-same-key' })).rejects.toMatchObject({ code: 'KEY_REUSED' });
    expect(await recorded()).toBe(before);
  });

  it('names field and rule of what is wrong, and takes the others', async () => {
    const report = await run([
      'x',
      entry(1.001193),
      entry('1.00119'),
      entry(null),
      entry('1.001196', { ten_thu_tuc: ' ' }),
      entry('1.001197', { linh_vuc: ['Hộ tịch'] }),
      entry('1.001198', { linh_vuc: 'a\u0007' }),
      entry('1.001203', { ten_thu_tuc: 'Đăng ký\u200b khai sinh' }),
      entry('1.001204', { can_cu_phap_ly: 'Luật \u202eHộ tịch' }),
      entry('1.001199', { ket_qua_xu_ly: 'x'.repeat(20_001) }),
      entry('1.001205', { linh_vuc: '繁'.repeat(501) }),
      entry('1.001200', { 'Tên khác': '' }),
      entry(
        '1.001202',
        Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`x${String(n)}`, 'y'.repeat(19_000)])),
      ),
      entry('1.001201', { co_quan_phoi_hop: 'Công an', dia_chi_tiep_nhan: null }),
    ]);
    expect(faults(report)).toEqual([
      ' object',
      'ma_thu_tuc text',
      'ma_thu_tuc code',
      'ma_thu_tuc required',
      'ten_thu_tuc required',
      'linh_vuc text',
      'linh_vuc printable',
      'ten_thu_tuc hidden',
      'can_cu_phap_ly hidden',
      'ket_qua_xu_ly maxLength',
      'linh_vuc maxLength',
      'Tên khác field',
      ' maxLength',
      '',
    ]);
    expect(report.counts).toEqual({ new: 1, changed: 0, unchanged: 0, wrong: 13 });
  });

  it('takes a procedure once: a further line says the same, or is wrong', async () => {
    const report = await run([entry('1.001193'), entry('1.001193'), entry('1.001193', { linh_vuc: 'Khác' })]);
    expect(results(report)).toEqual(['1.001193 new', '1.001193 unchanged', '1.001193 wrong']);
    expect(faults(report)).toEqual(['', '', 'ma_thu_tuc repeated']);
    const tails = await run([entry('1.001194'), entry('1.001194.000.00.00.H48')], { dryRun: true });
    expect(faults(tails)).toEqual(['', 'ma_thu_tuc repeated']);
  });

  it('knows one text in whatever Unicode form', async () => {
    await run([entry('1.001193', { ten_thu_tuc: 'Đăng ký\r\nlại'.normalize('NFD') })]);
    const again = await run([entry('1.001193', { ten_thu_tuc: ' Đăng ký\nlại '.normalize('NFC') })]);
    expect(again.counts.unchanged).toBe(1);
  });

  it('remarks on what somebody should look at', async () => {
    const { lines } = await run([
      entry('1.004082', { ten_thu_tuc: 'Xác nhận hợp đồng (mã TTHC 1.004082)' }),
      entry('1.000014', { cach_thuc_thuc_hien: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến120 VNĐ' }),
      entry('1.000015', { thanh_phan_ho_so: 'x'.repeat(1_500) }),
    ]);
    expect(lines.map(({ remarks }) => remarks)).toEqual([
      [{ field: 'ten_thu_tuc', remark: 'codeInName' }],
      [{ field: 'cach_thuc_thuc_hien', remark: 'channelsUnread' }],
      [{ field: 'thanh_phan_ho_so', remark: 'cutText' }],
    ]);
  });

  it('is refused as a whole to whom it is not allowed, which is recorded, dry or not', async () => {
    for (const dryRun of [true, false]) {
      const refused = imports.run([entry('1.001193')], { area, dryRun, request: requestOf('officer') });
      await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    let refusals = 0;
    for await (const { stream } of store().readAll()) if (stream.startsWith('refusals-')) refusals++;
    expect([refusals, await recorded()]).toEqual([2, 0]);
  });

  it('stops at an outage with every line in flight told, and takes up from there', async () => {
    const file = Array.from({ length: 200 }, (_, at) => entry(`1.${String(at).padStart(6, '0')}`));
    const append = jest.spyOn(store(), 'append');
    append.mockRejectedValueOnce(new StoreUnavailable('không kết nối được'));
    await expect(run(file, { key: 'interrupted' })).rejects.toThrow(StoreUnavailable);
    const kept = await recorded();
    expect(kept).toBeLessThan(file.length);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await recorded()).toBe(kept);
    expect((await run(file, { key: 'interrupted' })).counts.new).toBe(file.length);
    expect(await recorded()).toBe(file.length);
  });

  it('takes thousands of lines, and says how far it is', async () => {
    const file = Array.from({ length: 3_000 }, (_, at) => entry(`1.${String(at).padStart(6, '0')}`));
    const told: number[] = [];
    const request = { ...requestOf(null), asker: carrier };
    const report = await imports.run(file, { area: [], dryRun: false, request, onProgress: (done) => told.push(done) });
    expect(report.counts.new).toBe(3_000);
    expect(report.lines.every(({ line }, at) => line === at + 1)).toBe(true);
    expect(told.at(-1)).toBe(3_000);
  });

  it('lets a baseline be recorded for a known agency alone', async () => {
    await run([entry('1.001193')]);
    const [time, source] = ['1 ngày làm việc', { title: 'Báo cáo', number: null, date: null }];
    const request = requestOf('admin', { expectedRevision: 0 });
    const record = (agency: string) => {
      const command = { type: 'RecordBaseline', agency, time, cost: null, costMethod: null, source } as const;
      return service.bus.execute(new Handle('procedure', idOf('1.001193'), command, request));
    };
    await expect(record('nowhere')).rejects.toMatchObject({ code: 'UNKNOWN_UNIT' });
    expect(await record('room-a')).toMatchObject({ changed: true, revision: 1 });
  });
});
