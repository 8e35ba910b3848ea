import {
  approved,
  DossierStory,
  gathering,
  planFixture,
  planState,
  ProposalStory,
  referred,
  rejected,
} from '@app/testing';
import { dossierCodec, dossierDecider } from '../dossier/decide.js';
import type { DossierState } from '../dossier/state.js';
import { proposalCodec, proposalDecider } from './decide.js';
import { outcomeOf, type MeasureOutcome, type Outcome } from './outcome.js';

it.each([
  ['approved when every measure is', [approved('m1'), approved('m2')], 'approved'],
  ['partly approved when one is rejected', [approved('m1'), rejected('m2')], 'partly-approved'],
  ['partly approved when one is referred', [approved('m1'), referred('m2')], 'partly-approved'],
  ['rejected when every measure is', [rejected('m1'), rejected('m2')], 'rejected'],
  ['referred when all are', [referred('m1'), referred('m2')], 'referred'],
  ['both when some are rejected and the others referred', [rejected('m1'), referred('m2')], 'rejected-and-referred'],
] as const)('a proposal is %s', (_, measures, outcome) => expect(outcomeOf(measures)).toBe(outcome));

describe('an outcome that was stored before it could say both', () => {
  const stored = { outcome: 'referred', measures: [rejected('m1'), referred('m2')] };

  it('is read as both', () => {
    expect(proposalCodec.read('ProposalDecided.v1', stored).data).toMatchObject({ outcome: 'rejected-and-referred' });
    expect(dossierCodec.read('DecisionIssued.v1', { outcomes: [stored] }).data).toMatchObject({
      outcomes: [{ outcome: 'rejected-and-referred' }],
    });
  });

  it('is read as it was where it said all', () => {
    const all = { outcome: 'referred', measures: [referred('m1')] };
    expect(proposalCodec.read('ProposalDecided.v1', all).data).toEqual(all);
    const partly = { outcome: 'partly-approved', measures: [referred('m1')] };
    expect(proposalCodec.read('ProposalDecided.v1', partly).data).toEqual(partly);
  });
});

describe('an outcome that was stored as if no earlier approval had rejected anything', () => {
  const twice = planState(planFixture(['review', gathering('consolidation'), 'approval', 'approval']));
  const read = (codec: typeof dossierCodec | typeof proposalCodec, name: string, data: object) =>
    ({ ...codec.read(name, data as never), by: { process: 'carrier' }, on: '2026-04-01' }) as never;
  const decision = { id: 'q', number: '1/QĐ-UBND', date: '2026-04-01', signer: { person: 'p', title: 'Chủ tịch' } };
  const said = (measures: readonly MeasureOutcome[], outcome: Outcome, final: boolean) =>
    ({ proposal: 'p1', edition: 1, measures, outcome, final }) as const;
  const [first, second] = [
    said([rejected('m1'), approved('m2')], 'partly-approved', false),
    said([referred('m2')], 'referred', true),
  ];

  it('says both in the dossier', () => {
    const stored = [first, second].map((one) =>
      read(dossierCodec, 'DecisionIssued.v1', { stage: 'approval', decision, outcomes: [one], undecided: [] }),
    );
    const open = new DossierStory(twice).openWith('p1').close().receive().now;
    const state = stored.reduce<DossierState>(dossierDecider.evolve, open);
    expect(state).toMatchObject({ decided: [{ outcome: 'partly-approved' }, { outcome: 'rejected-and-referred' }] });
  });

  it('says both of the proposal, unless it has left that dossier since', () => {
    const decided = (one: typeof first) =>
      read(proposalCodec, 'ProposalDecided.v1', { dossier: 'd1', stage: 'approval', decision, ...one });
    const joined = new ProposalStory(twice).untilGathering().enter('d1');
    const once = proposalDecider.evolve(joined.now, decided(first));
    expect(proposalDecider.evolve(once, decided(second))).toMatchObject({ outcome: 'rejected-and-referred' });
    const back = {
      type: 'ReturnWithDossier',
      dossier: 'd1',
      from: 'approval-1',
      to: 'review-1',
      reason: 'Thiếu',
    } as const;
    const returned = joined.hears({ ...back, released: true }).facts.at(-1)!;
    const again = proposalDecider.evolve(once, returned);
    expect(proposalDecider.evolve(again, decided(second))).toMatchObject({ outcome: 'referred' });
  });
});
