import { columns } from '../../spec-support/columns.js';
import { mergesOf, rowsOf, workbookOf } from '../../spec-support/workbooks.js';
import { readTable } from '../read-table.js';
import type { TableError } from '../table-fault.js';

const read = (bytes: Buffer) => readTable(bytes, { format: 'xlsx', columns, maxEntries: 100_000 });
const rules = async (bytes: Buffer) => {
  const error = await read(bytes).then(
    () => null,
    (thrown: unknown) => thrown as TableError,
  );
  return error?.faults.map(({ rule }) => rule);
};

const LIST = rowsOf([
  ['Mã TTHC', 'Tên TTHC'],
  ['1.000894', 'Đăng ký kết hôn'],
]);
const many = <Item>(count: number, of: (at: number) => Item) => Array.from({ length: count }, (_, at) => of(at));

jest.setTimeout(120_000);

describe('a workbook made to cost', () => {
  it('is read where a merged cell spans the sheet: only the table counts', async () => {
    const { entries } = await read(workbookOf({ rows: LIST, after: mergesOf('C1:XFD1048576') }));
    expect(entries).toEqual([{ ma_thu_tuc: '1.000894', ten_thu_tuc: 'Đăng ký kết hôn' }]);
  });

  it('is too large where merged cells lie on one another, or are too many', async () => {
    const long = rowsOf([
      ['Mã TTHC', 'Tên TTHC'],
      ...many(2_000, (at) => `1.${String(at).padStart(6, '0')}`).map((code) => [code, 'A']),
    ]);
    const piled = mergesOf(...many(2_000, () => 'A1:XFD1048576'));
    expect(await rules(workbookOf({ rows: long, after: piled }))).toEqual(['tooLarge']);
    expect(await rules(workbookOf({ rows: LIST, after: mergesOf(...many(50_001, () => 'A1:B1')) }))).toEqual([
      'tooLarge',
    ]);
  });

  it('is read in linear time where many merged cells lie in one row', async () => {
    const before = performance.now();
    const { entries } = await read(workbookOf({ rows: LIST, after: mergesOf(...many(50_000, () => 'A2:B2')) }));
    expect(entries).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(20_000);
  });

  it('has a thousand sheets at most', async () => {
    const sheets = (count: number) => [{ rows: LIST }, ...many(count - 1, () => ({ rows: '' }))];
    expect((await read(workbookOf(...sheets(900)))).layout?.sheets).toHaveLength(900);
    expect(await rules(workbookOf(...sheets(1_001)))).toEqual(['tooLarge']);
  });

  it('tells of long titles and of many notes in excerpts, and how many more there are', async () => {
    const titles = ['Mã TTHC', 'Tên TTHC', ...many(24, () => 'x'.repeat(30_000))];
    const hidden = many(1_200, (at) => [`2.${String(at).padStart(6, '0')}`, 'A']);
    const rows = rowsOf(
      [titles, ['1.000894', 'Kết hôn'], ...hidden],
      many(600, (at) => 3 + 2 * at),
    );
    const { entries, layout } = await read(workbookOf({ rows }));
    expect(entries).toHaveLength(601);
    expect(layout?.notes).toHaveLength(500);
    expect(layout?.untold).toBe(600 + 24 - 500);
    expect(JSON.stringify(layout).length).toBeLessThan(200_000);
  });
});
