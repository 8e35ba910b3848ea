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
