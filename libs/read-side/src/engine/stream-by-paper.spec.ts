import type { EventStore } from '@app/event-store';
import type { Category, FactOf } from '@app/facts';
import { everyDossierFact, everyProposalFact, planFixture, planState, type ProposalStory } from '@app/testing';
import fc from 'fast-check';
import { correctedSeason } from '../../spec-support/corrected-season.js';
import { correctedStory, spreadStory } from '../../spec-support/corrected-stream.js';
import { foldedAnew } from '../../spec-support/folded-anew.js';
import { SpecLog } from '../../spec-support/log.js';
import { chanceFrom, playedSeason, seasons, THREE_STAGES } from '../../spec-support/past-season.js';
import { DossierRow } from '../dossiers/dossier-row.js';
import { dossierFolds } from '../dossiers/project-dossier.js';
import { proposalFolds } from '../proposals/project-proposal.js';
import { ProposalRow } from '../proposals/proposal-row.js';
import type { StandingFact } from '../records/corrected-by.js';
import type { StandingRow } from '../standing/standing-row.js';
import { factsOfStream } from './facts-of-stream.js';
import type { Corrections } from './row-projection.js';

jest.setTimeout(60_000);

interface Looking<Row> {
  readonly columns: readonly (keyof Row)[];
  readonly isLooked: () => boolean;
}

const LEFT = ['state', 'record', 'proposalsEver'];
const versionColumns = <Row>(schema: { readonly options: { readonly columns: object } }) =>
  Object.keys(schema.options.columns).filter((name) => !LEFT.includes(name)) as (keyof Row)[];

/** Kinds of corrections that were among them. */
const corrected = new Set<string>();

/** What a stream tells by paper after its corrections, beside what a fold of all of it tells. */
async function compare<Name extends 'proposal' | 'dossier', Row extends StandingRow>(
  stream: readonly FactOf<Name>[],
  corrections: Corrections<Name, Row>,
  { columns, isLooked }: Looking<Row>,
): Promise<void> {
  const kept = (row: Row): Row => {
    const state: unknown = JSON.parse(row.state);
    return { ...Object.fromEntries(columns.map((name) => [name, row[name]])), state } as unknown as Row;
  };
  const papers = corrections.byPaper(kept);
  for (const [at, recorded] of stream.entries()) {
    if (!papers.add(recorded)) continue;
    corrected.add((recorded as StandingFact).fact.type);
    if (!isLooked()) continue;
    const anew = foldedAnew(stream.slice(0, at + 1), corrections);
    expect(await papers.rows()).toEqual(anew.map(({ row, paperFrom }) => ({ row: kept(row), paperFrom })));
  }
}

async function compareAll(store: EventStore, isLooked: () => boolean): Promise<void> {
  const names = new Set<string>();
  for await (const { stream } of store.readAll()) names.add(stream);
  const of = async <Name extends Category>(kind: Name) => {
    const own = [...names].filter((name) => name.startsWith(`${kind}-`));
    return Promise.all(own.map((name) => factsOfStream(store, kind, name.slice(kind.length + 1), {})));
  };
  const looking = { isLooked, columns: versionColumns<ProposalRow>(ProposalRow) };
  for (const one of await of('proposal')) await compare(one, proposalFolds.corrections, looking);
  const lookingToo = { isLooked, columns: versionColumns<DossierRow>(DossierRow) };
  for (const one of await of('dossier')) await compare(one, dossierFolds.corrections, lookingToo);
}

async function logOf({ facts }: ProposalStory): Promise<EventStore> {
  const log = new SpecLog();
  await log.tell('proposal', 'p1', facts);
  return log.store;
}

const RUNS = 25;

describe('a stream with corrections is by paper what a fold of all of it tells', () => {
  it('after any of those that come among its acts', async () => {
    const property = fc.asyncProperty(seasons, async ({ stages, seed }) => {
      const chance = chanceFrom(seed);
      const { store } = await playedSeason(stages, chance);
      await compareAll(store, () => chance(4) > 0);
    });
    await fc.assert(property, { numRuns: RUNS });
  });

  it('after any of those that come when all is done', async () => {
    const property = fc.asyncProperty(fc.nat(), async (seed) => {
      const chance = chanceFrom(seed);
      const chances = (function* () {
        for (;;) yield chance(0xffff);
      })();
      const { store } = await correctedSeason(planState(planFixture(THREE_STAGES)), chances);
      await compareAll(store, () => chance(4) > 0);
    });
    await fc.assert(property, { numRuns: RUNS });
  });

  it.each([
    ['with days of many facts', correctedStory({ rounds: 100, corrections: 30, aDay: 40 })],
    ['with days of one', correctedStory({ rounds: 50, corrections: 20 })],
    ['of which all facts were first of one day', spreadStory(40)],
  ])('where it is long, %s', async (_, story) => {
    const chance = chanceFrom(story.facts.length);
    await compareAll(await logOf(story), () => chance(4) === 0);
  });

  it('with facts of every kind', async () => {
    const log = new SpecLog();
    await log.tell('proposal', 'p1', everyProposalFact());
    await log.tell('dossier', 'd1', everyDossierFact());
    await compareAll(log.store, () => true);

    const kinds = ['ProposalCorrected', 'CarriedCorrected', 'DecisionCorrected', 'DossierCorrected', 'ClaimCorrected'];
    expect([...corrected].sort()).toEqual(kinds.sort());
  });
});
