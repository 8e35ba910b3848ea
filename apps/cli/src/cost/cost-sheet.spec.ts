import { computeSheet } from '@app/domain';
import { sheetTable } from '@app/wording';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '../cli-error.js';
import { figuresJson } from './figures-json.js';
import { readSheet } from './read-sheet.js';

const folder = join(__dirname, '../../../../deploy/cost-sheets');
const schema = JSON.parse(readFileSync(join(folder, 'cost-sheet.schema.json'), 'utf8')) as object;
const example = (name: string) => readFileSync(join(folder, `${name}.example.json`), 'utf8');
const computed = (text: string) => {
  const sheet = readSheet({ file: 'phieu.json', text }, schema);
  return { sheet, figures: computeSheet(sheet) };
};
const json = (text: string) => {
  const { sheet, figures } = computed(text);
  return JSON.parse(figuresJson(sheet, figures)) as {
    lines: { id: string; cost: unknown; notComputed: unknown; warnings: unknown[] }[];
    totals: unknown[];
  };
};

/** Without their words. */
function faultsOf(text: string): readonly string[] {
  try {
    readSheet({ file: 'phieu.json', text }, schema);
    return [];
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return [...error.message.matchAll(/^ {2}dòng \d+, cột \d+, (\S*): /gm)].map((found) => found[1] ?? '');
  }
}

/** The example with a piece of its text replaced; fails if it is missing. */
function changed(piece: string, by: string, name = 'scm-tt02'): string {
  expect(example(name)).toContain(piece);
  return example(name).replace(piece, by);
}

describe('the examples', () => {
  it('are all that there is, and are sound', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.example.json'));
    expect(names).toEqual(['processing-time.example.json', 'scm-tt02.example.json']);
    for (const name of names) expect(faultsOf(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
  });

  it('processing time comes to the published figures', () => {
    const { lines, totals } = json(example('processing-time'));
    expect(lines.map(({ warnings }) => warnings.length)).toEqual([0, 0, 0, 1, 0]);
    expect(lines[3]).toMatchObject({
      cost: { before: '16000000', after: '9600000', saved: '6400000', rate: { percent: '40', text: '40%' } },
      warnings: [{ code: 'STATED_CUT_DIFFERS', field: '/lines/3/stated/timeSaved' }],
    });
    expect(totals).toMatchObject([
      {
        methodVersion: 'PROCESSING_TIME/1',
        lines: ['A1', 'A2', 'A3', 'A4', 'A5'],
        before: '192000000',
        after: '169600000',
        saved: '22400000',
        rate: { numerator: '22400000', denominator: '192000000', percent: '11.67', text: '11,67%' },
        parameters: { 'thu-nhap-gio-2024': { value: '40000' }, 'gio-ngay': { value: '8' } },
      },
    ]);
  });

  it('activities come to exact figures, with a range where they are estimated', () => {
    const { lines } = json(example('scm-tt02'));
    expect(lines[0]).toMatchObject({ cost: { before: '74000000', after: '30000000', rate: { text: '59,46%' } } });
    expect(lines[1]).toMatchObject({
      cost: {
        saved: '9600000',
        range: { low: { saved: '4800000' }, high: { saved: '24000000' } },
        influences: [
          { field: '/lines/1/cost/before/subjectsPerYear', swing: '9600000' },
          { field: '/lines/1/cost/before/activities/0/hours' },
        ],
      },
    });
    expect(lines[3]).toMatchObject({ cost: null, notComputed: { code: 'BENEFIT_IN_WORDS' } });
  });

  it('are read by people', () => {
    const { sheet, figures } = computed(example('processing-time'));
    const table = sheetTable(sheet, figures);
    expect(table).toMatch(/A4 +1\.001653 +16\.000\.000 đồng +9\.600\.000 đồng +6\.400\.000 đồng +40%/);
    expect(table).toMatch(/Tổng +192\.000\.000 đồng +169\.600\.000 đồng +22\.400\.000 đồng +11,67%/);
    expect(table).toContain('A4: 5 → 3 ngày làm việc, giảm 2 (40%)');
    expect(table).toContain('A4: Mức cắt giảm ghi 1 khác với trước trừ sau là 2.');
    expect(table).not.toMatch(/undefined|null|\[object/);
  });
});

it('keeps every digit of a number', () => {
  const { totals } = json(changed('"yearlyAmount": 18509608', '"yearlyAmount": 123456789012345678.49'));
  expect(totals).toMatchObject([{ before: String(123456789012345678n + 86_000_000n) }]);
});

describe('a file that cannot be computed names its faults', () => {
  it.each<[string, string, readonly string[]]>([
    ['no time and no cost', changed('"benefit"', '"benefits"'), ['/lines/3', '/lines/3/benefits']],
    ['an unknown method', changed('"SCM_TT02"', '"SCM"'), ['/lines/0/cost']],
    [
      'two faults at once',
      changed('"subjectsPerYear": 200', '"subjectsPerYear": -1, "x": 1'),
      ['/lines/0/cost/before/subjectsPerYear', '/lines/0/cost/before/x'],
    ],
    [
      'thousands or a fraction',
      changed('"fees": 50000', '"fees": "50.000"'),
      ['/lines/0/cost/before/activities/2/fees'],
    ],
    ['a power', changed('"fees": 50000', '"fees": 5e4'), ['/lines/0/cost/before/activities/2/fees']],
    ['words for a figure', changed('"hours": 4', '"hours": "bốn"'), ['/lines/0/cost/before/activities/0/hours']],
    [
      'an unknown parameter',
      changed('"hourlyRate": "thu-nhap-gio"', '"hourlyRate": "khac"'),
      ['/lines/0/cost/hourlyRate'],
    ],
    ['an estimate upside down', changed('"central": 120', '"central": 300'), ['/lines/1/cost/before/subjectsPerYear']],
  ])('%s', (_, text, fields) => expect([...faultsOf(text)].sort()).toEqual(fields));

  it('escapes names in pointers', () => {
    const faults = faultsOf(changed('"thu-nhap-gio": {', '"a/b~": {}, "thu-nhap-gio": {'));
    expect(faults).toEqual(expect.arrayContaining(['/parameters', '/parameters/a~1b~0/kind']));
  });

  it('with the file, line and column of each', () => {
    const text = changed('"hours": 4', '"hours": "bốn"');
    const before = text.slice(0, text.indexOf('"bốn"')).split('\n');
    const place = `dòng ${String(before.length)}, cột ${String((before.at(-1) ?? '').length + 1)}`;
    expect(() => readSheet({ file: 'phieu.json', text }, schema)).toThrow(
      `Phiếu tính phieu.json có 1 lỗi:\n  ${place}, /lines/0/cost/before/activities/0/hours: `,
    );
  });
});
