import type { Moment } from '@app/read-side';
import { momentsInFileName } from './moments.js';

const at = (by: Moment['by'], known: string): Moment => ({ by, known, day: '2026-06-30', recorded: '' });

describe('the name of a table of the past', () => {
  it('says the sense and up to where the log was known', () => {
    expect(momentsInFileName([])).toBe('');
    expect(momentsInFileName([at('recorded', '042')])).toBe('-biet-den-042');
    expect(momentsInFileName([at('paper', '042')])).toBe('-theo-giay-to-biet-den-042');
    expect(momentsInFileName([at('recorded', '042'), at('recorded', '117')])).toBe('-biet-den-042-117');
    expect(momentsInFileName([at('paper', '117'), at('paper', '117')])).toBe('-theo-giay-to-biet-den-117');
  });

  it('says nothing of a log that held nothing', () => {
    expect(momentsInFileName([at('recorded', '')])).toBe('');
    expect(momentsInFileName([at('paper', '')])).toBe('-theo-giay-to');
    expect(momentsInFileName([at('recorded', ''), at('recorded', '117')])).toBe('-biet-den-117');
  });
});
