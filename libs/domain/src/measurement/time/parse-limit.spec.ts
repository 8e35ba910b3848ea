import { parseLimit } from './parse-limit.js';

const read = (raw: string) =>
  parseLimit(raw).cases.map(({ from, to, unit }) => `${from === to ? from : `${from}..${to}`} ${unit}`);

describe('a time limit as written', () => {
  it.each([
    ['20 Ngày làm việc', ['20 working-day']],
    ['1.5 Ngày làm việc', ['1.5 working-day']],
    ['3,5 ngày LV', ['3.5 working-day']],
    ['05 ngày', ['5 day']],
    ['16 Giờ', ['16 hour']],
    ['08 giờ làm việc', ['8 hour']],
    ['2 Tháng', ['2 month']],
    ['09–14 ngày LV', ['9..14 working-day']],
    ['06-10 ngày làm việc', ['6..10 working-day']],
    ['từ 3 đến 5 ngày', ['3..5 day']],
    ['3,5 ngày làm việc; trường hợp khác 5,5 ngày làm việc', ['3.5 working-day', '5.5 working-day']],
    ['15 ngày làm việc; trường hợp phức tạp 30 ngày', ['15 working-day', '30 day']],
    ['Không quá 05 (năm) ngày làm việc kể từ ngày nhận đủ hồ sơ', ['5 working-day']],
    ['20 nga\u0300y la\u0300m vie\u0323\u0302c', ['20 working-day']],
  ])('%s', (raw, cases) => {
    expect(read(raw)).toEqual(cases);
    expect(parseLimit(raw)).toMatchObject({ raw, form: 'cases' });
    expect(parseLimit(raw)).not.toHaveProperty('marks');
  });

  it.each(['Không quy định', 'Không', '', 'Không có thông tin', 'Chưa quy định'])('no limit: "%s"', (raw) => {
    expect(parseLimit(raw)).toEqual({ raw, form: 'none', cases: [] });
  });

  it.each(['Ngay trong phòng', '3 quý', '1.000 giờ', '10-5 ngày', 'Điều 5'])('keeps "%s" without guessing', (raw) => {
    expect(parseLimit(raw)).toEqual({ raw, form: 'unread', cases: [] });
  });

  it.each([
    ['10 ngày LV (80 giờ)', '80'],
    ['1,5 ngày LV (quy đổi 11 giờ)', '11'],
    ['2 ngày làm việc quy đổi 16 giờ', '16'],
    ['10 ngày làm việc = 80 giờ', '80'],
    ['10 ngày làm việc', null],
  ])('hours beside the days: %s', (raw, hours) => {
    expect(parseLimit(raw).cases.map(({ statedHours }) => statedHours)).toEqual([hours]);
  });

  it.each([`${'1'.repeat(60)} ngày`, `2-${'9'.repeat(60)} giờ`, `2 ngày làm việc (${'3'.repeat(60)} giờ)`])(
    'keeps a number beyond any limit without guessing: %s',
    (raw) => {
      expect(parseLimit(raw)).toEqual({ raw, form: 'unread', cases: [] });
    },
  );

  it('comes to an end, however many spaces there are, which say as much as one', () => {
    const spaces = ' '.repeat(300_000);
    expect(parseLimit(`10 ngày làm${spaces}việc${spaces}(80 giờ)`).cases).toMatchObject([{ statedHours: '80' }]);
    expect(parseLimit(`10 ngày${spaces}trở xuống`).form).toBe('unread');
    expect(parseLimit(`10 ngày ${'('.repeat(300_000)}`).form).toBe('unread');
    expect(parseLimit(`10 ngày${' kể từ ngày nhận hồ sơ'.repeat(20_000)}`).cases).toHaveLength(1);
  });
});
