import { termWords } from './term-words.js';

describe('the words on a day that does not fit', () => {
  it.each([
    [{ adoptedOn: '2026-03-02' }, 'Ngày ban hành đã ghi: 02/03/2026.'],
    [{ earliest: '1945-09-02' }, 'Ngày này không được trước ngày 02/09/1945.'],
    [{ from: '2026-03-01', to: null }, 'Ngày này không được trước ngày 01/03/2026.'],
    [
      { from: '2026-03-01', to: '2026-12-31' },
      'Ngày này không được trước ngày 01/03/2026 và không được sau ngày 31/12/2026.',
    ],
    [
      { earliest: '2026-02-01', latest: '2026-05-28' },
      'Ngày này không được trước ngày 01/02/2026 và không được sau ngày 28/05/2026.',
    ],
    [{ field: 'validFrom' }, undefined],
    [{ from: '2026-02-30' }, undefined],
  ])('that breaks %j say which days do', (details, words) => expect(termWords(details)).toBe(words));
});
