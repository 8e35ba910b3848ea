import type { ProblemBody } from '../../http/problem-body.js';
import { faultInput, faultLabel, ON_PAGE, pageOfFaults } from './decision-faults.js';

const all = Array.from({ length: 2 * ON_PAGE + 1 }, (_, at) => {
  return { proposal: `p${String(at)}`, number: `PA-${String(at + 1)}`, title: '', edition: 1, measures: ['m1', 'm2'] };
});
const problem = (...fields: readonly string[]) => {
  const errors = fields.map((field) => ({ field, rule: 'required', message: 'Không được để trống.' }));
  return { code: 'VALIDATION_FAILED', errors } as unknown as ProblemBody;
};
const LAST = `PA-${String(all.length)}`;

describe('the faults of a decision', () => {
  it('name the proposal, the measure and what is missing', () => {
    expect(faultLabel('outcomes.PA-2.reason', all, 1)).toBe('PA-2, lý do không thông qua');
    expect(faultLabel('outcomes.PA-2.measures.m2.to', all, 1)).toBe('PA-2, biện pháp 2, chuyển đến cấp, cơ quan');
    expect(faultLabel('outcomes.PA-2', all, 1)).toBe('PA-2');
    expect(faultLabel('number', all, 1)).toBeUndefined();
  });

  it('lead to the input where the page has it, else say on which it stands', () => {
    const field = `outcomes.${LAST}.reason`;
    expect(faultInput(field, all, 3)).toBe(`o-outcomes-${LAST}-reason`);
    expect(faultInput(field, all, 1)).toBeNull();
    expect(faultLabel(field, all, 1)).toBe(`${LAST}, lý do không thông qua (trang 3)`);
    expect(faultInput('number', all, 3)).toBe('o-number');
  });

  it('are shown where they stand, if that is on another page alone', () => {
    expect(pageOfFaults(problem('outcomes.PA-1.reason', 'outcomes.PA-60.reason'), all, 3)).toBe(1);
    expect(pageOfFaults(problem('outcomes.PA-1.reason', 'outcomes.PA-60.reason'), all, 2)).toBe(2);
    expect(pageOfFaults(problem('outcomes.PA-1.reason', 'number'), all, 2)).toBe(2);
    expect(pageOfFaults(problem(), all, 2)).toBe(2);
  });
});
