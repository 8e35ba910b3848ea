import { carrier } from '@app/testing';
import { requestOf, SetClock, startWriteService, type WriteService } from '@app/testing/write-service';
import { InMemoryEventStore } from '@app/event-store';
import { procedures } from '../aggregates.js';
import { Streams } from '../streams.js';
import { ImportProcedures, type ImportOptions } from './import-procedures.js';
import { preparedLines } from './prepared-lines.js';
import { readProcedureFile } from './read-procedure-file.js';

const TITLES =
  'Mã TTHC;Tên TTHC;Lĩnh vực;Kết quả;Cơ quan phối hợp;Thời gian trực tiếp;Phí trực tiếp;Thời gian trực tuyến';
const ROW = '1.001193;Đăng ký khai sinh;Hộ tịch;Giấy khai sinh;Công an xã;5 ngày làm việc;8.000 đồng;3 ngày làm việc';

jest.setTimeout(60_000);

describe('a file of some columns', () => {
  let service: WriteService;

  beforeEach(async () => {
    service = await startWriteService(new InMemoryEventStore(), new SetClock());
    await run(`${TITLES}\n${ROW}\n`);
  });
  afterEach(() => service.close());

  const run = (table: string, more: Partial<ImportOptions> = {}) => {
    const { emptyCells, ...options } = more;
    const read = async () => {
      const file = await readProcedureFile(Buffer.from(table), { format: 'csv', maxEntries: 100 });
      return preparedLines(file, { area: [], ...(emptyCells ? { emptyCells } : {}) });
    };
    const request = { ...requestOf(null), asker: carrier };
    return service.context.get(ImportProcedures).run(read, { area: [], dryRun: false, request, ...options });
  };
  const stored = async () => {
    const { state } = await service.context.get(Streams).load(procedures, '1.001193');
    return state.status === 'none' ? null : state.details;
  };

  it('changes these alone, before and after being told, on a dry run and then', async () => {
    const before = await stored();
    const some = 'Mã TTHC;Tên TTHC\n1.001193;Đăng ký khai sinh lại\n';
    const changes = [{ field: 'name', before: 'Đăng ký khai sinh', after: 'Đăng ký khai sinh lại' }];
    expect((await run(some, { dryRun: true })).lines).toMatchObject([{ result: 'changed', changes, kept: [] }]);
    expect(await stored()).toEqual(before);
    expect((await run(some)).lines).toMatchObject([{ result: 'changed', changed: ['name'], changes }]);
    expect(await stored()).toEqual({ ...before, name: 'Đăng ký khai sinh lại' });
    expect((await run(some)).counts).toMatchObject({ unchanged: 1 });
  });

  it('keeps what it leaves empty, and says so', async () => {
    const before = await stored();
    const { lines } = await run(
      'Mã TTHC;Tên TTHC;Lĩnh vực;Cơ quan phối hợp;Đối tượng\n1.001193;Đăng ký khai sinh;;;\n',
    );
    expect(lines).toMatchObject([{ result: 'unchanged', kept: ['field', 'co_quan_phoi_hop'] }]);
    expect(await stored()).toEqual(before);
  });

  it('empties what it leaves empty where that is asked for, and nothing else', async () => {
    const before = await stored();
    const table = 'Mã TTHC;Tên TTHC;Lĩnh vực;Cơ quan phối hợp;Thời gian trực tuyến\n1.001193;Đăng ký khai sinh;;;\n';
    const { lines } = await run(table, { emptyCells: 'clear' });
    expect(lines[0]?.changes).toEqual([
      { field: 'field', before: 'Hộ tịch', after: '' },
      { field: 'channels', before: before?.channels, after: before?.channels.replace(/Trực tuyến.*$/, '') },
      { field: 'co_quan_phoi_hop', before: 'Công an xã', after: '' },
    ]);
    expect(await stored()).toMatchObject({ field: '', result: 'Giấy khai sinh', others: {} });
  });

  it('changes the time limit of one channel, and leaves its fee and the other channels', async () => {
    const { lines } = await run('Mã TTHC;Tên TTHC;Thời gian trực tiếp\n1.001193;Đăng ký khai sinh;4 ngày làm việc\n');
    expect(lines).toMatchObject([{ changed: ['channels'] }]);
    expect((await stored())?.channels).toMatch(/Trực tiếp4 ngày làm việc8.000 đồngTrực tuyến3 ngày làm việc$/);
  });

  it('is wrong, and changes nothing, where a channel has no place in what is known', async () => {
    await run('Mã TTHC;Tên TTHC;Cách thức thực hiện\n1.001193;Đăng ký khai sinh;Nộp tại một cửa\n');
    const before = await stored();
    const { lines, counts } = await run('Mã TTHC;Tên TTHC;Lĩnh vực;Phí trực tiếp\n1.001193;A;B;Miễn phí\n');
    expect(counts).toMatchObject({ wrong: 1, changed: 0 });
    expect(lines).toMatchObject([{ id: null, faults: [{ field: 'phi_le_phi_truc_tiep', rule: 'channelTwice' }] }]);
    expect(await stored()).toEqual(before);
  });

  it('tells the same again to the same key, although more has changed since', async () => {
    const table = 'Mã TTHC;Tên TTHC;Lĩnh vực\n1.001193;Đăng ký khai sinh;Tư pháp\n';
    const request = { ...requestOf(null), asker: carrier };
    const first = await run(table, { request });
    await run(table.replace('Tư pháp', 'Khác'));
    expect((await run(table, { request })).lines).toEqual(first.lines);
    expect((await stored())?.field).toBe('Khác');
  });
});
