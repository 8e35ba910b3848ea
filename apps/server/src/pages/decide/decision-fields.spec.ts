import type { ProblemBody } from '../../http/problem-body.js';
import { typedIn } from '../browser/typed.js';
import { faultsOnPage, outcomesIn, type ToDecide } from './decision-fields.js';

const entry = (number: string, ...measures: readonly string[]): ToDecide => {
  return { proposal: `id of ${number}`, number, title: '', edition: 2, measures };
};
const entries = [entry('PA-0001', 'm1', 'm2'), entry('PA-0002', 'm1'), entry('PA-0003', 'm1', 'm2')];
const typed = typedIn({
  'outcomes.PA-0001.all': '',
  'outcomes.PA-0001.reason': 'còn trong ô đã ẩn',
  'outcomes.PA-0002.all': 'rejected',
  'outcomes.PA-0002.reason': 'Trùng',
  'outcomes.PA-0002.to': 'còn trong ô đã ẩn',
  'outcomes.PA-0003.all': 'each',
  'outcomes.PA-0003.measures.m1.outcome': 'referred',
  'outcomes.PA-0003.measures.m1.to': 'Bộ Xây dựng',
  'outcomes.PA-0003.measures.m2.outcome': 'approved',
});

describe('the fields of a decision', () => {
  it('say the outcome of each measure of what is decided, with the texts it needs', () => {
    expect(outcomesIn(entries, typed)).toEqual([
      { proposal: 'id of PA-0002', edition: 2, measures: [{ measure: 'm1', outcome: 'rejected', reason: 'Trùng' }] },
      {
        proposal: 'id of PA-0003',
        edition: 2,
        measures: [
          { measure: 'm1', outcome: 'referred', to: 'Bộ Xây dựng' },
          { measure: 'm2', outcome: 'approved' },
        ],
      },
    ]);
  });

  it('give one outcome to all measures of a proposal', () => {
    const whole = typedIn({ 'outcomes.PA-0001.all': 'approved' });
    expect(outcomesIn(entries, whole)[0]?.measures).toEqual([
      { measure: 'm1', outcome: 'approved' },
      { measure: 'm2', outcome: 'approved' },
    ]);
  });

  it('leave out a measure without outcome, so that the API says what is missing', () => {
    const half = typedIn({ 'outcomes.PA-0001.all': 'each', 'outcomes.PA-0001.measures.m2.outcome': 'approved' });
    expect(outcomesIn(entries, half)[0]?.measures).toEqual([{ measure: 'm2', outcome: 'approved' }]);
  });

  it('are named by faults where they stand on the page', () => {
    const fault = (field: string) => ({ field, rule: 'required', message: 'Thiếu.' });
    const fields = ['outcomes[0].measures[0].reason', 'outcomes[1].measures[0].to', 'outcomes[1].measures', 'number'];
    const problem = { code: 'VALIDATION_FAILED', errors: fields.map(fault) } as unknown as ProblemBody;
    expect(faultsOnPage(problem, entries, typed).errors?.map(({ field }) => field)).toEqual([
      'outcomes.PA-0002.reason',
      'outcomes.PA-0003.measures.m1.to',
      'outcomes.PA-0003',
      'number',
    ]);
  });

  it('say that no outcome is chosen where the list of measures would be empty', () => {
    const errors = [{ field: 'outcomes[1].measures', rule: 'list', message: 'Phải là danh sách có từ 1 đến 100 mục.' }];
    const problem = { code: 'VALIDATION_FAILED', errors } as unknown as ProblemBody;
    expect(faultsOnPage(problem, entries, typed).errors?.[0]?.message).toBe('Chưa chọn kết quả cho biện pháp nào.');
  });

  it('have one fault where one text of the page is sent for each measure', () => {
    const fault = (field: string) => ({ field, rule: 'required', message: 'Thiếu.' });
    const all = typedIn({ 'outcomes.PA-0001.all': 'rejected' });
    const errors = ['outcomes[0].measures[0].reason', 'outcomes[0].measures[1].reason'].map(fault);
    const problem = { code: 'VALIDATION_FAILED', errors } as unknown as ProblemBody;
    expect(faultsOnPage(problem, entries, all).errors).toHaveLength(1);
  });
});
