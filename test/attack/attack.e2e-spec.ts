import { runAttack, type Result } from './run.js';

jest.setTimeout(600_000);

/** Larger than any run has shown, and far below what a single request once took. */
const LARGEST_MIB = 1_024;

describe('half a minute of attack', () => {
  const seed = Number(process.env['ATTACK_SEED'] ?? 692_040);
  let result: Result;
  beforeAll(async () => {
    result = await runAttack({ seed, requests: 1_500, files: 75, minutes: 6, clients: 4 });
  });

  it('meets nothing but sound answers, and leaves nothing of what was refused', () => {
    const { findings } = result;
    expect({ seed, findings }).toEqual({ seed, findings: [] });
  });

  it('was met by acceptance and refusal of many sorts', () => {
    const statuses = Object.keys(result.requests).map((key) => key.split(' ')[0]);
    expect(statuses).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404']));
    expect(Object.keys(result.files)).not.toEqual([]);
  });

  it('is borne within bounds', () => expect(result.largestMiB).toBeLessThan(LARGEST_MIB));
});
