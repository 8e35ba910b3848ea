import { isGatheredBy, leadGatherer } from './gatherer.js';

const at = (role: 'officer' | 'head' | 'reviewer', unit: string) => ({
  role,
  unit,
  roleName: role,
  unitName: unit,
});
const byItsUnit = { unit: 'room-a', mustAct: [at('officer', 'room-a'), at('head', 'room-a')] };
const byTheCenter = { unit: 'room-a', mustAct: [at('reviewer', 'center')] };

it('knows a lead unit that gathers its own proposals', () => {
  expect(leadGatherer(byItsUnit)).toBe('room-a');
  expect(leadGatherer(byTheCenter)).toBeNull();
});

it('knows whose post gathers', () => {
  expect(isGatheredBy(byItsUnit, [{ role: 'officer', unit: 'room-a' }])).toBe(true);
  expect(isGatheredBy(byItsUnit, [{ role: 'officer', unit: 'room-b' }])).toBe(false);
  expect(isGatheredBy(byTheCenter, [{ role: 'reviewer', unit: 'center' }])).toBe(true);
});
