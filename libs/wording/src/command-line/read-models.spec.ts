import { LOG_WORDS } from './logs.js';
import { READ_MODEL_WORDS } from './read-models.js';

describe('counts on the command line', () => {
  it('have dots between thousands', () => {
    const verified = { rows: 1_234_567, tables: 1_020, position: '0000001234', differences: [] };
    expect(READ_MODEL_WORDS.same(verified, 2_000)).toBe(
      'Dữ liệu để đọc đúng với sổ sự kiện: đã đối chiếu 1.234.567 dòng của 1.020 bảng với sổ sự kiện, đến vị trí 0000001234. ' +
        '2.000 luồng tạm gác không có trong đó; xem read-models parked.',
    );
    expect(LOG_WORDS.copied({ copied: 1_000, compared: 0 })).toContain('1.000 sự kiện, 0 sự kiện');
  });
});

describe('who has the tables that are to be replaced', () => {
  const since = '2026-11-30T14:10:00.000Z';

  it.each([
    [12_345, 'tiến trình 12345 của PostgreSQL giữ proposal từ 30/11/2026 21:10:00'],
    [null, 'giao dịch chuẩn bị sẵn của PostgreSQL giữ proposal từ 30/11/2026 21:10:00'],
  ])('is named with and without a process: %p', (pid, words) => {
    expect(READ_MODEL_WORDS.waits([{ pid, tables: 'proposal', query: null, since }])).toContain(words);
  });
});
