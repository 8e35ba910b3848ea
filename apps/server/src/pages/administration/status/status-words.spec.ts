import type { Readiness } from '@app/installation';
import { statusWords } from './status-words.js';

const well: Readiness = {
  ready: true,
  store: 'up',
  behindMs: 0,
  followed: true,
  log: 'postgresql',
  remark: null,
  degraded: false,
  parked: 0,
  differing: [],
  rebuild: null,
};
const going = { standing: 'going-on', percent: 40, events: 120_000, eventsASecond: 5_000, secondsLeft: 90 } as const;

describe('the state of the service, in words', () => {
  const rebuildOf = (rebuild: Readiness['rebuild']) =>
    statusWords({ ...well, rebuild }).find(([what]) => what === 'Dựng lại số liệu');

  it('says nothing of a rebuild where there is none', () => expect(rebuildOf(null)).toBeUndefined());

  it('says why read models are built anew, how fast, and how long it takes yet', () => {
    const pace = 'đang làm, từ 120.000 sự kiện, 5.000 sự kiện một giây, khoảng 40%, còn khoảng 2 phút';
    expect(rebuildOf({ ...going, reason: 'behind', earlier: [], later: [] })?.[1]).toBe(
      `số liệu trống hoặc chậm xa so với sổ, đang dựng đến cuối sổ: ${pace}`,
    );
    expect(rebuildOf({ ...going, reason: 'release', earlier: ['proposals'], later: [] })?.[1]).toBe(
      `số liệu do phiên bản cũ dựng vẫn dùng: Phương án; việc dựng lại: ${pace}`,
    );
  });
});
