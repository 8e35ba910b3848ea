import { renderToString } from 'preact-render-to-string';
import { CalendarEndingsShown } from './calendar-endings.js';

const ENDING = {
  id: 'vn',
  area: [],
  areaName: 'Cả nước',
  to: '2026-12-31',
  daysLeft: 31,
  beyond: 0,
  firstBeyond: null,
};
const shownTo = (administers: boolean) =>
  renderToString(<CalendarEndingsShown items={[ENDING]} administers={administers} />);

describe('that a calendar ends', () => {
  it('is told to everybody, until when and no more', () => {
    const html = shownTo(false);
    expect(html).toContain('chỉ đến hết ngày 31/12/2026');
    expect(html).not.toMatch(/quản trị viên|máy chủ|calendar extend/);
  });

  it('is told to administrators with who extends it, and how', () => {
    expect(shownTo(true)).toMatch(/người vận hành máy chủ.*calendar extend/s);
  });
});
