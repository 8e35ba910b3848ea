import type { ProposalEvent } from '@app/domain';
import {
  ProposalStory,
  fullContent,
  gathering,
  headOf,
  officerOf,
  planFixture,
  planState,
  reviewerOf,
} from '@app/testing';
import { NOTHING_RECORDED, recordProposal } from './proposal-record.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval', 'approval']));
const reviewer = reviewerOf('center');
const REASON = 'Chưa nêu rõ căn cứ';
const recordOf = (facts: readonly ProposalEvent[]) => facts.reduce(recordProposal, NOTHING_RECORDED);
const drafted = () => new ProposalStory(plan).draft();
const assessed = () => drafted().pass().startAssessment();
const ASK = { type: 'RequestOpinion', from: 'Sở Tư pháp', question: 'Căn cứ?', answerBy: '2026-04-20' } as const;
const DECISION = { id: 'q1', number: '345/QĐ-UBND', date: '2026-06-20', signer: { person: 'ct', title: 'Chủ tịch' } };
const decide = (final: boolean) =>
  ({
    type: 'RecordDecision',
    dossier: 'd1',
    stage: 'approval-1',
    decision: DECISION,
    edition: 1,
    measures: [{ measure: 'm1', outcome: 'approved' }],
    outcome: 'approved',
    final,
  }) as const;

describe('the record of a proposal', () => {
  it('keeps what the head approved when the proposal goes on, until it is edited, sent back or returned', () => {
    const approved = { edition: 1, stage: 'review-1', on: '2026-04-01', by: { title: expect.any(String) as string } };
    expect(recordOf(drafted().approve().facts).headApproval).toMatchObject(approved);
    expect(recordOf(assessed().accept().join('d1').facts)).toMatchObject({
      headApproval: approved,
      acceptance: { edition: 1, stage: 'consolidation-1' },
    });
    const sentBack = { type: 'SendBackEdition', edition: 1, reason: REASON } as const;
    expect(recordOf(drafted().approve().does(headOf('room-a'), sentBack).facts).headApproval).toBeNull();
    const returned = assessed().does(reviewer, { type: 'ReturnProposal', to: null, reason: REASON });
    expect(recordOf(returned.facts).headApproval).toBeNull();
    const edited = returned
      .approve()
      .does(officerOf('room-a'), { type: 'ReviseProposal', content: fullContent({ title: 'Tên mới' }) });
    expect(recordOf(edited.facts)).toMatchObject({ headApproval: null, acceptance: null });
  });

  it('keeps who asked what by when, and the answer; an unanswered question lapses with its stage', () => {
    const asked = assessed().does(reviewer, ASK, { command: 'a' });
    const { from, question, answerBy } = ASK;
    const open = { id: 'a/opinion', from, question, answerBy, answer: null, lapsed: null };
    expect(recordOf(asked.facts).opinions).toMatchObject([open]);
    const text = 'Thống nhất';
    const answered = asked.does(reviewer, { type: 'RecordOpinion', opinion: 'a/opinion', text }, { on: '2026-04-12' });
    expect(recordOf(answered.facts).opinions).toMatchObject([{ ...open, answer: { text, on: '2026-04-12' } }]);
    const returned = assessed()
      .does(reviewer, ASK)
      .does(reviewer, { type: 'ReturnProposal', to: null, reason: REASON });
    expect(recordOf(returned.facts).opinions).toMatchObject([
      { answer: null, lapsed: { on: '2026-04-01', reason: REASON } },
    ]);
  });

  it('keeps every dossier, and how it was left', () => {
    const joined = () => assessed().accept().join('d1');
    const release = { type: 'ReleaseProposal', dossier: 'd1', reason: REASON } as const;
    const stays = (story: ProposalStory) => recordOf(story.facts).dossiers;
    expect(stays(joined())).toMatchObject([{ id: 'd1', own: false, left: null }]);
    expect(stays(joined().hears({ ...release, why: 'declined' }))).toMatchObject([
      { left: { how: 'declined', reason: REASON } },
    ]);
    const again = joined()
      .hears({ type: 'ConfirmInclusion', dossier: 'd1' })
      .hears({ ...release, why: 'removed' });
    expect(stays(again.join('d2'))).toMatchObject([
      { id: 'd1', joined: { on: '2026-04-01' }, left: { how: 'removed', reason: REASON } },
      { id: 'd2', left: null },
    ]);
  });

  it('keeps every decision with its paper and the outcome of each measure', () => {
    const joined = assessed().accept().join('d1').hears({ type: 'ConfirmInclusion', dossier: 'd1' });
    const first = joined.hears(decide(false));
    const { number, date, signer } = DECISION;
    const shown = { id: 'q1', number, date, signer, stage: 'approval-1', dossier: 'd1', outcome: 'approved' };
    expect(recordOf(first.facts).decisions).toMatchObject([{ ...shown, final: false }]);
    expect(recordOf(first.facts).dossiers).toMatchObject([{ left: null }]);
    const last = first.hears(decide(true));
    expect(recordOf(last.facts).decisions).toHaveLength(2);
    expect(recordOf(last.facts).dossiers).toMatchObject([{ left: { how: 'decided' } }]);
  });

  it('says of what was decided twice both, also where the stored outcome says the last alone', () => {
    const decided = (measures: object, outcome: string, final: boolean) =>
      ({ ...decide(final), measures, outcome }) as unknown as ReturnType<typeof decide>;
    const story = assessed().accept().join('d1').hears({ type: 'ConfirmInclusion', dossier: 'd1' });
    const [m1, m2] = [
      { measure: 'm1', outcome: 'rejected', reason: REASON },
      { measure: 'm2', outcome: 'referred' },
    ];
    story.hears(decided([m1, { measure: 'm2', outcome: 'approved' }], 'partly-approved', false));
    const { decisions } = recordOf(story.hears(decided([m2], 'referred', true)).facts);
    expect(decisions.map(({ outcome }) => outcome)).toEqual(['partly-approved', 'rejected-and-referred']);
  });

  it('says nothing of what has not happened', () =>
    expect(recordOf(drafted().does(officerOf('room-a'), { type: 'WithdrawProposal', reason: REASON }).facts)).toEqual(
      NOTHING_RECORDED,
    ));
});
