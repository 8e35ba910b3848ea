import { lacksOf } from './missing.js';

const missing = [
  { field: 'measures', rule: 'measure-required', message: 'cũ' },
  { field: 'headApproval', rule: 'head-approval-required', message: 'Lãnh đạo đơn vị chưa duyệt đúng bản này.' },
];

describe('what is missing', () => {
  it('in the content is told of what is written now, by the name of its input', () => {
    const fields = {
      title: 'Một',
      'procedures[0].name': 'Cấp phép',
      'measures[0].content': 'Rút',
      'benefit.text': 'Ít giấy',
    };
    expect(lacksOf({ missing }, fields)).toEqual([
      { part: 'thu-tuc', field: 'measures[0].reason', text: 'Biện pháp 1, lý do: chưa viết' },
      { part: 'thu-tuc', field: 'measures[0].recommendation.text', text: 'Biện pháp 1, kiến nghị thực thi: chưa viết' },
      { part: 'chi-phi', field: 'benefit.reason', text: 'Lý do chưa có số liệu: chưa viết' },
      { part: 'kiem-tra', field: 'headApproval', text: 'Lãnh đạo đơn vị chưa duyệt đúng bản này.' },
    ]);
  });
});
