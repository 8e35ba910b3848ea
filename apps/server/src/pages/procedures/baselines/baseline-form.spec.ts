import { Form } from '../../browser/form.js';
import { baselineBody, baselineFields, digitsOf } from './baseline-form.js';

describe('the form of a baseline', () => {
  it('takes whole đồng as people write them', () => {
    expect(['32.000.000', '32000000', ' 1.200 ', '1,5', '1.20'].map(digitsOf)).toEqual([
      '32000000',
      '32000000',
      '1200',
      '1,5',
      '1.20',
    ]);
  });

  it('asks for an answer to each warning, and sends those that were given', () => {
    const warning = { code: 'SEVERAL_CASES', codeName: '', field: 'time', message: 'Nhiều trường hợp.', answer: null };
    const warnings = [warning, { ...warning, code: 'NO_TIME_LIMIT' }];
    const tried = { time: null, warnings, changes: [], effects: null };
    const asked = { kind: 'ghi', agencies: [], standing: undefined, agency: 'a', tried } as const;
    const names = baselineFields(asked).map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['answer:SEVERAL_CASES:time', 'answer:NO_TIME_LIMIT:time']);
    const typed = new Form([
      ['agency', 'gia-sang.ubnd'],
      ['cost', '32.000.000'],
      ['source.title', 'Báo cáo'],
      ['source.date', ''],
      ['answer:SEVERAL_CASES:time', 'Lấy dài nhất'],
      ['answer:NO_TIME_LIMIT:time', ' '],
    ]);
    expect(baselineBody(typed, 'ghi')).toEqual({
      agency: 'gia-sang.ubnd',
      cost: '32000000',
      source: { title: 'Báo cáo' },
      warningAnswers: [{ code: 'SEVERAL_CASES', field: 'time', answer: 'Lấy dài nhất' }],
    });
  });
});
