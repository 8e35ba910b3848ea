import { columns } from '../../spec-support/columns.js';
import { mergesOf, rowsOf, workbookOf } from '../../spec-support/workbooks.js';
import { readTable } from '../read-table.js';
import type { TableEntries } from '../table-entries.js';
import type { TableError } from '../table-fault.js';

const read = (bytes: Buffer, sheet?: string) =>
  readTable(bytes, { format: 'xlsx', columns, maxEntries: 100, ...(sheet === undefined ? {} : { sheet }) });
const refusal = async (bytes: Buffer) => {
  const error = await read(bytes).then(
    () => null,
    (thrown: unknown) => thrown as TableError,
  );
  return error?.faults.map(({ rule, column }) => `${rule} ${String(column)}`);
};
const notes = ({ layout }: TableEntries) =>
  layout?.notes.map(({ rule, row, column, text }) => [rule, column ?? row, text].join(' '));

const TITLES = ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực'];
const ONE = ['1', '1.000894', 'Đăng ký kết hôn', 'Hộ tịch'];
const TWO = ['2', '1.001022', 'Nhận cha, mẹ, con', ''];

describe('a table of a published decision', () => {
  it('has title lines above its header, and columns for readers alone', async () => {
    const rows = [['UBND PHƯỜNG A'], ['DANH MỤC THỦ TỤC'], [], TITLES, ONE, TWO];
    const table = await read(workbookOf({ rows: rowsOf(rows) }));
    expect(table).toMatchObject({
      entries: [
        { ma_thu_tuc: '1.000894', ten_thu_tuc: 'Đăng ký kết hôn', linh_vuc: 'Hộ tịch' },
        { ma_thu_tuc: '1.001022', ten_thu_tuc: 'Nhận cha, mẹ, con', linh_vuc: '' },
      ],
      rows: [5, 6],
      layout: {
        header: { row: 4, lastRow: 4 },
        columns: [{ field: 'ma_thu_tuc', column: 'B', title: 'Mã TTHC' }, {}, {}],
      },
    });
    expect(notes(table)).toEqual(['titleRow 1 UBND PHƯỜNG A', 'titleRow 2 DANH MỤC THỦ TỤC', 'leftOutColumn A 1']);
  });

  it('gives the value of a merged cell to all its cells, down and across', async () => {
    const rows = [TITLES.slice(1), ONE.slice(1), TWO.slice(1), ['2.000815', 'Chứng thực', '']];
    const table = await read(workbookOf({ rows: rowsOf(rows), after: mergesOf('C2:C3', 'B4:C4') }));
    expect(table.entries).toMatchObject([
      { linh_vuc: 'Hộ tịch' },
      { linh_vuc: 'Hộ tịch' },
      { ten_thu_tuc: 'Chứng thực', linh_vuc: 'Chứng thực' },
    ]);
  });

  it('says which values a merged cell covers', async () => {
    const rows = [TITLES.slice(1), ONE.slice(1), ['1.001022', 'Nhận con', 'Khác']];
    const table = await read(workbookOf({ rows: rowsOf(rows), after: mergesOf('C2:C3') }));
    expect(table.entries[1]).toMatchObject({ linh_vuc: 'Hộ tịch' });
    expect(notes(table)).toEqual(['coveredCell C Khác']);
  });

  it('may have group headers over its titles, merged or not', async () => {
    const grouped = [
      ['', '', 'Yêu cầu', 'Ghi chú'],
      ['Mã TTHC', 'Tên TTHC', 'điều kiện', ''],
      ['1.000894', 'Kết hôn', 'Đủ tuổi', 'x'],
    ];
    const entry = { ma_thu_tuc: '1.000894', ten_thu_tuc: 'Kết hôn', yeu_cau_dieu_kien: 'Đủ tuổi' };
    const plain = await read(workbookOf({ rows: rowsOf(grouped) }));
    expect(plain).toMatchObject({ entries: [entry], layout: { header: { row: 1, lastRow: 2 } } });
    const merged = await read(workbookOf({ rows: rowsOf(grouped), after: mergesOf('D1:D2') }));
    expect(merged.entries).toEqual(plain.entries);
  });

  it('leaves out its rows that are no entries, and says so', async () => {
    const rows = [
      TITLES,
      ['(1)', '(2)', '(3)', '(4)'],
      ['I', 'LĨNH VỰC HỘ TỊCH'],
      ['1', '1.000894', 'Kết hôn'],
      ['II', '', 'Lĩnh vực chứng thực'],
      ['1', '2.000815', 'Sao y'],
      [],
      TITLES,
      ['B. CẤP XÃ'],
      ['1', '2.000884', 'Chữ ký'],
      ['', 'Tổng: 3'],
      ['Ghi chú: bản thử'],
    ];
    const table = await read(workbookOf({ rows: rowsOf(rows), after: mergesOf('B3:D3', 'A9:D9') }));
    expect(table.entries).toMatchObject([
      { ma_thu_tuc: '1.000894', linh_vuc: 'HỘ TỊCH' },
      { ma_thu_tuc: '2.000815', linh_vuc: 'chứng thực' },
      { ma_thu_tuc: '2.000884', linh_vuc: '' },
    ]);
    expect(notes(table)).toEqual([
      'numberingRow 2 (1) | (2) | (3) | (4)',
      'sectionField 3 I | LĨNH VỰC HỘ TỊCH',
      'sectionField 5 II | Lĩnh vực chứng thực',
      'repeatedHeader 8 STT | Mã TTHC | Tên TTHC | Lĩnh vực',
      'sectionRow 9 B. CẤP XÃ',
      'totalRow 11 Tổng: 3',
      'noteRow 12 Ghi chú: bản thử',
      'leftOutColumn A 1',
      'emptyRows 7 ',
    ]);
  });

  it('takes no row and no column that is hidden, and names them', async () => {
    const rows = [TITLES, ONE, TWO, ['3', '2.000815', 'Sao y', 'Chứng thực']];
    const before = '<cols><col min="4" max="4" hidden="1"/></cols>';
    const table = await read(workbookOf({ before, rows: rowsOf(rows, [3]) }));
    expect(table.entries).toEqual([
      { ma_thu_tuc: '1.000894', ten_thu_tuc: 'Đăng ký kết hôn' },
      { ma_thu_tuc: '2.000815', ten_thu_tuc: 'Sao y' },
    ]);
    expect(notes(table)).toEqual(['leftOutColumn A 1', 'hiddenColumn D Hộ tịch', 'hiddenRows 3 1.001022']);
    const coded = '<cols><col min="2" max="2" hidden="true"/></cols>';
    expect(await refusal(workbookOf({ before: coded, rows: rowsOf(rows) }))).toEqual(['hiddenColumn ma_thu_tuc']);
  });

  it('is the only list of the sheets that show; of several one is to be named', async () => {
    const [list, other] = [{ rows: rowsOf([TITLES, ONE]) }, { rows: rowsOf([['Bìa'], ['Năm 2026']]) }];
    const table = await read(
      workbookOf({ ...other, name: 'Bìa' }, { ...list, name: 'Cấp xã' }, { ...list, state: 'hidden' }),
    );
    expect(table.layout).toMatchObject({
      sheet: 'Cấp xã',
      sheets: [{ name: 'Bìa', taken: false }, { taken: true }, { hidden: true, taken: false }],
    });
    const several = workbookOf({ ...list, name: 'Cấp xã' }, { ...list, name: 'Cấp tỉnh' });
    expect(await refusal(several)).toEqual(['severalSheets Cấp xã', 'severalSheets Cấp tỉnh']);
    expect((await read(several, 'Cấp tỉnh')).layout?.sheet).toBe('Cấp tỉnh');
  });

  it('is read where cells and rows have no places', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = [TITLES.slice(1), ONE.slice(1)].map((cells) => `<row>${cells.map(cell).join('')}</row>`);
    const { entries } = await read(workbookOf({ rows: rows.join('') }));
    expect(entries).toEqual([{ ma_thu_tuc: '1.000894', ten_thu_tuc: 'Đăng ký kết hôn', linh_vuc: 'Hộ tịch' }]);
  });

  it('has a fault of a cell where a formula has an error, but not in a column that is left out', async () => {
    const error = (at: string) => `<c r="${at}" t="e"><v>#N/A</v></c>`;
    const [head, row = ''] = [rowsOf([TITLES]), rowsOf([[], ['', '1.000894']]).split('</row>')[1]];
    const rows = `${head}${row.replace('<c ', `${error('A2')}<c `)}${error('C2')}</row>`;
    const { entries, faults } = await read(workbookOf({ rows }));
    expect(entries).toEqual([{ ma_thu_tuc: '1.000894', linh_vuc: '' }]);
    expect([...(faults ?? [])]).toEqual([[0, [{ field: 'ten_thu_tuc', rule: 'cellError' }]]]);
  });
});
