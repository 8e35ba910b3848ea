import { inputOfFault } from './fault-inputs.js';
import { figuresOf } from './figures.js';
import { cellsIn } from './grid.js';
import { measurementsIn } from './measurements-in.js';
import { readingOf } from './reading.js';
import type { Sheet } from './sheet.js';

const parameter = { validFrom: '2025-01-01', basis: '', source: '' };
const subject = (id: string, name: string) => ({ id, code: null, name, baseline: [] });
const sheet: Sheet = {
  subjects: [subject('', 'Đăng ký'), subject('p2', 'Cấp lại')],
  parameters: {
    'tnbq-2024': { ...parameter, kind: 'hourly-rate', value: '40000' },
    gio: { ...parameter, kind: 'hours-per-day', value: '8' },
  },
  computedOn: '2026-05-14',
  area: '19/19.gia-sang',
  saved: {},
};
const time = (row: number, before: string, after: string, dossiers: string) => ({
  [`measurements[${String(row)}].time.before`]: before,
  [`measurements[${String(row)}].time.after`]: after,
  [`measurements[${String(row)}].dossiersPerYear`]: dossiers,
});

describe('figures while one types', () => {
  it('sum each method over the procedures', () => {
    const fields = {
      ...time(0, '05 ngày làm việc', '3 ngày làm việc', '1.800'),
      ...time(1, '10 ngày làm việc', '0,5 ngày làm việc', '10'),
      'measurements[1].scm.activities[0].name': 'Đi nộp',
      'measurements[1].scm.activities[0].before.hours': '2,5',
      'measurements[1].scm.activities[0].after.hours': '1',
      'measurements[1].scm.before.timesPerYear': '1',
      'measurements[1].scm.before.subjectsPerYear': '1.000',
    };
    const { totals, rows } = figuresOf(fields, sheet);
    expect(totals).toEqual([
      {
        method: 'PROCESSING_TIME',
        rows: 2,
        amounts: { before: 2_912_000_000n, after: 1_729_600_000n, saved: 1_182_400_000n },
      },
      { method: 'SCM_TT02', rows: 1, amounts: { before: 100_000_000n, after: 40_000_000n, saved: 60_000_000n } },
    ]);
    expect(rows.map(({ warnings }) => warnings.map(({ text }) => text))).toEqual([
      [],
      ['Thời hạn cắt giảm trên 90%.', 'Chi phí cắt giảm trên 90%.'],
    ]);
  });

  it('say why there are none, and leave the other procedures theirs', () => {
    const fields = { ...time(0, '5 ngày', '3 ngày làm việc', '10'), ...time(1, '5 giờ', '4 giờ', '10') };
    const { totals, rows } = figuresOf(fields, sheet);
    expect(rows[0]?.obstacles).toEqual(['Thời hạn trước và sau khác đơn vị, không quy đổi được.']);
    expect(totals.map(({ amounts }) => amounts.saved)).toEqual([400_000n]);
  });

  it('name inputs that are no numbers', () => {
    const { unread, rows } = figuresOf(time(0, '5 ngày', '3 ngày', 'khoảng mười'), sheet);
    expect([...unread]).toEqual(['measurements[0].dossiersPerYear']);
    expect(rows[0]?.measured).toMatchObject({ time: { cuts: [{ from: { saved: '2' } }] }, costs: [] });
    expect(rows[0]?.obstacles).toEqual([]);
  });

  it('are there for the rest while a computation lacks something, which is told at its input', () => {
    const half = {
      ...time(0, '05 ngày làm việc', '3 ngày làm việc', '10'),
      'measurements[0].scm.activities[1].before.hours': '2',
      'measurements[0].scm.activities[1].after.hours': '1',
      'measurements[0].scm.before.subjectsPerYear': '100',
    };
    const { totals, rows, gaps } = figuresOf(half, sheet);
    expect(rows[0]?.measured?.time?.cuts[0]?.from.saved).toBe('2');
    expect(rows[0]?.obstacles).toEqual([]);
    expect(totals).toEqual([
      {
        method: 'PROCESSING_TIME',
        rows: 1,
        amounts: { before: 16_000_000n, after: 9_600_000n, saved: 6_400_000n },
      },
    ]);
    expect([...gaps]).toEqual([
      ['measurements[0].scm.before.timesPerYear', 'chưa nhập'],
      ['measurements[0].scm.activities[1].name', 'chưa nhập'],
    ]);
    const whole = {
      ...half,
      'measurements[0].scm.activities[1].name': 'Đi nộp',
      'measurements[0].scm.before.timesPerYear': '1',
    };
    expect([...figuresOf(whole, sheet).gaps]).toEqual([]);
    expect(figuresOf(whole, sheet).totals.map(({ amounts }) => amounts.saved)).toEqual([6_400_000n, 4_000_000n]);
  });

  it('are there for the limits while a number cannot be read or its limits are not typed yet', () => {
    const unread = { ...time(0, '5 giờ', '3 giờ', '10'), 'measurements[0].scm.before.timesPerYear': 'vài lần' };
    expect(figuresOf(unread, sheet).totals.map(({ rows }) => rows)).toEqual([1]);
    const { gaps, totals } = figuresOf({ 'measurements[0].dossiersPerYear': '10' }, sheet);
    expect([[...gaps], totals]).toEqual([[['measurements[0].time.before', 'chưa nhập']], []]);
  });

  it('tell how a limit was read', () => {
    expect(['', '03 ngày LV', '9–14 ngày làm việc', 'sớm', 'Không quy định'].map(readingOf)).toEqual([
      '',
      'đọc là 3 ngày làm việc',
      'đọc là 9–14 ngày làm việc',
      'chưa đọc được; viết như 5 ngày làm việc',
      'đọc là không quy định',
    ]);
  });

  it('take cells of a spreadsheet as they are copied', () => {
    expect(cellsIn('5 ngày\t3 ngày\r\n"a b"\t\r\n')).toEqual([
      ['5 ngày', '3 ngày'],
      ['a b', ''],
    ]);
  });

  it('bring a fault of the API to its input', () => {
    const fields = {
      'measurements[1].time.before': '5 ngày',
      'measurements[1].scm.activities[1].name': 'Đi nộp',
      'measurements[1].scm.activities[1].before.hours': '2',
    };
    const sent = measurementsIn(fields, sheet);
    const inputOf = (field: string) => inputOfFault(field, sent, fields);
    expect(inputOf('measurements[0].costs[0].before.activities[0].hours')).toBe(
      'measurements[1].scm.activities[1].before.hours',
    );
    expect(inputOf('measurements[0].time.after')).toBe('measurements[1].time.after');
    expect(inputOf('measurements[0].costs[0].before.timesPerYear')).toBe('measurements[1].scm.before.timesPerYear');
    expect(inputOf('measurements[0].costs[0].hourlyRate')).toBe('rate');
    expect(inputOf('title')).toBe('title');
  });
});
