import { ownersWords } from './owners.js';

const INSTANT = '2026-11-30T14:10:00.000Z';
const WORK = ['plans', 'carry-facts'];
const owned = (name: string) => ({ name, position: '12', since: INSTANT, behindMs: 0 });
const processThat = (names: readonly string[]) => ({
  id: 'one',
  kind: 'projector' as const,
  host: 'may-1',
  pid: 12_345,
  began: INSTANT,
  heard: INSTANT,
  silentMs: 0,
  owns: names.map(owned),
});

describe('who does the work', () => {
  it('is told by process', () => {
    const told = ownersWords([processThat(WORK)], WORK, null);
    expect(told).toMatch(/^Tiến trình dựng số liệu, máy may-1, tiến trình 12345, chạy từ 30\/11\/2026 21:10:00/);
    expect(told).not.toMatch(/[Kk]hông (có|việc)/);
  });

  it('has a line of its own for what nobody does', () => {
    const told = ownersWords([processThat(['plans'])], WORK, null);
    expect(told.split('\n')).toContain('Việc không có tiến trình nào giữ: Chuyển tiếp giữa phương án với hồ sơ.');
  });

  it.each([
    ['stand by', [processThat([])]],
    ['are none', []],
  ])('says that nobody does anything where processes %s', (_, processes) => {
    const told = ownersWords(processes, WORK, null);
    expect(told.split('\n')).toContain('Không việc nào có tiến trình giữ.');
  });
});
