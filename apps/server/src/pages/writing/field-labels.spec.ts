import { fieldLabel } from './field-labels.js';

it.each([
  ['title', 'Tên phương án'],
  ['measures[1].reason', 'Biện pháp 2, lý do'],
  ['procedures[0].code', 'Thủ tục 1, mã thủ tục'],
  ['measurements[0].scm.before.timesPerYear', 'Số liệu thủ tục 1, hiện tại, số lần một năm'],
  [
    'measurements[2].costs[0].after.activities[1].hours',
    'Số liệu thủ tục 3, mục 1, sau đơn giản hóa, công việc 2, số giờ',
  ],
])('calls %s as people do', (field, label) => {
  expect(fieldLabel(field)).toBe(label);
});
