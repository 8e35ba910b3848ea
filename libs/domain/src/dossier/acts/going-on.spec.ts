import {
  DossierStory,
  approverOf,
  contextUnder,
  decision,
  examinerOf,
  gathering,
  leaderOf,
  planFixture,
  planState,
  reviewerOf,
} from '@app/testing';
import { openQuestions } from '../../access/questions.js';
import { dossierCodec, openDossierActs } from '../decide.js';
import type { IssueDecision } from './issue-decision.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval', 'approval']));
const twice = planState(planFixture(['review', gathering('review'), 'consolidation', 'approval']));
const [examiner, approver, reviewer] = [examinerOf('office'), approverOf('office'), reviewerOf('center')];
const ask = { type: 'RequestExplanation', question: 'Căn cứ?', answerBy: '2026-04-20' } as const;
const answer = { type: 'RecordExplanation', explanation: 'a/explanation', text: 'Theo Luật Hộ tịch' } as const;
const REASON = 'Đã quá ngày trả lời';
const asked = (...proposals: readonly string[]) =>
  new DossierStory(plan)
    .openWith(...proposals)
    .close()
    .submit()
    .receive()
    .does(examiner, ask, { command: 'a' });
const examined = () => new DossierStory(twice).openWith('p1').close().receive().does(reviewer, ask, { command: 'a' });
const open = (story: DossierStory) => openQuestions(story.now.explanations).length;

describe('deciding while an explanation is open', () => {
  const deciding = (story: DossierStory, reason?: string | null): IssueDecision => ({
    ...decision(story.all()),
    ...(reason === undefined ? {} : { reason }),
  });

  it('needs a reason, which is kept', () => {
    for (const reason of [undefined, null, ' ']) {
      const story = asked('p1');
      const refused = { field: 'reason', open: ['a/explanation'] };
      story.when(approver, deciding(story, reason)).thenRejected('REASON_REQUIRED', refused);
    }
    const story = asked('p1');
    story
      .when(approver, deciding(story, REASON))
      .then([{ type: 'DecisionIssued', data: { reason: REASON } }, { type: 'DossierAdvanced' }]);
  });

  it('says so beforehand', () => {
    const needed = (story: DossierStory) =>
      openDossierActs(story.now, contextUnder(plan, approver)).find(({ act }) => act === 'IssueDecision')?.needs;
    expect(needed(asked('p1'))).toEqual(['reason']);
    expect(needed(asked('p1').does(leaderOf('ward'), answer))).toEqual([]);
  });

  it('needs none once it is given', () => {
    const story = asked('p1').does(leaderOf('ward'), answer);
    story
      .when(approver, deciding(story))
      .then([{ type: 'DecisionIssued', data: { reason: null } }, { type: 'DossierAdvanced' }]);
  });

  it('waits no more once everything is decided, and takes a late answer until it is over', () => {
    const story = asked('p1', 'p2');
    const [first] = story.all();
    const part = story.does(approver, { ...decision([first!]), reason: REASON });
    expect(open(part)).toBe(1);
    part.when(approver, decision(part.all())).thenRejected('REASON_REQUIRED');
    const all = part.does(approver, { ...decision(part.all()), reason: REASON });
    expect(open(all)).toBe(0);
    for (const one of [leaderOf('ward'), examiner]) all.when(one, answer).then([{ type: 'ExplanationReceived' }]);
    const over = all.receive().decide();
    expect(over.now.status).toBe('over');
    over.when(examiner, answer).thenRejected('DOSSIER_OVER');
  });

  it('keeps a reason that can be put right, and carries no correction of it to proposals', () => {
    const story = asked('p1');
    const decided = story.does(approver, deciding(story, 'Qúa hạn'));
    const revision = decided.facts.findIndex(({ type }) => type === 'DecisionIssued');
    const changes = { reason: 'Quá hạn' };
    const correction = { type: 'CorrectDossier', revision, changes, reason: 'Gõ nhầm' } as const;
    const data = { was: { reason: 'Qúa hạn' }, changes, decision: null };
    decided.when(approver, correction).then([{ type: 'DossierCorrected', data }]);
  });
});

describe('accepting a dossier while an explanation is open', () => {
  it('needs a reason, which is kept; then nothing waits for the answer', () => {
    const story = examined();
    const accept = { type: 'AcceptDossier', proposals: story.list, letter: null } as const;
    story.when(reviewer, accept).thenRejected('REASON_REQUIRED', { field: 'reason' });
    const accepted = story.does(reviewer, { ...accept, reason: REASON });
    expect(accepted.facts.at(-1)).toMatchObject({ type: 'DossierAccepted', data: { reason: REASON } });
    expect(open(accepted)).toBe(0);
    accepted.when(reviewer, answer).then([{ type: 'ExplanationReceived' }]);
  });

  it('needed none before; facts of then have none', () => {
    const data = { from: 'consolidation-1', to: null, proposals: [], letter: null };
    expect(dossierCodec.read('DossierAccepted.v1', data).data).toEqual({ ...data, reason: null });
  });
});
