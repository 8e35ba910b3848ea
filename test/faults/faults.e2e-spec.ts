import { runApart } from './apart/run-apart.js';
import { runFaults } from './run.js';

jest.setTimeout(900_000);

it('loses and doubles nothing when the server, PostgreSQL or both are killed under load', async () => {
  const result = await runFaults(5);
  expect(result.lost).toEqual([]);
  expect(result.doubled).toEqual([]);
  expect(result.differing).toEqual([]);
  expect(result.acknowledged).toBeGreaterThan(50);
  expect(result.repeated).toBeGreaterThan(0);
});

it('loses, doubles and skips nothing when servers, projectors, PostgreSQL and rebuilds are killed and frozen in turn', async () => {
  const result = await runApart(20);
  const { lost, doubled, disordered, differing } = result;
  expect({ lost, doubled, disordered, differing }).toEqual({ lost: [], doubled: [], disordered: [], differing: [] });
  expect(Object.values(result.struck).reduce((sum, times) => sum + times, 0)).toBe(20);
  expect(result.acknowledged).toBeGreaterThan(100);
  expect(result.rebuilt).toBeGreaterThan(0);
  expect(result.verified).toBeGreaterThan(0);
});
