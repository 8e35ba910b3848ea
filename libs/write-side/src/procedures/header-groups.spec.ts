import { readProcedureFile } from './read-procedure-file.js';

const KEY = ['Mã TTHC', 'Tên thủ tục hành chính'];
const ENTRY = ['1.001193', 'Đăng ký khai sinh'];

const read = async (...rows: readonly (readonly string[])[]) => {
  const bytes = Buffer.from(rows.map((cells) => cells.join('\t')).join('\n'));
  const { entries, layout } = await readProcedureFile(bytes, { format: 'csv', maxEntries: 100 });
  return {
    entries,
    header: layout?.header,
    notes: layout?.notes.map(({ rule, column }) => `${rule} ${String(column)}`),
  };
};

describe('a limit in force beside the one after the cut', () => {
  const entry = { ma_thu_tuc: ENTRY[0], ten_thu_tuc: ENTRY[1] };
  const inForce = { ...entry, thoi_han_giai_quyet: '10 ngày làm việc' };

  it.each([
    ['Theo quy định', 'Sau cắt giảm'],
    ['Quy định hiện hành', 'Đề xuất'],
    ['Trước khi cắt giảm', 'Sau khi cắt giảm'],
    ['Theo quy định của pháp luật', 'Thực hiện tại phường'],
  ])('is told by the sub header %j', async (before, after) => {
    const limits = ['10 ngày làm việc', '5 ngày làm việc'];
    expect(
      await read(
        ['DANH MỤC'],
        [...KEY, 'Thời hạn giải quyết', '', 'Phí'],
        ['', '', before, after],
        [...ENTRY, ...limits, 'Không'],
      ),
    ).toEqual({
      entries: [{ ...inForce, phi_le_phi: 'Không' }],
      header: { row: 2, lastRow: 3 },
      notes: ['titleRow null', 'unknownColumn D'],
    });
  });

  it('may have the unit in the group', async () => {
    const titles = [...KEY, 'Thời gian giải quyết (ngày làm việc)', ''];
    const { entries } = await read(titles, ['', '', 'Theo quy định', 'Sau cắt giảm'], [...ENTRY, '10', '5']);
    expect(entries).toEqual([inForce]);
  });

  it('is told by the group over it', async () => {
    const groups = [...KEY, 'Theo quy định', '', 'Sau cắt giảm', ''];
    const titles = ['', '', 'Thời hạn giải quyết', 'Phí, lệ phí', 'Thời hạn giải quyết', 'Phí, lệ phí'];
    const cells = ['10 ngày làm việc', '50.000 đồng', '5 ngày làm việc', '25.000 đồng'];
    const { entries, notes } = await read(groups, titles, [...ENTRY, ...cells]);
    expect(entries).toEqual([{ ...inForce, phi_le_phi: '50.000 đồng' }]);
    expect(notes).toEqual(['unknownColumn E', 'unknownColumn F']);
  });
});
