import type { Sheet } from '@app/pages';
import { lacksOf } from './missing.js';

const missing = [
  { field: 'measures', rule: 'measure-required', message: 'cũ' },
  { field: 'headApproval', rule: 'head-approval-required', message: 'Lãnh đạo đơn vị chưa duyệt đúng bản này.' },
];
const warning = {
  procedure: 'procedures[0]',
  code: 'CUT_OVER_90_PERCENT',
  field: '/time/after',
  message: 'Thời hạn cắt giảm trên 90%.',
  answer: null,
};
const parameter = { validFrom: '2025-01-01', basis: '', source: '' };
const sheet: Sheet = {
  subjects: [{ id: 'p7', code: null, name: 'Cấp phép', baseline: [] }],
  parameters: { luong: { ...parameter, kind: 'hourly-rate', value: '40000' } },
  computedOn: '2026-05-14',
  area: '19',
  saved: {},
};
const fields = {
  title: 'Một',
  'procedures[0].name': 'Cấp phép',
  'measures[0].content': 'Rút',
  'benefit.text': 'Ít giấy',
};
const head = { part: 'kiem-tra', field: 'headApproval', text: 'Lãnh đạo đơn vị chưa duyệt đúng bản này.' };

describe('what is missing', () => {
  it('in the content is told of what is written now, by the name of its input', () => {
    expect(lacksOf({ missing }, { fields, judged: null, warnings: [], sheet })).toEqual([
      { part: 'thu-tuc', field: 'measures[0].reason', text: 'Biện pháp 1, lý do: chưa viết' },
      { part: 'thu-tuc', field: 'measures[0].recommendation.text', text: 'Biện pháp 1, kiến nghị thực thi: chưa viết' },
      { part: 'chi-phi', field: 'benefit.reason', text: 'Lý do chưa có số liệu: chưa viết' },
      head,
    ]);
  });

  it('in a grid half filled is told of its inputs', () => {
    const half = {
      ...fields,
      'benefit.reason': 'Chưa đo',
      'measurements[0].scm.activities[0].name': 'Đi nộp',
      'measurements[0].scm.activities[0].before.hours': '2',
      'measurements[0].scm.before.timesPerYear': 'vài',
      'measurements[0].dossiersPerYear': '10',
    };
    const lacking = (more: object) =>
      lacksOf({ missing: [] }, { fields: { ...half, ...more }, judged: null, warnings: [], sheet })
        .filter(({ part }) => part === 'chi-phi')
        .map(({ text }) => text);
    const time = 'Số liệu thủ tục 1, thời hạn giải quyết, hiện tại: chưa nhập';
    expect(lacking({})).toEqual(['Số liệu thủ tục 1, hiện tại, số lần một năm: chưa đọc được số này', time]);
    expect(lacking({ 'measurements[0].scm.before.timesPerYear': '1' })).toEqual([
      time,
      'Số liệu thủ tục 1, hiện tại, số đối tượng một năm: chưa nhập',
    ]);
  });

  it('of benefits and answers leads to the input of the procedure', () => {
    const whole = {
      title: 'Một',
      'procedures[0].name': 'Cấp phép',
      'measures[0].content': 'a',
      'measures[0].reason': 'b',
      'measures[0].recommendation.text': 'c',
    };
    const judged = {
      procedures: [{ id: 'p7', code: null, name: 'Cấp phép' }],
      missing: [{ field: 'measurements.p7', rule: 'benefit-required', message: '' }],
    };
    const answer = 'answers.procedures[0]:CUT_OVER_90_PERCENT/time/after';
    const lacking = lacksOf({ missing }, { fields: whole, judged, warnings: [warning], sheet });
    expect(lacking.map(({ part, field }) => [part, field])).toEqual([
      ['chi-phi', 'measurements[0].time.before'],
      ['canh-bao', answer],
      ['kiem-tra', 'headApproval'],
    ]);
    const equal = { field: 'measurements.p7', rule: 'figure-required', message: 'Trước và sau bằng nhau.' };
    const [same] = lacksOf(
      { missing },
      { fields: whole, judged: { ...judged, missing: [equal] }, warnings: [], sheet },
    );
    expect(same).toEqual({
      part: 'chi-phi',
      field: 'measurements[0].time.before',
      text: 'Cấp phép: Trước và sau bằng nhau.',
    });
    const answered = { ...whole, [answer]: 'Vì đã có dữ liệu.' };
    expect(lacksOf({ missing }, { fields: answered, judged: null, warnings: [warning], sheet })).toEqual([head]);
  });
});
