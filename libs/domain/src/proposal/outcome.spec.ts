import { approved, referred, rejected } from '@app/testing';
import { dossierCodec } from '../dossier/decide.js';
import { proposalCodec } from './decide.js';
import { outcomeOf } from './outcome.js';

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
