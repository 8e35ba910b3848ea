import { rejectionOf } from '@app/testing';
import { RejectionList } from '../kernel/rejection-list.js';
import { answeredNumber, hasOfficialForm, numberKey } from './paper-number.js';

describe('the number of a paper', () => {
  it.each([
    '74/KH-UBND',
    '2816/QĐ-UBND',
    '01/TTr-UBND',
    '6692/TTr- SGTVT',
    '12/UBND-VX',
    '1610/QĐ-TTPVHCC',
    '138/2025/QĐ-UBND',
    '66.7/2025/NQ-CP',
    '15a/BC-P.KTHT',
    '345/QĐ-UBND',
  ])('has the form of an official one: %s', (number) => {
    expect(hasOfficialForm(number)).toBe(true);
  });

  it.each([
    'hai mươi',
    'abc',
    '20',
    '20/',
    'TTr-UBND',
    '20 TTr UBND',
    'Số 20/TTr-UBND',
    '20/ttr-ubnd',
    '1/QĐ',
    '-3/TTr-UBND',
    '0/TTr-UBND',
    '000/TTr-UBND',
  ])('has not: %s', (number) => {
    expect(hasOfficialForm(number)).toBe(false);
  });

  it('is the same however it is spaced, padded or composed', () => {
    const written = ['1/QĐ-UBND', '01/QĐ-UBND', ' 1 / QĐ - UBND', '1/QĐ-UBND'.normalize('NFD'), '1/qđ-ubnd'];
    expect(new Set(written.map(numberKey)).size).toBe(1);
    expect(numberKey('10/QĐ-UBND')).not.toBe(numberKey('1/QĐ-UBND'));
  });

  it('of another form needs an answer, and one of this form takes none', () => {
    const named = { numberField: 'letter.number', answerField: 'letter.numberAnswer' };
    const said = (number: string, answer: string | null) => {
      const faults = new RejectionList();
      const given = answeredNumber({ ...named, number, answer }, faults);
      faults.settle();
      return given;
    };
    expect(said('20/TTr-UBND', null)).toBeNull();
    expect(said('hai mươi', 'Sổ cũ ghi bằng chữ')).toBe('Sổ cũ ghi bằng chữ');
    for (const answer of [null, ' ']) {
      expect(rejectionOf(() => said('hai mươi', answer))).toMatchObject({
        code: 'UNUSUAL_NUMBER',
        details: { field: 'letter.number', answer: 'letter.numberAnswer' },
      });
    }
    expect(rejectionOf(() => said('20/TTr-UBND', 'Đúng'))).toMatchObject({
      code: 'NO_SUCH_WARNING',
      details: { field: 'letter.numberAnswer' },
    });
  });
});
