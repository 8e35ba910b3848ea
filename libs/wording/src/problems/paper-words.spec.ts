import { correctableWords, paperWords } from './paper-words.js';

it('names the paper that has the number', () => {
  expect(paperWords({ number: '45/TTr-UBND', date: '2026-05-28' })).toMatch(
    /^Văn bản số 45\/TTr-UBND ngày 28\/05\/2026 của cơ quan này đã được ghi\./,
  );
  expect(paperWords({ number: '45/TTr-UBND' })).toMatch(/^Văn bản số 45\/TTr-UBND của cơ quan này đã được ghi\./);
  expect(paperWords({})).toBeUndefined();
});

it('names what may be corrected', () => {
  expect(correctableWords({ possible: ['reason', 'on'] })).toBe('Ở việc này đính chính được: lý do, ngày thực hiện.');
  expect(correctableWords({ field: 'revision' })).toBeUndefined();
});
