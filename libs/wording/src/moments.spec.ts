import { momentsInFileName, type KnownUntil } from './moments.js';

const ofDay = (by: KnownUntil['by'], day: string): KnownUntil => ({ by, until: { day } });
const ofPosition = (by: KnownUntil['by'], position: string): KnownUntil => ({ by, until: { position } });

describe('the name of a table of a moment', () => {
  it('says the sense and until when what was known, once', () => {
    expect(momentsInFileName([])).toBe('');
    expect(momentsInFileName([ofDay('recorded', '2026-06-30')])).toBe('');
    expect(momentsInFileName([ofDay('paper', '2026-06-30')])).toBe('-theo-giay-to-biet-den-2026-06-30');
    expect(momentsInFileName([ofDay('paper', '2026-06-30'), ofDay('paper', '2026-06-30')])).toBe(
      '-theo-giay-to-biet-den-2026-06-30',
    );
    expect(momentsInFileName([ofPosition('recorded', '0042'), ofPosition('recorded', '0117')])).toBe(
      '-vi-tri-42-vi-tri-117',
    );
    expect(momentsInFileName([ofPosition('paper', '0042')])).toBe('-theo-giay-to-vi-tri-42');
  });

  it('says nothing of a moment before anything was known', () => {
    expect(momentsInFileName([{ by: 'recorded', until: null }])).toBe('');
    expect(momentsInFileName([{ by: 'paper', until: null }])).toBe('-theo-giay-to');
  });
});
