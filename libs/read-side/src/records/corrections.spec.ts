import type { CorrectedValues, DossierEvent, PastAct, ProposalEvent } from '@app/domain';
import { World, correctionsOf, person, post, pathShapes, planFixture, planState, playSeason } from '@app/testing';
import { onDossierEvent, onProposalEvent } from '@app/write-side';
import fc from 'fast-check';
import * as dossiers from './dossier-record.js';
import * as proposals from './proposal-record.js';

type Fact = ProposalEvent | DossierEvent;

/** The facts as if each had been recorded rightly at once, with those of corrections left without effect. */
function asCorrected<Event extends Fact>(facts: readonly Event[]): readonly Event[] {
  const right: Event[] = [...facts];
  for (const { type, data } of facts) {
    if (type === 'ProposalCorrected' || type === 'DossierCorrected') {
      right[data.revision] = rewritten(right[data.revision]!, data.changes);
    }
    if (type === 'DecisionCorrected') {
      right.forEach((fact, at) => {
        if (fact.type === 'ProposalDecided' && fact.data.decision.id === data.decision)
          right[at] = rewritten(fact, data.changes);
      });
    }
  }
  return right.map((fact) => (fact.type.endsWith('Corrected') ? ({ ...fact, type: 'Nothing' } as never) : fact));
}

function rewritten<Event extends Fact>(fact: Event, { on, ...values }: CorrectedValues): Event {
  const data = { ...fact.data } as Record<string, unknown>;
  for (const paper of ['letter', 'decision']) {
    if (typeof data[paper] === 'object' && data[paper]) data[paper] = { ...data[paper], ...values };
  }
  for (const [key, value] of Object.entries(values)) if (key in data) data[key] = value;
  return { ...fact, on: on ?? fact.on, data };
}

/** Without who corrected what: that is all that a corrected record says besides. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'corrections' ? undefined : inner)));
}

/** Corrects facts by chance, each as a holder of the post under which it was recorded. */
function correctAll(world: World, isChosen: () => boolean): void {
  const recorder = ({ post: held }: PastAct) => person('corrector', post(held?.unit ?? '', held?.role ?? 'officer'));
  for (const [id, { now }] of world.proposals) {
    for (const one of correctionsOf(now.acts).filter(isChosen)) {
      world.ask(recorder(now.acts[one.revision]!), {
        to: 'proposal',
        id,
        command: { type: 'CorrectProposal', ...one },
      });
    }
  }
  for (const [id, { state }] of world.dossiers) {
    if (state.status === 'none') continue;
    for (const one of correctionsOf(state.acts).filter(isChosen)) {
      world.ask(recorder(state.acts[one.revision]!), {
        to: 'dossier',
        id,
        command: { type: 'CorrectDossier', ...one },
      });
    }
  }
  world.deliver();
}

describe('a record after corrections', () => {
  it('says what it would say had everything been recorded rightly at once', () => {
    let corrections = 0;
    const seasons = fc.record({ stages: pathShapes(), chances: fc.infiniteStream(fc.nat(0xffff)) });
    const property = fc.property(seasons, ({ stages, chances }) => {
      const world = new World(planState(planFixture(stages)), { onProposalEvent, onDossierEvent });
      playSeason(
        world,
        (bound) => (bound < 2 ? 0 : (chances.next().value as number) % bound),
        80,
        () => undefined,
      );
      correctAll(world, () => (chances.next().value as number) % 2 === 0);
      for (const { facts } of world.proposals.values()) {
        corrections += facts.filter(({ type }) => type.endsWith('Corrected')).length;
        const fold = (all: readonly ProposalEvent[]) =>
          all.reduce(proposals.recordProposal, proposals.NOTHING_RECORDED);
        expect(bare(fold(facts))).toEqual(bare(fold(asCorrected(facts))));
      }
      for (const { facts } of world.dossiers.values()) {
        corrections += facts.filter(({ type }) => type.endsWith('Corrected')).length;
        const fold = (all: readonly DossierEvent[]) => all.reduce(dossiers.recordDossier, dossiers.NOTHING_RECORDED);
        expect(bare(fold(facts))).toEqual(bare(fold(asCorrected(facts))));
      }
    });
    fc.assert(property, { numRuns: 30, seed: 1 });
    expect(corrections).toBeGreaterThan(20);
    fc.assert(property, { numRuns: 30 });
  });
});
