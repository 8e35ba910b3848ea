import type { TableNote } from '@app/write-side';
import { tableNoteWords } from './table-notes.js';

const note = (change: Partial<TableNote>): TableNote => ({
  rule: 'emptyRows',
  row: 6,
  lastRow: null,
  column: null,
  title: null,
  text: null,
  count: 1,
  ...change,
});

it.each([
  [note({}), 'Dòng 6: Để trống, bỏ qua.'],
  [note({ lastRow: 8, count: 3 }), 'Dòng 6–8: Để trống, bỏ qua.'],
  [note({ rule: 'hiddenRows', lastRow: 9, count: 2 }), /^Dòng 6–9, trong đó 2 dòng: Bị ẩn, không nạp/],
])('rows that are left out are counted only where not all of them are: %j', (one, words) => {
  expect(tableNoteWords(one)).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
});
