import { OWN_ACT_NAMES } from './acts.js';

it('names no two acts of people alike', () => {
  const names = Object.values(OWN_ACT_NAMES);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
