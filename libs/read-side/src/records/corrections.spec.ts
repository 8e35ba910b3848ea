import {
  dossierDecider,
  proposalDecider,
  type CorrectedValues,
  type Correcting,
  type DossierEvent,
  type PastAct,
  type ProposalEvent,
} from '@app/domain';
import { World, correctionsOf, person, post, pathShapes, planFixture, planState, playSeason } from '@app/testing';
import { onDossierEvent, onProposalEvent } from '@app/write-side';
import fc from 'fast-check';
import { factAt, paperWith, withCorrection } from './corrections.js';
import { NOTHING_RECORDED } from './dossier-record-parts.js';
import { recordDossier } from './dossier-record.js';
import * as proposals from './proposal-record.js';

type Fact = ProposalEvent | DossierEvent;

/** The facts as if each had been recorded rightly at once, with those of corrections left without effect. */
function asCorrected<Event extends Fact>(facts: readonly Event[]): readonly Event[] {
  const right: Event[] = [...facts];
  for (const { type, data } of facts) {
    if (!type.endsWith('Corrected')) continue;
    const { revision, changes } = data as Correcting;
    right[revision] = rewritten(right[revision]!, changes);
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

/** Without those of corrections. */
function withoutEffect<Event extends Fact>(facts: readonly Event[]): readonly Event[] {
  return facts.filter(({ type }) => (type as string) !== 'Nothing');
}

/** What rules know, of acts that are no corrections. */
function known<Event, State>(facts: readonly Event[], { initial, evolve }: Folding<State, Event>): unknown {
  const state = facts.reduce(evolve, initial) as { readonly acts?: readonly PastAct[] };
  return { ...state, acts: state.acts?.filter(({ beside }) => !beside) };
}

interface Folding<State, Event> {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
}

const MOVES = ['DossierClosed', 'DossierSubmitted', 'DossierAccepted', 'DossierAdvanced'];
const REASONED = ['ItemsReturned', 'DossierReturned', 'ProposalRemoved'];
const TOLD = ['ProposalIncluded', 'InclusionDeclined', ...MOVES, 'DecisionIssued', 'DecisionAmended', ...REASONED];
const HEARD = [
  'InclusionRequested',
  'StageCompleted',
  'ProposalReturned',
  'RemovedFromDossier',
  'ProposalDecided',
  'ProposalRedecided',
];

/** When and why, in their order, what a dossier did to a proposal, and under which paper. */
function toldTo(proposal: string, facts: readonly DossierEvent[]): readonly object[] {
  const told = asCorrected(facts).filter((fact) => TOLD.includes(fact.type));
  return told.flatMap(({ type, on, data }): readonly object[] => {
    const { proposals, outcomes, ...one } = data as Told;
    const names = (proposals ?? outcomes ?? [one]).map((named) => (typeof named === 'object' ? named.proposal : named));
    if (!names.includes(proposal)) return [];
    const { reason, decision } = one;
    return [{ on, ...(decision ? { decision } : {}), ...(REASONED.includes(type) ? { reason } : {}) }];
  });
}

interface Told {
  readonly proposals?: readonly (string | { readonly proposal: string })[];
  readonly outcomes?: readonly { readonly proposal: string }[];
  readonly proposal: string;
  readonly reason?: string;
  readonly decision?: object;
}

/** The same as the proposal says it. */
function heardFrom(dossier: string, facts: readonly ProposalEvent[]): readonly object[] {
  return asCorrected(facts).flatMap(({ type, on, data }) => {
    const { dossier: from, reason, decision } = data as Partial<Told> & { readonly dossier?: string };
    if (!HEARD.includes(type) || from !== dossier) return [];
    return [{ on, ...(decision ? { decision } : {}), ...(reason === undefined ? {} : { reason }) }];
  });
}

/** Each act on a day of its own after the one before. */
const dayOf = (revision: number) => new Date(Date.UTC(2026, 3, 1 + revision)).toISOString().slice(0, 10);
const LATER = '2026-12-31';

/**
 * Corrects facts by chance, each as a holder of the post under which it was recorded; the last ones first, so that dates
 * keep their order.
 */
function correctAll(world: World, isChosen: () => boolean): void {
  const recorder = ({ post: held }: PastAct) => person('corrector', post(held?.unit ?? '', held?.role ?? 'officer'));
  const correct = (to: 'proposal' | 'dossier', id: string, acts: readonly PastAct[]) => {
    for (const one of [...correctionsOf(acts)].reverse().filter(isChosen)) {
      const type = to === 'proposal' ? 'CorrectProposal' : 'CorrectDossier';
      const ask = (changes: CorrectedValues) =>
        world.ask(recorder(acts[one.revision]!), { to, id, command: { type, ...one, changes } as never }, LATER);
      if (ask({ ...one.changes, on: dayOf(one.revision) })) ask(one.changes);
    }
  };
  for (const [id, { now }] of world.proposals) correct('proposal', id, now.acts);
  for (const [id, { state }] of world.dossiers) if (state.status !== 'none') correct('dossier', id, state.acts);
  world.deliver();
}

describe('a record after corrections', () => {
  it('says what it would say had everything been recorded rightly at once', () => {
    let [corrections, carried] = [0, 0];
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
        carried += facts.filter(({ type }) => type === 'CarriedCorrected').length;
        const fold = (all: readonly ProposalEvent[]) =>
          all.reduce(proposals.recordProposal, proposals.NOTHING_RECORDED);
        expect(bare(fold(facts))).toEqual(bare(fold(asCorrected(facts))));
        expect(known(facts, proposalDecider)).toEqual(known(withoutEffect(asCorrected(facts)), proposalDecider));
      }
      for (const [id, { facts }] of world.dossiers) {
        corrections += facts.filter(({ type }) => type.endsWith('Corrected')).length;
        const fold = (all: readonly DossierEvent[]) => all.reduce(recordDossier, NOTHING_RECORDED);
        expect(bare(fold(facts))).toEqual(bare(fold(asCorrected(facts))));
        expect(known(facts, dossierDecider)).toEqual(known(withoutEffect(asCorrected(facts)), dossierDecider));
        for (const [proposal, story] of world.proposals) {
          expect(heardFrom(id, story.facts)).toEqual(toldTo(proposal, facts));
        }
      }
    });
    fc.assert(property, { numRuns: 30, seed: 1 });
    expect(corrections).toBeGreaterThan(20);
    expect(carried).toBeGreaterThan(20);
    fc.assert(property, { numRuns: 30 });
  });
});

describe('a record with a correction', () => {
  const by = { person: 'p1', appointment: 'post-1', role: 'head', unit: 'room-a', title: 'Trưởng phòng' } as const;
  const markAt = (revision: number) => ({ revision, on: '2026-03-02', by });
  const correction = { changes: { on: '2026-03-01' }, was: { on: '2026-03-02' }, reason: 'Gõ nhầm', mark: markAt(9) };
  const record = {
    decisions: [
      { id: 'q1', ...markAt(3), asked: { of: [{ id: 'q2' }] } },
      { id: 'q2', ...markAt(4) },
    ],
    stays: [
      { entered: markAt(1), left: markAt(3) },
      { entered: markAt(3), left: null },
    ],
  };
  const right = (revision: number) => ({ ...markAt(revision), on: '2026-03-01', corrections: [correction] });

  it('has it wherever the fact is told, and leaves the rest as it is', () => {
    const corrected = withCorrection(record, factAt(1), correction);
    expect(corrected.stays).toEqual([{ entered: right(1), left: markAt(3) }, record.stays[1]]);
    expect(corrected.stays[1]).toBe(record.stays[1]);
    expect(corrected.decisions).toBe(record.decisions);
    const everywhere = withCorrection(record, factAt(3), correction);
    expect(everywhere.stays).toEqual([
      { entered: markAt(1), left: right(3) },
      { entered: right(3), left: null },
    ]);
    expect(everywhere.decisions).toEqual([{ ...record.decisions[0], ...right(3) }, record.decisions[1]]);
  });

  it('is the same where it holds nothing of that', () => {
    expect(withCorrection(record, factAt(9), correction)).toBe(record);
    expect(withCorrection(record, paperWith('q9'), correction)).toBe(record);
  });

  it('has it again, also where a correction names that revision', () => {
    const twice = withCorrection(withCorrection(record, factAt(1), correction), factAt(1), correction);
    expect(twice.stays[0]?.entered).toEqual({ ...right(1), corrections: [correction, correction] });
    expect(withCorrection(twice, factAt(9), correction)).toBe(twice);
  });

  it('has it in a paper that is named by its id', () => {
    const corrected = withCorrection(record.decisions, paperWith('q2'), correction);
    expect(corrected).toEqual([record.decisions[0], { id: 'q2', ...right(4) }]);
  });
});
