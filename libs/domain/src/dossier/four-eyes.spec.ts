import {
  DossierStory,
  carrier,
  claimUnder,
  decision,
  approved,
  approverOf,
  gathering,
  leaderOf,
  letterOf,
  person,
  planFixture,
  planState,
  post,
} from '@app/testing';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const others = { drafters: ['a'], approvers: ['b'] };
const holding = () =>
  new DossierStory(plan)
    .openWith('p1')
    .does(carrier, { type: 'AnswerClaim', proposal: 'p2', claim: { ...claimUnder(plan), ...others } });
const REASON = 'Sửa';

describe('four eyes over a dossier', () => {
  it('whoever drafted or approved one of its proposals does not act on the whole', () => {
    for (const id of ['officer-room-a', 'head-room-a', 'a', 'b']) {
      const signer = person(id, post('ward', 'leader'));
      const closed = holding().close();
      for (const command of [
        { type: 'SubmitDossier', proposals: closed.list, letter: null },
        { type: 'ReturnDossier', to: null, reason: REASON },
      ] as const) {
        closed.when(signer, command).thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
      }
    }
  });

  it('nor on that proposal alone, but does on the others', () => {
    const signer = person('a', post('ward', 'leader'));
    const closed = holding().close();
    closed
      .when(signer, { type: 'ReturnItems', proposals: ['p2'], to: null, reason: REASON })
      .thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
    closed
      .when(signer, { type: 'ReturnItems', proposals: ['p1'], to: null, reason: REASON })
      .then([{ type: 'ItemsReturned' }]);
  });

  it('decides on those it had no part in', () => {
    const approver = person('b', post('office', 'approver'));
    const story = holding().close().submit().receive();
    const on = (proposal: string) => decision([{ proposal, edition: 1, measures: [approved('m1'), approved('m2')] }]);
    story.when(approver, on('p2')).thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
    story.when(approver, on('p1')).then([{ type: 'DecisionIssued' }]);
  });

  it('signs no letter and no decision on it either, whoever records them', () => {
    const closed = holding().close();
    const letter = { ...letterOf(), signer: { person: 'a', title: 'Phó Chủ tịch UBND phường' } };
    closed
      .when(leaderOf('ward'), { type: 'SubmitDossier', proposals: closed.list, letter })
      .thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
    const story = holding().close().submit().receive();
    const on = (proposal: string) => {
      const issued = decision([{ proposal, edition: 1, measures: [approved('m1'), approved('m2')] }]);
      return { ...issued, signer: { person: 'b', title: 'Chủ tịch UBND tỉnh' } };
    };
    story.when(approverOf('office'), on('p2')).thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
    const signers = [person('b', post('office', 'approver'))];
    story.when(approverOf('office'), on('p1'), { signers }).then([{ type: 'DecisionIssued' }]);
  });

  it('takes out and closes nothing that it drafted, where the center gathers', () => {
    const reviewer = person('a', post('center', 'reviewer'));
    holding()
      .when(reviewer, { type: 'RemoveProposal', proposal: 'p2', reason: REASON })
      .thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
    holding()
      .when(reviewer, { type: 'CloseDossier', proposals: [], letter: null })
      .thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
    holding()
      .when(reviewer, { type: 'RemoveProposal', proposal: 'p1', reason: REASON })
      .then([{ type: 'ProposalRemoved' }]);
  });

  it('does not hold where a review stage gathers', () => {
    const rooms = planState(planFixture(['review', gathering('review'), 'submission']));
    expect(new DossierStory(rooms).openWith('p1').close().now.at.stage).toBe('submission-1');
  });
});
