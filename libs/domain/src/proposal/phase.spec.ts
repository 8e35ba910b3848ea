import {
  ProposalStory,
  emptyContent,
  gathering,
  headOf,
  officerOf,
  planFixture,
  planState,
  reviewerOf,
} from '@app/testing';
import { phaseOf, whoMustAct, type ProposalPhase } from './phase.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const story = () => new ProposalStory(plan);
const ask = { type: 'RequestOpinion', from: 'Sở Tư pháp', question: 'Có trái luật không?', answerBy: null } as const;
const back = { type: 'ReturnProposal', to: null, reason: 'Sửa' } as const;
const sendBack = { type: 'SendBackEdition', edition: 1, reason: 'Sửa' } as const;
const decided = {
  type: 'RecordDecision',
  dossier: 'd1',
  stage: 'approval-1',
  decision: { id: 'q1', number: '1/QĐ', date: '2026-04-01', signer: { person: 'x', title: 'Chủ tịch' } },
  edition: 1,
  measures: [],
  outcome: 'approved',
  final: true,
} as const;

const phases: Record<ProposalPhase, readonly [ProposalStory, readonly string[]]> = {
  drafting: [story().draft(emptyContent), ['officer']],
  'awaiting-head': [story().draft(), ['head']],
  'ready-to-submit': [story().draft().approve(), ['officer', 'head']],
  reworking: [story().draft().does(headOf('room-a'), sendBack), ['officer']],
  'to-assess': [story().draft().pass(), ['reviewer']],
  assessing: [story().draft().pass().startAssessment(), ['reviewer']],
  'awaiting-opinion': [story().draft().pass().startAssessment().does(reviewerOf('center'), ask), ['reviewer']],
  'ready-to-gather': [story().untilGathering(), ['reviewer']],
  'joining-dossier': [story().untilGathering().join('d1'), []],
  'in-dossier': [story().untilGathering().join('d1').hears({ type: 'ConfirmInclusion', dossier: 'd1' }), ['reviewer']],
  completed: [new ProposalStory(planState(planFixture(['review']))).draft().pass(), []],
  decided: [story().untilGathering().join('d1').hears(decided), []],
  withdrawn: [story().draft().does(officerOf('room-a'), { type: 'WithdrawProposal', reason: 'Trùng' }), []],
};

it.each(Object.entries(phases))('a proposal can be %s, and someone must act or nobody', (phase, [{ now }, roles]) => {
  expect(phaseOf(now)).toBe(phase);
  expect(whoMustAct(now).map((actor) => actor.role)).toEqual(roles);
});

it('what the center returned is reworked by the officer, then awaits the head again', () => {
  const returned = story().draft().pass().does(reviewerOf('center'), back);
  expect(phaseOf(returned.now)).toBe('reworking');
  expect(phaseOf(returned.approve().now)).toBe('ready-to-submit');
});
