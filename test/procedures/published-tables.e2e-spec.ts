import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/node';
import { startProgram, type Program } from '../support/program.js';
import { Cast } from '../support/cast.js';
import { Service, type Session } from '../support/service.js';
import { FileSender, XLSX, type ReportSeen } from './file-sender.js';

jest.setTimeout(300_000);

interface NoteSeen {
  readonly rule: string;
  readonly message: string;
}

interface TableReportSeen extends ReportSeen {
  readonly table: {
    readonly message: string;
    readonly sheet: string | null;
    readonly header: object;
    readonly notes: readonly NoteSeen[];
  };
  readonly lines: readonly (ReportSeen['lines'][number] & {
    readonly faults: readonly { readonly message: string }[];
    readonly changes: readonly object[];
  })[];
}

const wide = (value: string, columns: number): Cell[] => [
  { value, columnSpan: columns },
  ...Array.from({ length: columns - 1 }, () => null),
];
const texts = (...values: readonly string[]): Cell[] => values.map((value) => (value === '' ? null : { value }));

/** As an annex of a decision that publishes procedures of communes. */
const annex: SheetData = [
  wide('PHỤ LỤC', 8),
  wide('DANH MỤC THỦ TỤC HÀNH CHÍNH THUỘC THẨM QUYỀN CỦA UBND CẤP XÃ', 8),
  wide('(Kèm theo Quyết định số 2816/QĐ-UBND ngày 20 tháng 11 năm 2025)', 8),
  [
    { value: 'STT', rowSpan: 2 },
    { value: 'Mã TTHC', rowSpan: 2 },
    { value: 'Tên thủ tục hành chính', rowSpan: 2 },
    { value: 'Thời hạn giải quyết', columnSpan: 2 },
    null,
    { value: 'Phí, lệ phí', columnSpan: 2 },
    null,
    { value: 'Ghi chú', rowSpan: 2 },
  ],
  [null, null, null, ...texts('Trực tiếp', 'Trực tuyến', 'Trực tiếp', 'Trực tuyến'), null],
  wide('I. LĨNH VỰC HỘ TỊCH', 8),
  texts(
    '1',
    '3.001193',
    'Đăng ký khai sinh',
    '5 ngày làm việc',
    '3 ngày làm việc',
    '8.000 đồng',
    'Miễn phí',
    'Sửa đổi',
  ),
  [
    ...texts('2', '3.000894', 'Đăng ký kết hôn'),
    { value: '5 ngày làm việc', columnSpan: 2 },
    null,
    ...texts('Miễn phí', 'Miễn phí'),
  ],
  wide('II. LĨNH VỰC CHỨNG THỰC', 8),
  texts('3', '3.000815', 'Chứng thực bản sao', '#N/A', '', '2.000 đồng', '', ''),
  wide('Tổng cộng: 03 thủ tục', 8),
];

describe('tables of published decisions over HTTP', () => {
  let program: Program;
  let sender: FileSender;
  let officer: Session;

  beforeAll(async () => {
    program = await startProgram();
    sender = await FileSender.signIn(program.url, 'administrator', 'thai-nguyen.ubnd');
    officer = await new Cast(new Service(program.url, () => program.output())).as('officer', 'gia-sang.phong-vhxh');
  });
  afterAll(() => program.stop());

  const report = async (type: string, bytes: Buffer, query = '') =>
    (await sender.report({ type, bytes, query })) as TableReportSeen;

  it('are read as they were printed, and what is no procedure is named', async () => {
    const cover: SheetData = [wide('DANH MỤC NĂM 2025', 3)];
    const bytes = await writeWorkbook([
      { sheet: 'Bìa', data: cover },
      { sheet: 'Phụ lục', data: annex },
    ]).toBuffer();
    const { table, counts, lines } = await report('application/octet-stream', bytes, '?fileName=phu-luc.xlsx');
    expect(table).toMatchObject({ sheet: 'Phụ lục', header: { row: 4, lastRow: 5 } });
    expect(table.message).toBe('Trang tính đã đọc: “Phụ lục”. Không đọc: “Bìa”. Tên cột ở dòng 4–5.');
    const left = 'titleRow titleRow titleRow sectionField sectionField totalRow leftOutColumn leftOutColumn';
    expect(table.notes.map(({ rule }) => rule).join(' ')).toBe(left);
    expect(table.notes[3]?.message).toMatch(/^Dòng 6, lĩnh vực “Hộ tịch”: .*“I. LĨNH VỰC HỘ TỊCH”\.$/);
    expect(counts).toEqual({ new: 2, changed: 0, unchanged: 0, wrong: 1 });
    expect(lines[2]?.faults[0]?.message).toMatch(/^Trang “Phụ lục”, dòng 10, cột D “Thời hạn giải quyết Trực tiếp”: /);
    const { position } = await report(XLSX, bytes);
    const seen = await officer.get<Record<string, unknown>>(`/procedures/3.000894:19?after=${String(position)}`);
    expect(seen).toMatchObject({
      field: 'Hộ tịch',
      channels: [
        { name: 'Trực tiếp', time: '5 ngày làm việc', fee: 'Miễn phí' },
        { name: 'Trực tuyến', time: '5 ngày làm việc', fee: 'Miễn phí' },
      ],
    });
  });

  it.each(['application/vnd.ms-excel', 'text/plain; charset=utf-8', 'application/octet-stream', 'application/csv'])(
    'are taken as CSV where they are sent as %s',
    async (type) => {
      const bytes = Buffer.from(
        'sep=;\r\nMã TTHC;Tên TTHC;Thời hạn giải quyết (ngày)\r\n4.000894;Đăng ký kết hôn;5\r\n',
      );
      const { counts, lines } = await report(type, bytes, '?dryRun=true');
      expect(counts).toMatchObject({ new: 1, wrong: 0 });
      expect(lines).toMatchObject([{ line: 3, code: '4.000894', remarks: [] }]);
    },
  );
});
