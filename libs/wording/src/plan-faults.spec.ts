import { PLAN_RULES } from '@app/domain';
import { planFaultWords } from './plan-faults.js';

describe('planFaultWords', () => {
  it.each(PLAN_RULES)('says %s in a whole sentence', (rule) => {
    expect(planFaultWords({ rule, subject: 'a.b' })).toMatch(/^[“\p{Lu}].*\.$/u);
  });

  it('names what the fault is about', () => {
    expect(planFaultWords({ rule: 'unknown-unit', subject: 'a.ai' })).toBe('Không có đơn vị “a.ai” trong tệp.');
  });
});
