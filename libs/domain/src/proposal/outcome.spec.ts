import { approved, referred, rejected } from '@app/testing';
import { outcomeOf } from './outcome.js';

it.each([
  ['approved when every measure is', [approved('m1'), approved('m2')], 'approved'],
  ['partly approved when one is rejected', [approved('m1'), rejected('m2')], 'partly-approved'],
  ['partly approved when one is referred', [approved('m1'), referred('m2')], 'partly-approved'],
  ['rejected when every measure is', [rejected('m1'), rejected('m2')], 'rejected'],
  ['referred when none is approved and one is referred', [rejected('m1'), referred('m2')], 'referred'],
] as const)('a proposal is %s', (_, measures, outcome) => expect(outcomeOf(measures)).toBe(outcome));
