import { canonicalJson } from '@app/event-store';
import {
  World,
  brokenFourEyes,
  brokenFourEyesOver,
  involvedIn,
  leftWithoutHead,
  pathShapes,
  planFixture,
  planState,
  playSeason,
  skippedStages,
  type Act,
  type Asked,
} from '@app/testing';
import { onDossierEvent, onProposalEvent } from '@app/write-side';
import fc from 'fast-check';
import { dossierDecider } from '../dossier/decide.js';
import { proposalDecider } from '../proposal/decide.js';
import type { ProposalEvent } from '../proposal/acts/index.js';

const RUNS = 60;
const ACTS = 120;
const seasons = fc.record({ stages: pathShapes(), chances: fc.infiniteStream(fc.nat(0xffff)) });

/** Acts that may repeat: each adds something or goes a stage further. */
const REPEATABLE = new Set([
  'ReviseProposal',
  'SendBackEdition',
  'RequestOpinion',
  'RequestExplanation',
  'RecordOutsideAct',
  'SubmitDossier',
  'ReturnDossier',
]);

function play(
  season: { stages: Parameters<typeof planFixture>[0]; chances: Iterator<number> },
  seen: (act: Act, world: World) => void,
) {
  const world = new World(planState(planFixture(season.stages)), { onProposalEvent, onDossierEvent });
  const chance = (bound: number) => (bound < 2 ? 0 : (season.chances.next().value as number) % bound);
  playSeason(world, chance, ACTS, (act) => seen(act, world));
  return world;
}

/** Counts over all runs: what never happened proves nothing. */
const met = new Map<string, number>();
const meet = (what: string) => met.set(what, (met.get(what) ?? 0) + 1);

const factsOf = (world: World, { to, id }: Asked) =>
  (to === 'proposal' ? world.proposal(id) : world.dossier(id)).facts.length;

/** Facts of a proposal before its first claim. */
const untilClaim = (facts: readonly ProposalEvent[], dossier: string) =>
  facts.slice(
    0,
    facts.findIndex((fact) => fact.type === 'InclusionRequested' && fact.data.dossier === dossier),
  );

/** By the dossiers' own facts. */
const holds = (world: World, proposal: string) =>
  [...world.dossiers].filter(([, { state }]) => {
    if (state.status === 'none' || state.status === 'over') return false;
    return [...state.entries, ...state.staying].some((entry) => entry.proposal === proposal);
  });

function check(seen: (act: Act, world: World) => void, end: (world: World) => void = () => undefined): void {
  const property = fc.property(seasons, (season) => end(play(season, seen)));
  fc.assert(property, { numRuns: RUNS });
}

/** Must happen, so that the seasons prove something. */
const TO_BE_MET = [
  'ReturnItems',
  'ReturnDossier',
  'ReturnProposal',
  'RemoveProposal',
  'WithdrawProposal',
  'IssueDecision',
  'open',
  'completed',
  'decided',
  'withdrawn',
  'FOUR_EYES',
  'LIST_DIFFERS',
  'IN_A_DOSSIER',
  'INCOMPLETE',
];

describe('over random seasons on random paths, whatever people ask and however late news comes', () => {
  it('no stage is skipped, none left without its head, and nobody acts on their own draft', () => {
    check(
      ({ refused, asked, facts }) => {
        if (refused) meet(refused.details['rule'] === 'FOUR_EYES' ? 'FOUR_EYES' : refused.code);
        else if (facts > 0) meet(asked.command.type);
      },
      (world) => {
        const path = world.plan.document.paths[0]!;
        for (const { facts, now } of world.proposals.values()) {
          meet(now.status);
          expect(skippedStages(path, facts)).toEqual([]);
          expect(leftWithoutHead(path, facts)).toEqual([]);
          expect(brokenFourEyes(path, facts)).toEqual([]);
        }
        for (const [dossier, { facts }] of world.dossiers) {
          const involved = (proposal: string) => involvedIn(untilClaim(world.proposal(proposal).facts, dossier));
          expect(brokenFourEyesOver(facts, involved)).toEqual([]);
        }
      },
    );
    expect(TO_BE_MET.filter((what) => !met.has(what))).toEqual([]);
  });

  it('no proposal is ever in two open dossiers, and at the end both sides say the same', () =>
    check(
      (_, world) => {
        for (const id of world.proposals.keys()) expect(holds(world, id).length).toBeLessThan(2);
      },
      (world) => {
        for (const [id, { now }] of world.proposals) {
          const [held] = holds(world, id);
          expect(now.dossier?.id).toBe(held?.[0]);
          if (!held) continue;
          expect(now.dossier?.confirmed).toBe(true);
          expect(now.at.stage).toBe(held[1].now.at.stage);
        }
      },
    ));

  it('replay of what was stored gives the state that was decided on', () =>
    check(
      () => undefined,
      (world) => {
        const stored = <Fact>(facts: readonly Fact[]) => JSON.parse(canonicalJson(facts)) as Fact[];
        for (const { facts, state } of world.proposals.values()) {
          expect(stored(facts).reduce(proposalDecider.evolve, proposalDecider.initial)).toEqual(state);
        }
        for (const { facts, state } of world.dossiers.values()) {
          expect(stored(facts).reduce(dossierDecider.evolve, dossierDecider.initial)).toEqual(state);
        }
      },
    ));

  it('a command that was done is refused or changes nothing when it comes again', () =>
    check(({ actor, asked, facts }, world) => {
      const { command } = asked;
      const further = command.type === 'ReturnProposal' && command.to === null;
      if (facts === 0 || further || REPEATABLE.has(command.type)) return;
      const known = factsOf(world, asked);
      world.ask(actor, asked);
      expect([command, factsOf(world, asked)]).toEqual([command, known]);
    }));
});
