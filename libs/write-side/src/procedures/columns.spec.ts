import { KNOWN_COLUMNS } from './columns.js';

it('knows every field by name and title', () => {
  expect(KNOWN_COLUMNS[0]).toEqual({ field: 'ma_thu_tuc', title: 'Mã thủ tục' });
  expect(new Set(KNOWN_COLUMNS.map(({ field }) => field)).size).toBe(KNOWN_COLUMNS.length);
});
