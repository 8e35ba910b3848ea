import { csvOf, xlsxOf, type FileEntry } from '@app/testing';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { readLine } from './read-line.js';
import { readProcedureFile, type FileFormat } from './read-procedure-file.js';

const sample = JSON.parse(readFileSync('deploy/procedures/sample.json', 'utf8')) as readonly FileEntry[];

const read = async (format: FileFormat, bytes: Buffer) => {
  const { entries } = await readProcedureFile(bytes, { format, maxEntries: 1_000 });
  return entries.map((entry) => ({ ...readLine(entry), empty: [], remarks: [] }));
};
const readJson = (entries: readonly FileEntry[]) => read('json', Buffer.from(JSON.stringify(entries)));

const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('"', '""', ',', ';', '\t', '\r\n', '\n', '=1+1', "'", '&amp;', '<b>', ']]>', '<!--', ' ', '1.000010'),
  fc.constantFrom('Hộ tịch', 'Hộ tịch'.normalize('NFD'), '20 Ngày làm việc', 'Không quy định', '5Miễn phí'),
);
const text = fc
  .array(piece, { maxLength: 5 })
  .map((pieces) => pieces.join(''))
  .filter((written) => !/[^\P{Cc}\r\n\t]|[\p{Cs}\uFFFE\uFFFF]|_x[\da-f]{4}_/iu.test(written));
const entry = fc.record({
  ma_thu_tuc: fc.constantFrom('1.000010', '2.000020.000.00.00.H55', 'NB-GS-1'),
  ten_thu_tuc: text.map((name) => `Thủ tục ${name}`),
  linh_vuc: text,
  cach_thuc_thuc_hien: text,
  yeu_cau_dieu_kien: text,
});
const form = fc.record({
  delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const),
  ending: fc.constantFrom('\r\n' as const, '\n' as const),
  encoding: fc.constantFrom('utf8' as const, 'utf8 with mark' as const, 'utf16le' as const),
});

jest.setTimeout(120_000);

describe('the forms of a file', () => {
  it('say the same of the sample', async () => {
    const said = await readJson(sample);
    expect(said.every(({ wrong }) => !wrong)).toBe(true);
    expect(await read('csv', csvOf(sample))).toEqual(said);
    expect(await read('xlsx', await xlsxOf(sample))).toEqual(said);
  });

  it.each(['toString', 'valueOf', 'constructor', '__proto__'])('say the same of %s', async (linh_vuc) => {
    const entries = [{ ma_thu_tuc: '1.000010', ten_thu_tuc: 'Thủ tục', linh_vuc }];
    const said = await readJson(entries);
    expect(await read('csv', csvOf(entries))).toEqual(said);
    expect(await read('xlsx', await xlsxOf(entries))).toEqual(said);
  });

  it('say the same of whatever texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 4 }), form, async (entries, written) => {
        const said = await readJson(entries);
        expect(await read('csv', csvOf(entries, written))).toEqual(said);
        expect(await read('xlsx', await xlsxOf(entries))).toEqual(said);
      }),
      { numRuns: 60 },
    );
  });

  it('are refused where they are no JSON, no list, or too long a one', async () => {
    const rule = (written: string) =>
      readProcedureFile(Buffer.from(written), { format: 'json', maxEntries: 2 }).catch((error: unknown) =>
        String(error),
      );
    expect(await Promise.all(['[', '{}', '[1,2,3]', ''].map(rule))).toEqual(
      ['json', 'list', 'tooManyRows', 'empty'].map((name) => `ProcedureFileError: ${name}`),
    );
    expect(await rule('\uFEFF[1, 2]')).toMatchObject({ entries: [1, 2], rows: [1, 2] });
  });
});
