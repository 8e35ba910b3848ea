import {
  approved,
  approverOf,
  decision,
  DossierStory,
  examinerOf,
  gathering,
  planFixture,
  planState,
} from '@app/testing';
import { askedOf, leavingOf } from './dossier-leaving.js';
import { recordDossier } from './dossier-record.js';
import { NOTHING_RECORDED } from './dossier-record-parts.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const examiner = examinerOf('office');
const asking = { type: 'RequestExplanation', question: 'Căn cứ?', answerBy: null } as const;
const outcome = (proposal: string) => ({ proposal, edition: 1, measures: ['m1', 'm2'].map((one) => approved(one)) });
const recordOf = (story: DossierStory) => story.facts.reduce(recordDossier, NOTHING_RECORDED);
const leavings = (record: ReturnType<typeof recordOf>) =>
  record.proposals.map((stay) => {
    const left = leavingOf(stay, record);
    return left && [left.how, left.on, left.reason];
  });

function received(...proposals: readonly string[]): DossierStory {
  const story = new DossierStory(plan).openWith(...proposals);
  return story.close().submit().receive();
}

describe('how a proposal left a dossier', () => {
  it('is told by its return or its final decision, and by nothing while it is in', () => {
    const reason = 'Thiếu căn cứ';
    const story = received('p1', 'p2', 'p3')
      .does(examiner, { type: 'ReturnItems', proposals: ['p1'], to: null, reason }, { on: '2026-04-02' })
      .decide([outcome('p2')], { on: '2026-04-03' });
    expect(leavings(recordOf(story))).toEqual([
      ['returned', '2026-04-02', reason],
      ['decided', '2026-04-03', null],
      null,
    ]);
  });

  it('stays the first final decision when a further one changes it', () => {
    const story = received('p1').decide([outcome('p1')], { on: '2026-04-03', command: 'q' });
    const further = { ...decision([outcome('p1')], '346/QĐ-UBND'), date: '2026-04-05', decision: 'q/decision' };
    story.does(approverOf('office'), { ...further, type: 'AmendDecision' }, { on: '2026-04-05' });
    expect(recordOf(story).proposals[0]?.decision).not.toBe('q/decision');
    expect(leavings(recordOf(story))).toEqual([['decided', '2026-04-03', null]]);
  });

  it('ends the explanations that concern it', () => {
    const story = received('p1', 'p2')
      .does(examiner, asking, { command: 'a' })
      .does(examiner, { type: 'ReturnItems', proposals: ['p1'], to: null, reason: 'Thiếu căn cứ' })
      .does(examiner, asking, { command: 'b' });
    const ids = (proposal: string) => askedOf(proposal, recordOf(story)).map(({ id }) => id);
    expect([ids('p1'), ids('p2'), ids('p3')]).toEqual([['a/explanation'], ['a/explanation', 'b/explanation'], []]);
  });
});
