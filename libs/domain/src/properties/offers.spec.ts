import {
  World,
  approverOf,
  contextUnder,
  examinerOf,
  gatheringWhere,
  headOf,
  leaderOf,
  pathShapes,
  planFixture,
  planState,
  playSeason,
  rejectionOf,
  reviewerOf,
} from '@app/testing';
import { onDossierEvent, onProposalEvent } from '@app/write-side';
import fc from 'fast-check';
import type { ActOffered } from '../access/act-offered.js';
import type { DossierCommand } from '../dossier/acts/index.js';
import type { DossierContext } from '../dossier/context.js';
import { dossierDecider, openDossierActs } from '../dossier/decide.js';
import type { PersonActor } from '../kernel/actor.js';
import type { Dossier } from '../dossier/state.js';
import type { PlanDocument } from '../plan/document.js';
import type { ProposalCommand } from '../proposal/acts/index.js';
import type { ProposalContext } from '../proposal/context.js';
import { openActs, proposalDecider } from '../proposal/decide.js';
import type { Proposal } from '../proposal/state.js';

const people = [headOf('room-a'), reviewerOf('center'), leaderOf('ward'), examinerOf('office'), approverOf('office')];
const REASON = 'Cần làm rõ';
const met = new Map<string, number>();
const meet = (act: string, times: number) => met.set(act, (met.get(act) ?? 0) + times);
const stagesOf = (paths: PlanDocument['paths']) => paths[0]?.stages.map(({ id }) => id) ?? [];

/** The refusal's code; null where it is done. `to`: of the facts. */
interface Tried {
  readonly refused: string | null;
  readonly told: unknown;
}

function tried(decide: () => readonly { readonly data: object }[]): Tried {
  let told: object = {};
  const refused = rejectionOf(() => (told = decide()[0]?.data ?? {}))?.code ?? null;
  return { refused, told };
}

const stageIn = (told: unknown) => {
  const { to } = told as { readonly to?: string | { readonly stage: string } };
  return typeof to === 'object' ? to.stage : to;
};

/** Each stage offered is gone back to, no other is, and without one it goes to the default. */
function keepsStages({ act, offer }: ActOffered<string>, all: readonly string[], to: (stage: string | null) => Tried) {
  const offered = offer.stages.map(({ stage }) => stage);
  meet(act, offered.length);
  expect(all.filter((stage) => to(stage).refused !== 'BAD_RETURN_TARGET')).toEqual(offered);
  const meant = offer.stages.find(({ isDefault }) => isDefault)?.stage;
  const { refused, told } = to(null);
  expect(refused === null ? stageIn(told) : refused).toBe(meant ?? 'BAD_RETURN_TARGET');
}

function checkProposal(now: Proposal, { plan: planned }: World, context: ProposalContext): void {
  const { paths, units } = planned.document;
  for (const one of openActs(now, context).filter(({ status }) => status === 'open')) {
    const attempt = (command: ProposalCommand) => tried(() => proposalDecider.decide(command, now, context));
    if (one.act === 'ReturnProposal')
      keepsStages(one, stagesOf(paths), (to) => attempt({ type: 'ReturnProposal', to, reason: REASON }));
    if (one.act !== 'RequestOpinion') continue;
    const ask = { type: 'RequestOpinion', from: 'A', question: 'B', answerBy: null } as const;
    meet(one.act, one.offer.units.length);
    const askable = units.filter(({ id, roles }) => roles.length > 0 && attempt({ ...ask, unit: id }).refused === null);
    expect(askable.map(({ id }) => id)).toEqual(one.offer.units);
  }
}

function checkDossier(state: Dossier, { plan: planned }: World, context: DossierContext): void {
  const { paths } = planned.document;
  const proposals = state.entries.map(({ proposal }) => proposal);
  for (const one of openDossierActs(state, context).filter(({ status }) => status === 'open')) {
    const attempt = (command: DossierCommand) => tried(() => dossierDecider.decide(command, state, context));
    if (one.act === 'ReturnDossier')
      keepsStages(one, stagesOf(paths), (to) => attempt({ type: 'ReturnDossier', to, reason: REASON }));
    if (one.act === 'ReturnItems')
      keepsStages(one, stagesOf(paths), (to) => attempt({ type: 'ReturnItems', proposals, to, reason: REASON }));
    if (one.act !== 'RequestExplanation') continue;
    meet(one.act, one.offer.asks.length);
    const { told } = attempt({ type: 'RequestExplanation', question: 'B', answerBy: null });
    expect((told as { readonly asked?: unknown }).asked).toEqual(one.offer.asks);
  }
}

function checkAll(world: World, actor: PersonActor): void {
  for (const { now } of world.proposals.values())
    checkProposal(now, world, contextUnder(world.plan, actor, { dossier: gatheringWhere(now) }));
  for (const { state } of world.dossiers.values())
    if (state.status !== 'none') checkDossier(state, world, contextUnder(world.plan, actor));
}

it('offers what an act may name, and nothing else', () => {
  const seasons = fc.record({ stages: pathShapes(), chances: fc.infiniteStream(fc.nat(0xffff)) });
  const property = fc.property(seasons, ({ stages, chances }) => {
    const world = new World(planState(planFixture(stages)), { onProposalEvent, onDossierEvent });
    const chance = (bound: number) => (bound < 2 ? 0 : (chances.next().value as number) % bound);
    playSeason(world, chance, 60, () => checkAll(world, people[chance(people.length)]!));
  });
  fc.assert(property, { numRuns: 20, seed: 1 });
  expect([...met.keys()].sort()).toEqual([
    'RequestExplanation',
    'RequestOpinion',
    'ReturnDossier',
    'ReturnItems',
    'ReturnProposal',
  ]);
  expect([...met.values()].every((times) => times > 0)).toBe(true);
});
