import { csvOf, type CsvForm } from '@app/testing';
import { columns } from '../../spec-support/columns.js';
import { readTable } from '../read-table.js';
import type { TableFault, TableError } from '../table-fault.js';

const read = (bytes: Buffer | string, maxEntries = 100) =>
  readTable(Buffer.from(bytes as string), { format: 'csv', columns, maxEntries });
const words = ({ rule, row, column }: TableFault): unknown => `${rule} ${String(row)} ${String(column)}`;
const faults = async (bytes: Buffer | string, maxEntries?: number, shown = words) => {
  const error = await read(bytes, maxEntries).then(
    () => null,
    (thrown: unknown) => thrown as TableError,
  );
  return error?.faults.map(shown);
};

const entries = [
  { ma_thu_tuc: '1.000010', ten_thu_tuc: 'Đăng ký "khai sinh", lưu động; lại', linh_vuc: 'Hộ tịch' },
  { ma_thu_tuc: '2.000020', ten_thu_tuc: 'Dòng một\nDòng hai\tcột', linh_vuc: '' },
];
const HEADER = 'ma_thu_tuc,ten_thu_tuc';

describe('a CSV file of procedures', () => {
  const forms: readonly CsvForm[] = ([',', ';', '\t'] as const).flatMap((delimiter) =>
    (['\r\n', '\n'] as const).flatMap((ending) =>
      (['utf8', 'utf8 with mark', 'utf16le'] as const).map((encoding) => ({ delimiter, ending, encoding })),
    ),
  );

  it.each(forms)('is read with %j', async (form) => {
    expect(await read(csvOf(entries, form))).toMatchObject({ entries, rows: [2, 3] });
  });

  it('has columns named as the portal does, in whatever case, diacritics and Unicode form', async () => {
    const titles = ['MÃ THỦ TỤC', ' tên thủ tục '.normalize('NFD'), 'Linh_Vuc', 'Yêu cầu, điều kiện'];
    const { entries: found } = await read(`${titles.join(';')}\r\n1.000010;A;B;C\r\n`);
    expect(found).toEqual([{ ma_thu_tuc: '1.000010', ten_thu_tuc: 'A', linh_vuc: 'B', yeu_cau_dieu_kien: 'C' }]);
  });

  it('keeps every cell the text that it is', async () => {
    const cells = ['1.00001', '=1+1', '@SUM(A1)', '007', 'TRUE', '2026-01-02', '1e5', '-'];
    const { entries: found } = await read([HEADER, ...cells.map((cell) => `${cell},"${cell}"`)].join('\n'));
    expect(found).toEqual(cells.map((cell) => ({ ma_thu_tuc: cell, ten_thu_tuc: cell })));
  });

  it('counts empty rows and leaves them out, with the columns that have no title', async () => {
    const { entries: found, rows } = await read(`\n,,\n${HEADER},,\n\n1.000010,A,,\n , ,\n1.000020\n`);
    expect(rows).toEqual([5, 7]);
    expect(found).toEqual([
      { ma_thu_tuc: '1.000010', ten_thu_tuc: 'A' },
      { ma_thu_tuc: '1.000020', ten_thu_tuc: '' },
    ]);
  });

  it.each([';', ',', '\t'])('may begin with Excel’s own line that names the separator %j', async (separator) => {
    const line = (...cells: readonly string[]) => `${cells.join(separator)}\r\n`;
    const text = `sep=${separator}\r\n${line('Mã TTHC', 'Tên TTHC')}${line('1.000894', 'Đăng ký kết hôn')}`;
    expect(await read(text)).toMatchObject({
      entries: [{ ma_thu_tuc: '1.000894', ten_thu_tuc: 'Đăng ký kết hôn' }],
      rows: [3],
      layout: { header: { row: 2 }, notes: [] },
    });
  });

  it('has title lines and group headers as a workbook has, whatever separates its cells', async () => {
    const rows = [
      'PHỤ LỤC, kèm theo Quyết định;;',
      'STT;;;Yêu cầu;',
      ';Mã TTHC;Tên TTHC;điều kiện;Ghi chú',
      '1;1.000894;A;#N/A;x',
    ];
    const { entries: found, faults: unread, layout } = await read(rows.join('\n'));
    expect(found).toEqual([{ ma_thu_tuc: '1.000894', ten_thu_tuc: 'A' }]);
    expect([...(unread ?? [])]).toEqual([[0, [{ field: 'yeu_cau_dieu_kien', rule: 'cellError' }]]]);
    expect(layout).toMatchObject({ header: { row: 2, lastRow: 3 }, notes: [{ rule: 'titleRow' }, {}, {}] });
  });

  it.each([
    ['', 'empty null null'],
    ['\r\n , \r\n', 'empty null null'],
    ['1.000010,Đăng ký khai sinh\n', 'noHeader 1 null'],
    [`${HEADER},Linh vuv\n`, 'unknownColumn 1 Linh vuv'],
    [`${HEADER},Tên TTHC\n`, 'repeatedColumn 1 Tên TTHC'],
    ['\nma_thu_tuc,linh_vuc\n', 'missingColumn 2 ten_thu_tuc'],
    [`${HEADER}\n1.000010,A,lạc\n`, 'unnamedColumn 2 C'],
    [`${HEADER}\n1.000010,A\n1.000020,"B\n`, 'quotes 3 null'],
    [`${HEADER}\n1.000010,A\n1.000020,"B" C\n`, 'quotes 3 null'],
    [`${HEADER}\n1.000010,A\n1.000020,${'x'.repeat(1_000_001)}\n`, 'tooLarge 3 null'],
    [`${HEADER}\n1.000010,A\n1.000020,B\n\n1.000030,C\n`, 'tooManyRows 5 null'],
    [`${HEADER}\n1.000010,A${','.repeat(200)}x\n`, 'tooManyColumns 2 null'],
    [`${HEADER}${',x'.repeat(200)}\n`, 'tooManyColumns 1 null'],
    [`${HEADER}\n"1.000010","${','.repeat(300)}"\n${','.repeat(200)}\n`, 'tooManyColumns 3 null'],
    [`${HEADER}${'\n'.repeat(40_002)}`, 'tooManyRows 40001 null'],
    [`${HEADER}\n1.000010,A\u0000\n`, 'encoding 2 null'],
    ['PK\x03\x04 tệp nén', 'notCsv null null'],
  ])('is refused as a whole, file %#', async (text, fault) => {
    expect(await faults(text, 2)).toEqual([fault]);
  });

  it('names every column that is wrong at once', async () => {
    expect(await faults('ma_thu_tuc,Ghi chú,Mã TTHC,STT\n')).toEqual([
      'repeatedColumn 1 Mã TTHC',
      'missingColumn 1 ten_thu_tuc',
    ]);
  });

  it('names the columns that were probably meant, even where all are unknown', async () => {
    expect(await faults('MaThuTuc,Tên thủ tuch,STT\n', undefined, ({ column, meant }) => [column, meant])).toEqual([
      ['MaThuTuc', 'Mã thủ tục'],
      ['Tên thủ tuch', 'Tên thủ tục'],
      ['ma_thu_tuc', undefined],
      ['ten_thu_tuc', undefined],
    ]);
  });

  it('is refused in the encodings of old, with the line that shows it', async () => {
    const windows1258 = Buffer.concat([
      Buffer.from(`${HEADER}\n1.000010,A\n1.000020,`),
      Buffer.from([0xd0, 0xe3, 0x6e]),
    ]);
    expect(await faults(windows1258)).toEqual(['encoding 3 null']);
    expect(await faults(Buffer.from(HEADER, 'utf16le'))).toEqual(['encoding 1 null']);
    expect(await faults(Buffer.concat([Buffer.from('\uFEFFa', 'utf16le'), Buffer.from([0x00, 0xd8])]))).toEqual([
      'encoding null null',
    ]);
  });
});
