import { proposalDecider } from '@app/domain';
import type { FactOf } from '@app/facts';
import { correctedStory } from '../../spec-support/corrected-stream.js';
import { SpecLog } from '../../spec-support/log.js';
import { proposalFolds } from '../proposals/project-proposal.js';
import { ProposalRow } from '../proposals/proposal-row.js';
import { factsOfStream } from './facts-of-stream.js';
import { foldAll } from './fold-all.js';

const definition = {
  name: 'proposals',
  version: 1,
  aggregate: 'proposal',
  schema: ProposalRow,
  ...proposalFolds,
  unversioned: ['state', 'record', 'search', 'searchFolded'],
} as const;

const DAYS = 4;

describe('a stream with many corrections', () => {
  const stepping = jest.spyOn(proposalDecider, 'evolve');
  afterAll(() => stepping.mockRestore());

  const told = async (facts: readonly FactOf<'proposal'>['fact'][]) => {
    const log = new SpecLog();
    // An append has a limit.
    for (let from = 0; from < facts.length; from += 500)
      await log.tell('proposal', 'p1', facts.slice(from, from + 500));
    return {
      store: log.store,
      reading: jest.spyOn(log.store, 'readStream'),
      facts: await factsOfStream(log.store, 'proposal', 'p1', {}),
    };
  };

  /** Of as many rounds as corrections. */
  const corrected = (corrections: number) =>
    told(correctedStory({ rounds: corrections, corrections, aDay: corrections / DAYS }).facts);

  it.each([20, 100, 400])('is folded once, and one step on from each day for each of %s', async (corrections) => {
    const { store, facts } = await corrected(corrections);
    stepping.mockClear();
    const { versions } = await foldAll(facts, new Map(), { definition, store });
    expect(versions.length).toBeGreaterThan(corrections);
    expect(stepping.mock.calls.length).toBeLessThanOrEqual(2 * facts.length + (DAYS + 1) * corrections);
  });

  it('is not read where all of its facts are there', async () => {
    const { store, facts, reading } = await corrected(20);
    reading.mockClear();
    await foldAll(facts, new Map(), { definition, store });
    expect(reading).not.toHaveBeenCalled();
  });

  it('is read once, and folded once, for all that come in one batch', async () => {
    const { store, facts, reading } = await corrected(100);
    const first = facts.findIndex(({ fact }) => fact.type === 'ProposalCorrected');
    const { kept } = await foldAll(facts.slice(0, first + 1), new Map(), { definition, store });
    reading.mockClear();
    stepping.mockClear();
    const batch = await foldAll(facts.slice(first + 1), kept, { definition, store });
    expect(reading).toHaveBeenCalledTimes(1);
    expect(stepping.mock.calls.length).toBeLessThanOrEqual(2 * facts.length + (DAYS + 1) * 100);
    const whole = await foldAll(facts, new Map(), { definition, store });
    expect(batch.kept).toEqual(whole.kept);
    expect(batch.versions).toEqual(whole.versions.slice(-batch.versions.length));
  });
});
