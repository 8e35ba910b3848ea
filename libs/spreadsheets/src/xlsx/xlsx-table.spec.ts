import { xlsxOf, zipOf } from '@app/testing';
import { deflateRawSync } from 'node:zlib';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import type { TableError } from '../table-fault.js';
import { columns } from '../../spec-support/columns.js';
import { readTable } from '../read-table.js';

const read = (bytes: Buffer, sheet?: string) =>
  readTable(bytes, { format: 'xlsx', columns, maxEntries: 100, ...(sheet === undefined ? {} : { sheet }) });
const faults = async (bytes: Buffer, sheet?: string) => {
  const error = await read(bytes, sheet).then(
    () => null,
    (thrown: unknown) => thrown as TableError,
  );
  return error?.faults.map(({ rule, row, column }) => `${rule} ${String(row)} ${String(column)}`);
};
const written = (data: SheetData) => writeWorkbook(data, { sheet: 'A' }).toBuffer();

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADER = `<row r="1">${text('A1', 'ma_thu_tuc')}${text('B1', 'ten_thu_tuc')}</row>`;

/** Handwritten sheets with name, state and rows. */
function workbook(...sheets: readonly (readonly [name: string, state: string, rows: string])[]): Buffer {
  const tags = sheets.map(
    ([name, state], at) => `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="r${at}"/>`,
  );
  const relations = sheets.map(
    (_, at) => `<Relationship Id="r${at}" Type="${RELATIONS}/worksheet" Target="/xl/s${at}.xml"/>`,
  );
  const parts = [
    ['xl/workbook.xml', `<workbook><sheets>${tags.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`],
    ...sheets.map(([, , rows], at) => [`xl/s${at}.xml`, `<worksheet><sheetData>${rows}</sheetData></worksheet>`]),
  ];
  return zipOf(new Map(parts.map(([name = '', content = '']) => [name, Buffer.from(content)])));
}
const sheetOf = (...rows: readonly string[]) => workbook(['A', 'visible', HEADER + rows.join('')]);

jest.setTimeout(120_000);

describe('an Excel workbook of procedures', () => {
  it('says the same as its entries', async () => {
    const entries = [
      { ma_thu_tuc: '1.000010', ten_thu_tuc: 'A & <b> "c"\nhai dòng', linh_vuc: '' },
      { ma_thu_tuc: '2.000020', ten_thu_tuc: 'Đăng ký =1+1', linh_vuc: 'Hộ tịch' },
    ];
    expect(await read(await xlsxOf(entries))).toMatchObject({ entries, rows: [2, 3] });
  });

  it('gets back the zeros of a code that became a number, and no other number', async () => {
    const numbers = [1.00001, 1.0000100000000001, 2.0001, 1.123456, 1, 12.5, 1.1234567];
    const { entries } = await read(await written([['Mã TTHC', 'Tên TTHC'], ...numbers.map((code) => [code, 1.00001])]));
    expect(entries).toEqual(
      ['1.000010', '1.000010', '2.000100', '1.123456', '1', '12.5', '1.1234567'].map((ma_thu_tuc) => ({
        ma_thu_tuc,
        ten_thu_tuc: '1.00001',
      })),
    );
  });

  it('reads numbers, days and truths as people see them', async () => {
    const day = (instant: string, format = 'dd/mm/yyyy') => ({ value: new Date(instant), type: Date, format });
    const cells = [
      0.1 + 0.2,
      1.5,
      123456789012345,
      1e21,
      0.000001,
      day('2026-12-31T00:00:00Z'),
      day('2026-01-02T08:30:00Z', 'dd/mm/yyyy hh:mm'),
      true,
    ];
    const { entries } = await read(await written([['ma_thu_tuc', 'ten_thu_tuc'], ...cells.map((cell) => ['x', cell])]));
    expect(entries.map((entry) => (entry as { ten_thu_tuc: string }).ten_thu_tuc)).toEqual([
      '0.3',
      '1.5',
      '123456789012345',
      '1000000000000000000000',
      '0.000001',
      '31/12/2026',
      '02/01/2026 08:30',
      'TRUE',
    ]);
  });

  it('counts days from 1900, or from 1904 where the workbook says so, and knows times alone', async () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>';
    const rows = [
      `<row r="2">${text('A2', 'x')}<c r="B2" s="1"><v>46387</v></c></row>`,
      `<row r="3">${text('A3', 'x')}<c r="B3" s="2"><v>0.35416666666666669</v></c></row>`,
    ];
    const names = async (file: Buffer) =>
      (await read(withPart(file, 'xl/styles.xml', styles))).entries.map(
        (one) => (one as { ten_thu_tuc: string }).ten_thu_tuc,
      );
    expect(await names(sheetOf(...rows))).toEqual(['31/12/2026', '08:30']);
    const sheets = '<workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="r0"/></sheets>';
    const since1904 = withPart(sheetOf(...rows), 'xl/workbook.xml', `<workbook>${sheets}</workbook>`);
    expect(await names(since1904)).toEqual(['01/01/2031', '01/01/1904 08:30']);
  });

  it('takes the value saved with a formula, and tells of one without', async () => {
    const formula = (value: string) =>
      `<row r="4">${text('A4', '1.000010')}<c r="B4" t="str"><f>A1</f>${value}</c></row>`;
    const { entries, rows } = await read(sheetOf(formula('<v>Tên</v>')));
    expect([entries, rows]).toEqual([[{ ma_thu_tuc: '1.000010', ten_thu_tuc: 'Tên' }], [4]]);
    const unread = async (value: string) => (await read(sheetOf(formula(value)))).faults?.get(0);
    expect(await unread('')).toEqual([{ field: 'ten_thu_tuc', rule: 'noValue' }]);
    expect(await unread('<v>#N/A</v>')).toEqual([{ field: 'ten_thu_tuc', rule: 'cellError' }]);
  });

  it('is read from the only sheet that shows and has a list, or from the one named', async () => {
    const row = (name: string) => `${HEADER}<row r="2">${text('A2', '1.000010')}${text('B2', name)}</row>`;
    const file = workbook(
      ['Ẩn', 'hidden', row('ẩn')],
      ['Một &amp; hai', 'visible', row('một')],
      ['Ba', 'hidden', row('ba')],
    );
    const name = async (sheet?: string) =>
      ((await read(file, sheet)).entries[0] as { ten_thu_tuc: string }).ten_thu_tuc;
    expect([await name(), await name('Ba'), await name('Một & hai'.normalize('NFD')), await name('Ẩn')]).toEqual([
      'một',
      'ba',
      'một',
      'ẩn',
    ]);
    expect(await faults(file, 'Bốn')).toEqual(['sheet null Bốn']);
  });

  it('loses no text in comments and CDATA, and ignores styled cells far away', async () => {
    const { entries } = await read(
      sheetOf(
        `<row r="2">${text('A2', '1.000010')}${text('B2', 'a<!-- b -->c<![CDATA[ <d> ]]>e')}</row>`,
        '<row r="1048576"><c r="XFD1048576" s="0"/></row>',
      ),
    );
    expect(entries).toEqual([{ ma_thu_tuc: '1.000010', ten_thu_tuc: 'ac <d> e' }]);
  });

  it.each([
    ['rows without end', '<row r="999999999999"/>', 'unreadable null null'],
    ['rows without end, written otherwise', "<row x='>' r = '&#57;9999999'></row>", 'unreadable null null'],
    ['a cell below every table', `<row r="40001">${text('A40001', 'x')}</row>`, 'tooManyRows 40001 null'],
    ['a cell right of every table', `<row r="2">${text('GS2', 'x')}</row>`, 'tooManyColumns 2 GS'],
    ['cells in a place that is none', '<row r="2"><c r="2A"><v>1</v></c></row>', 'unreadable null null'],
    [
      'more cells without a place than columns',
      `<row r="2">${'<c><v>1</v></c>'.repeat(201)}</row>`,
      'tooManyColumns 2 GS',
    ],
    ['a text that is not there', '<row r="2"><c r="A2" t="s"><v>7</v></c></row>', 'unreadable 2 A'],
    ['an open cell', '<row r="2"><c r="A2"><f>1</f>', 'unreadable null null'],
  ])('is refused with %s', async (_, rows, fault) => {
    expect(await faults(sheetOf(rows))).toEqual([fault]);
  });

  it('is refused where it is no workbook, or a broken one', async () => {
    const whole = await xlsxOf([{ ma_thu_tuc: '1.000010', ten_thu_tuc: 'A' }]);
    const broken = Buffer.from(whole);
    const inside = broken.indexOf('xl/worksheets/sheet1.xml') + 40;
    broken.writeUInt8(broken.readUInt8(inside) ^ 0xff, inside);
    expect(await faults(Buffer.from('ma_thu_tuc,ten_thu_tuc\n'))).toEqual(['notXlsx null null']);
    expect(await faults(zipOf(new Map([['word/document.xml', Buffer.from('<a/>')]])))).toEqual(['notXlsx null null']);
    expect(await faults(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toEqual(['oldExcel null null']);
    expect(await faults(broken)).toEqual(['unreadable null null']);
    for (const length of [4, 40, Math.floor(whole.length / 2), whole.length - 30]) {
      expect(await faults(whole.subarray(0, length))).toEqual(['unreadable null null']);
    }
    expect(await faults(workbook(['A', 'visible', '']))).toEqual(['empty null null']);
  });

  it('is refused before it is unpacked to more than memory bears, whatever it says of its size', async () => {
    expect(await faults(bomb(200 * 1_048_576))).toEqual(['tooLarge null null']);
    const long = 'x'.repeat(1_048_576);
    const rows = Array.from({ length: 90 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" t="s"><v>0</v></c></row>`);
    const shared = workbook(['A', 'visible', HEADER + rows.join('')]);
    expect(await faults(withPart(shared, 'xl/sharedStrings.xml', `<sst><si><t>${long}</t></si></sst>`))).toEqual([
      'tooLarge null null',
    ]);
  });
});

/** Unpacks to `size` bytes, while its directory says 1. */
function bomb(size: number): Buffer {
  const plain = sheetOf();
  const sheet = Buffer.from('xl/s0.xml');
  const content = deflateRawSync(Buffer.alloc(size, 0x20));
  const tail = plain.lastIndexOf(sheet) - 46;
  const head = plain.readUInt32LE(tail + 42);
  const local = Buffer.concat([plain.subarray(head, head + 30), sheet, content]);
  const central = Buffer.from(plain.subarray(tail, tail + 46 + sheet.length));
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(content.length, 20);
  central.writeUInt32LE(1, 24);
  const directoryAt = plain.readUInt32LE(plain.length - 6);
  const end = Buffer.from(plain.subarray(plain.length - 22));
  end.writeUInt32LE(head + local.length, 16);
  return Buffer.concat([plain.subarray(0, head), local, plain.subarray(directoryAt, tail), central, end]);
}

/** With one more part. */
function withPart(plain: Buffer, name: string, content: string): Buffer {
  const parts = new Map<string, Buffer>();
  for (let at = 0; plain.readUInt32LE(at) === 0x04034b50;) {
    const from = at + 30 + plain.readUInt16LE(at + 26);
    const size = plain.readUInt32LE(at + 18);
    parts.set(plain.toString('utf8', at + 30, from), plain.subarray(from, from + size));
    at = from + size;
  }
  return zipOf(parts.set(name, Buffer.from(content)));
}
