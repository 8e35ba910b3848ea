import type { PlanDocument, PlanUnit } from '../document.js';
import { checkPlan } from './index.js';
import { soundPlan } from './sound-plan.fixture.js';

/** As large as the schema allows: every item is led by every set of every unit. */
function largePlan(): { readonly plan: PlanDocument; readonly looks: () => number } {
  let looks = 0;
  const [unit] = soundPlan.units;
  const [item] = soundPlan.items;
  if (!unit || !item) throw new Error('the fixture has a unit and an item');
  const units = Array.from({ length: 300 }, (_, at): PlanUnit => ({
    ...unit,
    id: `u${String(at)}`,
    get roles() {
      looks += 1;
      return unit.roles;
    },
  }));
  const members = units.map(({ id }) => id);
  const unitSets = Array.from({ length: 40 }, (_, at) => ({
    id: `s${String(at)}`,
    name: 'Nhóm',
    members,
    reading: null,
  }));
  const items = Array.from({ length: 500 }, (_, at) => ({
    ...item,
    id: `I${String(at)}`,
    lead: unitSets.map(({ id }) => id),
  }));
  return { plan: { ...soundPlan, units: [...soundPlan.units, ...units], unitSets, items }, looks: () => looks };
}

describe('the check of a large plan', () => {
  it('looks at a unit once for each set and path that it stands for, however many items name them', () => {
    const { plan, looks } = largePlan();
    expect(checkPlan(plan)).toEqual([]);
    expect(looks()).toBeLessThan(10 * 300 * 40);
  });

  it('tells the first thousand faults of a plan that is wrong everywhere', () => {
    const { plan } = largePlan();
    const wrong = { ...plan, units: plan.units.map((unit) => ({ ...unit, roles: [] })) };
    expect(checkPlan(wrong)).toHaveLength(1_000);
  });
});
