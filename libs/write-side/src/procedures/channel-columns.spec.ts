import { channelsIn, mergedDetails, type GivenDetails } from '@app/domain';
import { csvOf, xlsxOf } from '@app/testing';
import { readProcedureFile, type FileFormat } from './read-procedure-file.js';
import { readLine } from './read-line.js';

const portal = (rows: string) => `Hình thức nộpThời gianPhí, lệ phíMô tả${rows}`;
const line = (cach_thuc_thuc_hien: string, fields: Readonly<Record<string, string>>) => ({
  ma_thu_tuc: '1.001193',
  ten_thu_tuc: 'Đăng ký khai sinh',
  cach_thuc_thuc_hien,
  ...fields,
});
const channels = (entry: unknown) => {
  const read = readLine(entry);
  return read.wrong
    ? read.faults.map(({ field, rule }) => `${field} ${rule}`)
    : mergedDetails(null, read.details)?.channels;
};

const rowsOf = (details: GivenDetails) => channelsIn(mergedDetails(null, details)?.channels ?? '');

describe('the fields of single channels', () => {
  const apart = line('', {
    thoi_gian_truc_tiep: '1 Ngày làm việc',
    phi_le_phi_truc_tiep: 'Miễn phí',
    thoi_gian_truc_tuyen: '',
    phi_le_phi_truc_tuyen: '8.000 đồng (mỗi bản)',
    thoi_gian_dich_vu_buu_chinh: '2 ngày',
    phi_le_phi_dich_vu_buu_chinh: '',
  });
  const together = portal(
    'Trực tiếp1 Ngày làm việcMiễn phíTrực tuyếnKhông có thông tin8.000 đồng(mỗi bản)Dịch vụ bưu chính2 ngày',
  );

  it('say the same as the portal’s text, and leave nothing of their own', () => {
    expect(channels(apart)).toBe(together);
    expect(channels(line('', { thoi_gian_truc_tiep: '', phi_le_phi_truc_tiep: '' }))).toBe('');
  });

  it.each(['csv', 'xlsx'] as const)('are columns of a table: %s', async (format: FileFormat) => {
    const bytes = format === 'csv' ? csvOf([apart]) : await xlsxOf([apart]);
    const { entries } = await readProcedureFile(bytes, { format, maxEntries: 1 });
    expect(entries.map(channels)).toEqual([together]);
  });

  it('have titles in Vietnamese', async () => {
    const titles =
      'Mã TTHC;Tên TTHC;Thời gian trực tiếp;Phí, lệ phí trực tiếp;Thời hạn trực tuyến;Phí dịch vụ bưu chính';
    const file = Buffer.from(`${titles}\n1.001193;A;1 ngày;Miễn phí;4 giờ;Miễn phí\n`);
    const { entries } = await readProcedureFile(file, { format: 'csv', maxEntries: 1 });
    const rows = 'Trực tiếp1 ngàyMiễn phíTrực tuyến4 giờDịch vụ bưu chínhKhông có thông tinMiễn phí';
    expect(entries.map(channels)).toEqual([portal(rows)]);
  });

  it('stand behind other channels of the text', () => {
    const text = portal('Trực tuyến4 GiờMiễn phíNộp qua cổng');
    expect(channels(line(text, { thoi_gian_truc_tiep: '1 ngày' }))).toBe(`${text}Trực tiếp1 ngày`);
  });

  it.each([
    ['the channel is in the text too', portal('Trực tiếp2 NgàyMiễn phí'), { thoi_gian_truc_tiep: '3 ngày' }],
    ['the text has no channels', 'Nộp tại một cửa', { thoi_gian_truc_tiep: '3 ngày' }],
    [
      'its end would be one',
      portal('Trực tuyến4 GiờMiễn phíhoặc Trực tiếp'),
      { thoi_gian_dich_vu_buu_chinh: '3 ngày' },
    ],
  ])('are refused where %s', (_, text, fields) => {
    expect(channels(line(text, fields))).toEqual([`${Object.keys(fields)[0] ?? ''} channelTwice`]);
  });

  it('are refused by the name of the column that holds the beginning of another channel, or too much', () => {
    expect(channels(line('', { thoi_gian_truc_tiep: '1 ngày', phi_le_phi_truc_tiep: 'Miễn phí Trực tuyến2' }))).toEqual(
      ['phi_le_phi_truc_tiep channel'],
    );
    expect(channels(line('', { thoi_gian_truc_tiep: '1 ngày Trực tuyến2' }))).toEqual(['thoi_gian_truc_tiep channel']);
    expect(channels(line('', { thoi_gian_truc_tiep: 'x'.repeat(5_001) }))).toEqual(['thoi_gian_truc_tiep maxLength']);
  });

  it.each([
    ['30 Ngày làm việc', 'Phí : 0 Đồng', '0', null],
    ['07 Ngày', 'Phí : 50.000 Đồng', '50000', null],
    ['20 Ngày', 'Lệ phí : 30000 Đồng', '30000', null],
    ['05 Ngày', 'Phí : 0 Đồng (mỗi hồ sơ)', '0', null],
    ['05 Ngày', '10.000 đồng/bản', '10000', 'bản'],
    ['05 Ngày', 'Không', '0', null],
  ])('take %s and %s as they are printed', (time, fee, amount, per) => {
    const read = readLine(line('', { thoi_gian_truc_tiep: time, phi_le_phi_truc_tiep: fee }));
    expect(read).toMatchObject({ wrong: false, remarks: [] });
    const [channel] = read.wrong ? [] : rowsOf(read.details);
    expect(channel).toMatchObject({
      limit: { form: 'cases' },
      charge: { form: 'amounts', amounts: [{ amount, per }] },
    });
  });

  it('keep what is not understood, with a remark that names it and its column', () => {
    const cells = { thoi_gian_truc_tiep: '20', phi_le_phi_truc_tuyen: 'Theo Nghị quyết số 21/2024/NQ-HĐND' };
    expect(readLine(line('', cells))).toMatchObject({
      wrong: false,
      remarks: [
        { field: 'thoi_gian_truc_tiep', remark: 'limitUnread', text: '20' },
        { field: 'phi_le_phi_truc_tuyen', remark: 'feeUnread', text: 'Theo Nghị quyết số 21/2024/NQ-HĐND' },
      ],
    });
    expect(readLine(line(portal('Trực tiếp5Miễn phí'), {}))).toMatchObject({
      remarks: [{ field: 'cach_thuc_thuc_hien', remark: 'limitUnread', text: '5' }],
    });
  });

  it('keep two rows of one channel', () => {
    const cells = { thoi_gian_truc_tiep: '30 Ngày\n40 Ngày', phi_le_phi_truc_tiep: 'Phí : 0 Đồng\nPhí : 50.000 Đồng' };
    const read = readLine(line('', cells));
    const rows = read.wrong ? [] : rowsOf(read.details);
    expect(rows.map(({ time, fee }) => [time, fee])).toEqual([
      ['30 Ngày', 'Phí : 0 Đồng'],
      ['40 Ngày', 'Phí : 50.000 Đồng'],
    ]);
  });
});
