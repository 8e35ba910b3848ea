import { channelsIn, mergedDetails } from '@app/domain';
import { readLine } from './read-line.js';
import { readProcedureFile } from './read-procedure-file.js';

const lines = async (...rows: readonly (readonly string[])[]) => {
  const bytes = Buffer.from(rows.map((cells) => cells.join('\t')).join('\n'));
  const file = await readProcedureFile(bytes, { format: 'csv', maxEntries: 100 });
  return file.entries.map((entry, at) => {
    const line = readLine(entry, { unread: file.faults?.get(at) });
    if (line.wrong) return { row: file.rows[at], faults: line.faults.map(({ field, rule }) => `${field} ${rule}`) };
    const { channels, field, others } = mergedDetails(null, line.details)!;
    const told = channelsIn(channels).map(({ name, time, fee }) => [name, time, fee]);
    return { row: file.rows[at], channels: told, field, others };
  });
};

const TITLES = ['STT', 'Mã TTHC', 'Tên thủ tục', 'Lĩnh vực', 'Hình thức nộp', 'Thời hạn giải quyết', 'Phí, lệ phí'];
const NAME = ['1.001193', 'Đăng ký khai sinh', 'Hộ tịch'];
const ONE = ['1', ...NAME, 'Trực tiếp', '5 ngày làm việc', '50.000 đồng'];
const OTHER = ['2', '1.000894', 'Đăng ký kết hôn', 'Hộ tịch', 'Trực tiếp', '1 ngày', 'Không'];
const READ = [
  ['Trực tiếp', '5 ngày làm việc', '50.000 đồng'],
  ['Trực tuyến', '3 ngày làm việc', '25.000 đồng'],
];

it.each([
  ['repeat the procedure', NAME],
  ['leave it empty', ['', '', '']],
])('rows of one channel each that %s are one procedure', async (_, name) => {
  expect(await lines(TITLES, ONE, ['', ...name, 'Qua mạng', '3 ngày làm việc', '25.000 đồng'], OTHER)).toEqual([
    { row: 2, channels: READ, field: 'Hộ tịch', others: {} },
    { row: 4, channels: [['Trực tiếp', '1 ngày', 'Không']], field: 'Hộ tịch', others: {} },
  ]);
});

it('the column may be that of the ways to apply, if several rows tell of one procedure', async () => {
  const titles = TITLES.with(4, 'Cách thức thực hiện');
  const [several, single] = await lines(titles, ONE, ['', ...NAME, 'Trực tuyến', ...(READ[1] ?? []).slice(1)], OTHER);
  expect(several).toMatchObject({ channels: READ });
  expect(single).toMatchObject({ others: { thoi_han_giai_quyet: '1 ngày', phi_le_phi: 'Không' } });
});

it('one row may tell of several channels, and two rows of one', async () => {
  const both = ONE.with(4, 'Trực tiếp hoặc qua dịch vụ bưu chính công ích');
  expect(await lines(TITLES, both)).toMatchObject([
    { channels: [READ[0], ['Dịch vụ bưu chính', '5 ngày làm việc', '50.000 đồng']] },
  ]);
  expect(await lines(TITLES, ONE, ONE.with(5, '9 ngày làm việc'))).toMatchObject([
    { row: 2, channels: [READ[0], ['Trực tiếp', '9 ngày làm việc', '50.000 đồng']] },
  ]);
});

it('rows that say something else of it, or that cannot be read, stay apart', async () => {
  const online = ['', ...NAME, 'Trực tuyến', '3 ngày làm việc', ''];
  const apart = [online.with(3, 'Chứng thực'), online.with(4, 'Tại nơi khai'), online.with(5, '#N/A')];
  for (const row of apart) {
    expect(await lines(TITLES, ONE, row)).toMatchObject([{ row: 2, channels: [READ[0]] }, { row: 3 }]);
  }
  const kept = { hinh_thuc_nop: 'Tại nơi khai', thoi_han_giai_quyet: '5 ngày làm việc', phi_le_phi: '50.000 đồng' };
  expect(await lines(TITLES, ONE.with(4, 'Tại nơi khai'))).toMatchObject([{ channels: [], others: kept }]);
});
