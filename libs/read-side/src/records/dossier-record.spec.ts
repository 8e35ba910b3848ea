import type { DossierEvent } from '@app/domain';
import {
  DossierStory,
  approverOf,
  decision,
  examinerOf,
  gathering,
  planFixture,
  planState,
  referred,
  rejected,
  reviewerOf,
  approved,
} from '@app/testing';
import { NOTHING_RECORDED } from './dossier-record-parts.js';
import { recordDossier } from './dossier-record.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const examiner = examinerOf('office');
const recordOf = (facts: readonly DossierEvent[]) => facts.reduce(recordDossier, NOTHING_RECORDED);
const held = (...proposals: readonly string[]) => new DossierStory(plan).openWith(...proposals);
const received = (...proposals: readonly string[]) =>
  held(...proposals)
    .close()
    .submit()
    .receive();

describe('the record of a dossier', () => {
  it('keeps each letter with its signer and the stage that it left', () => {
    const { letters } = recordOf(held('p1').close().submit().facts);
    expect(letters).toMatchObject([{ stage: 'submission-1', signer: { person: expect.any(String) as string } }]);
  });

  it('keeps the question, who asked it, the answer and its date', () => {
    const question = { question: 'Căn cứ?', answerBy: '2026-04-20' };
    const asked = received('p1').does(examiner, { type: 'RequestExplanation', ...question }, { command: 'a' });
    expect(recordOf(asked.facts).explanations).toMatchObject([
      { id: 'a/explanation', ...question, asked: { by: { person: examiner.id } }, answer: null },
    ]);
    const answer = { type: 'RecordExplanation', explanation: 'a/explanation', text: 'Theo luật' } as const;
    expect(recordOf(asked.does(examiner, answer, { on: '2026-04-11' }).facts).explanations).toMatchObject([
      { answer: { text: 'Theo luật', on: '2026-04-11' }, lapsed: null },
    ]);
  });

  it('keeps everything that was in it, how it left and what was decided on it', () => {
    const reason = 'Chờ ý kiến';
    const removed = held('p1', 'p2', 'p3').does(reviewerOf('center'), {
      type: 'RemoveProposal',
      proposal: 'p3',
      reason,
    });
    const returned = removed
      .close()
      .submit()
      .receive()
      .does(examiner, { type: 'ReturnItems', proposals: ['p2'], to: null, reason });
    const outcomes = [{ proposal: 'p1', edition: 1, measures: [approved('m1'), rejected('m2')] }];
    const decided = returned.does(approverOf('office'), decision(outcomes), { command: 'q' });
    expect(recordOf(decided.facts).proposals).toMatchObject([
      {
        proposal: 'p1',
        left: null,
        outcome: 'partly-approved',
        decision: 'q/decision',
        measures: outcomes[0]!.measures,
      },
      { proposal: 'p2', left: { how: 'returned', reason }, outcome: null },
      { proposal: 'p3', left: { how: 'removed', reason }, outcome: null, decision: null },
    ]);
    expect(recordOf(decided.facts).decisions).toMatchObject([{ id: 'q/decision', proposals: ['p1'] }]);
  });

  it('says of what was decided twice both, also where the stored outcome says the last alone', () => {
    const outcome = (measures: object, said: string) => ({ proposal: 'p1', edition: 1, measures, outcome: said });
    const issued = (id: string, one: object) => ({
      type: 'DecisionIssued',
      data: { stage: 'approval-1', decision: { id }, outcomes: [one], undecided: [], reason: null },
      on: '2026-04-01',
      by: { process: 'carrier' },
    });
    const facts = [
      ...received('p1').facts,
      issued('q1', { ...outcome([rejected('m1'), approved('m2')], 'partly-approved'), final: false }),
      issued('q2', { ...outcome([referred('m2')], 'referred'), final: true }),
    ] as readonly DossierEvent[];
    expect(recordOf(facts).proposals).toMatchObject([{ outcome: 'rejected-and-referred', decision: 'q2' }]);
  });

  it('keeps what was done outside the service', () => {
    const done = { who: 'Sở Tài chính', what: 'Đã có ý kiến' };
    const story = received('p1').does(examiner, { type: 'RecordOutsideAct', ...done });
    expect(recordOf(story.facts).outsideActs).toMatchObject([{ ...done, stage: 'approval-1', on: '2026-04-01' }]);
  });
});
