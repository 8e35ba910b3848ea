import { mergedDetails } from '@app/domain';
import { readProcedureFile } from './read-procedure-file.js';
import { readLine } from './read-line.js';

const csv = async (rows: readonly (readonly string[])[]) => {
  const text = rows.map((cells) => cells.join('\t')).join('\n');
  const file = await readProcedureFile(Buffer.from(text), { format: 'csv', maxEntries: 100 });
  const lines = file.entries.map((entry, at) => readLine(entry, { unread: file.faults?.get(at) }));
  return { lines, layout: file.layout };
};
const told = (line: ReturnType<typeof readLine>) =>
  line.wrong ? line.faults.map(({ field, rule }) => `${field} ${rule}`) : mergedDetails(null, line.details);

describe('tables of published decisions', () => {
  it('have a general time limit and fee', async () => {
    const { lines, layout } = await csv([
      ['PHỤ LỤC'],
      ['DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG'],
      ['(Kèm theo Quyết định số 2816/QĐ-UBND ngày 20 tháng 11 năm 2025)'],
      [
        'STT',
        'Mã số TTHC',
        'Tên thủ tục hành chính',
        'Thời hạn giải quyết (ngày làm việc)',
        'Địa điểm thực hiện',
        'Phí, lệ phí (nếu có)',
        'Căn cứ pháp lý',
        'Ghi chú',
      ],
      ['1', '2', '3', '4', '5', '6', '7', '8'],
      ['A', 'THỦ TỤC HÀNH CHÍNH CẤP XÃ'],
      ['I', '', 'Lĩnh vực: HỘ TỊCH (02 TTHC)'],
      ['1', '1.001193', 'Đăng ký khai sinh', '05', 'Bộ phận Một cửa', 'Không', 'Luật Hộ tịch', 'x'],
      [
        '2',
        '1.000894',
        'Đăng ký kết hôn',
        'Ngay trong ngày làm việc',
        'Bộ phận Một cửa',
        'Miễn phí',
        'Luật Hộ tịch',
        '',
      ],
      ['B', 'THỦ TỤC HÀNH CHÍNH CẤP TỈNH'],
      ['1', '2.000815', 'Chứng thực bản sao', '#N/A', '', '2.000 đồng/trang', '', ''],
      ['', 'Tổng cộng: 03 TTHC'],
      ['Ghi chú: Danh mục này thay thế danh mục cũ.'],
    ]);
    expect(lines.map(told)).toMatchObject([
      {
        name: 'Đăng ký khai sinh',
        field: 'Hộ tịch',
        legalBases: 'Luật Hộ tịch',
        others: { thoi_han_giai_quyet: '05 ngày làm việc', dia_chi_tiep_nhan: 'Bộ phận Một cửa', phi_le_phi: 'Không' },
      },
      { field: 'Hộ tịch', others: { thoi_han_giai_quyet: 'Ngay trong ngày làm việc' } },
      ['thoi_han_giai_quyet cellError'],
    ]);
    expect(layout?.notes.map(({ rule, row, column }) => `${rule} ${String(column ?? row)}`)).toEqual([
      'titleRow 1',
      'titleRow 2',
      'titleRow 3',
      'numberingRow 5',
      'sectionRow 6',
      'sectionField 7',
      'sectionRow 10',
      'totalRow 12',
      'noteRow 13',
      'leftOutColumn A',
      'leftOutColumn H',
    ]);
  });

  it('may have a column for fees and one for charges', async () => {
    const head = ['Mã TTHC', 'Tên thủ tục', 'Phí', 'Lệ phí'];
    const { lines } = await csv([
      head,
      ['1.001193', 'Một', '10.000 đồng', '5.000 đồng'],
      ['1.000894', 'Hai', '', '8.000 đồng'],
    ]);
    expect(lines.map(told)).toMatchObject([
      { others: { phi_le_phi: 'Phí: 10.000 đồng; Lệ phí: 5.000 đồng' } },
      { others: { phi_le_phi: 'Lệ phí: 8.000 đồng' } },
    ]);
    await expect(
      csv([
        [...head, 'Lệ phí'],
        ['1.001193', 'Một', '', '', ''],
      ]),
    ).rejects.toMatchObject({
      faults: [{ rule: 'repeatedColumn', column: 'Lệ phí' }],
    });
  });

  it('have channels under group headers, by channel or by kind', async () => {
    const byKind = [
      ['TT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn giải quyết', '', '', 'Phí, lệ phí', ''],
      ['', '', '', 'Trực tiếp', 'Trực tuyến', 'Qua dịch vụ bưu chính công ích', 'Trực tiếp', 'Trực tuyến'],
      ['1', '1.001193', 'A', '5 ngày làm việc', '3 ngày làm việc', '6 ngày làm việc', '8.000 đồng', 'Miễn phí'],
    ];
    const byChannel = [
      ['TT', 'Mã TTHC', 'Tên TTHC', 'Nộp trực tiếp', '', 'Nộp trực tuyến', '', 'Bưu chính (BCCI)'],
      ['', '', '', 'Thời hạn', 'Phí', 'Thời hạn', 'Phí, lệ phí', 'Thời hạn'],
      ['1', '1.001193', 'A', '5 ngày làm việc', '8.000 đồng', '3 ngày làm việc', 'Miễn phí', '6 ngày làm việc'],
    ];
    const rows = 'Trực tiếp5 ngày làm việc8.000 đồngTrực tuyến3 ngày làm việcMiễn phíDịch vụ bưu chính6 ngày làm việc';
    for (const table of [byKind, byChannel]) {
      const { lines, layout } = await csv(table);
      expect(lines.map(told)).toMatchObject([{ channels: expect.stringContaining(rows) as unknown }]);
      expect(layout?.header).toEqual({ row: 1, lastRow: 2 });
    }
  });

  it('tell of a number without a unit that it is no time limit, and leave out columns of other matters', async () => {
    const { lines, layout } = await csv([
      ['Mã TTHC', 'Tên TTHC', 'Thời hạn giải quyết', 'Thời hạn sau cắt giảm', 'Chi phí tuân thủ', 'Nội dung đề xuất'],
      ['1.001193', 'A', '5', '3', '100', 'Cắt giảm'],
      ['1.001194', 'B', 'Theo thông báo của cơ quan', '3', '100', 'Cắt giảm'],
    ]);
    const remark = (text: string) => ({ field: 'thoi_han_giai_quyet', remark: 'limitUnread', text });
    expect(lines).toMatchObject([{ remarks: [remark('5')] }, { remarks: [remark('Theo thông báo của cơ quan')] }]);
    expect(layout?.notes.map(({ rule, title }) => `${rule} ${String(title)}`)).toEqual([
      'unknownColumn Thời hạn sau cắt giảm',
      'unknownColumn Chi phí tuân thủ',
      'unknownColumn Nội dung đề xuất',
    ]);
  });

  it.each([
    ['dashes', `${'-'.repeat(500_000)}ă`],
    ['spaces', `Lĩnh vực x${' '.repeat(500_000)}ă`],
  ])('may have a row of %s', async (_, text) => {
    const before = performance.now();
    const { lines } = await csv([
      ['Mã thủ tục', 'Tên thủ tục'],
      ['1.001193', 'Đăng ký khai sinh'],
      ['', text],
      ['1.000894', 'x'],
    ]);
    expect(lines).toHaveLength(3);
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('call a code by its number, and a field in small letters', async () => {
    const { lines } = await csv([
      ['TT', 'Mã số', 'Tên TTHC'],
      ['I', '', 'Lĩnh vực đất đai'],
      ['1', '1.001193', 'A'],
    ]);
    expect(lines.map(told)).toMatchObject([{ name: 'A', field: 'Đất đai' }]);
  });
});
