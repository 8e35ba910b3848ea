import { compareLogs } from '@app/event-store';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Cast } from '../support/cast.js';
import { startProgram } from '../support/program.js';
import { Service } from '../support/service.js';
import { answerNow, earlierAnswers, type Answered } from './answers.js';
import { earlierLog, SHA256 } from './earlier-log.js';
import { atLog, layLog } from './laid-log.js';
import { earlierReadModels, readModelsIn, TABLES, type ReadModels } from './read-models.js';

jest.setTimeout(300_000);

/** The clock stands where it stood when the earlier release answered. */
const CLOCK = {
  CLOCK_STARTS_AT: '2026-07-20T02:00:00Z',
  NODE_OPTIONS: `--import=${pathToFileURL(path.join(__dirname, 'shifted-clock.mjs')).href}`,
};

describe('the log of an earlier release, in a fresh database', () => {
  let dataDir: string;
  let comparison: Awaited<ReturnType<typeof compareLogs>>;
  let models: ReadModels;
  const earlier = earlierReadModels();
  const answers: Answered[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'tinhgon-'));
    const log = await earlierLog();
    const after = await layLog(log, dataDir);
    const program = await startProgram(dataDir, CLOCK);
    try {
      const { url } = program;
      const cast = new Cast(new Service(url, () => program.output()));
      for (const asked of earlierAnswers) answers.push(await answerNow({ url, cast, after }, asked));
    } finally {
      await program.stop();
    }
    [comparison, models] = await atLog(dataDir, async (store, { serviceUrl }) => [
      await compareLogs(log, store),
      await readModelsIn(serviceUrl),
    ]);
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true, maxRetries: 10 }));

  it('keeps its canonical SHA-256, and the start adds nothing to it', () => {
    expect(comparison).toEqual({ events: expect.any(Number) as number, sha256: SHA256, difference: null });
  });

  it.each(TABLES)('gives the read model %s the same rows', (table) => {
    expect(earlier[table]?.length).toBeGreaterThan(0);
    expect(models[table]).toEqual(earlier[table]);
  });

  it.each([...new Set(earlierAnswers.map(({ who }) => who))])('gives %s the same answers', (who) => {
    const of = (all: readonly Answered[]) => all.filter((one) => one.who === who);
    expect(of(answers)).toEqual(of(earlierAnswers));
  });
});
