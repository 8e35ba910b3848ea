import { ProposalStory, gathering, headOf, officerOf, planFixture, planState, reviewerOf } from '@app/testing';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const [officer, head, reviewer] = [officerOf('room-a'), headOf('room-a'), reviewerOf('center')];
const REASON = 'Chờ văn bản mới của Bộ';
const postpone = (until: string, why = REASON) => ({ type: 'PostponeProposal', until, reason: why }) as const;
const resume = { type: 'ResumeProposal' } as const;
const drafted = () => new ProposalStory(plan).draft();

describe('postponing a proposal', () => {
  it('keeps the day and the reason, and leaves everything else as it was', () => {
    const before = drafted().approve();
    const { postponed, ...rest } = before.does(head, postpone('2026-04-20')).now;
    expect(postponed).toEqual({ until: '2026-04-20', reason: REASON });
    expect(rest).toEqual(expect.objectContaining({ since: '2026-04-01', approvedEdition: 1, returns: 0 }));
  });

  it('is for the head at a review and for the reviewer at a consolidation', () => {
    drafted()
      .when(head, postpone('2026-04-20'))
      .then([{ type: 'ProposalPostponed', data: { stage: 'review-1', until: '2026-04-20', reason: REASON } }]);
    drafted()
      .pass()
      .when(reviewer, postpone('2026-04-20'))
      .then([{ type: 'ProposalPostponed', data: { stage: 'consolidation-1', until: '2026-04-20', reason: REASON } }]);
    drafted().when(officer, postpone('2026-04-20')).thenRejected('FORBIDDEN');
    drafted().when(reviewer, postpone('2026-04-20')).thenRejected('WRONG_STAGE');
    drafted().pass().when(head, postpone('2026-04-20')).thenRejected('WRONG_STAGE');
  });

  it('needs a reason, and a day after today within a year', () => {
    drafted().when(head, postpone('2026-04-20', ' ')).thenRejected('REASON_REQUIRED', { field: 'reason' });
    const bounds = { field: 'until', earliest: '2026-04-02', latest: '2027-04-01' };
    for (const day of ['2026-04-01', '2026-03-31', '2027-04-02', '9999-12-31']) {
      drafted().when(head, postpone(day)).thenRejected('BAD_TERM', bounds);
    }
    for (const day of ['2026-04-02', '2027-04-01']) {
      drafted()
        .when(head, postpone(day))
        .then([{ type: 'ProposalPostponed' }]);
    }
  });

  it('ends when the head approves, since it waits for others then', () => {
    expect(drafted().does(head, postpone('2026-04-20')).approve().now.postponed).toBeNull();
  });

  it('again moves the day; to the same day for the same reason changes nothing', () => {
    const story = drafted().does(head, postpone('2026-04-20'));
    story.when(head, postpone('2026-04-20')).then([]);
    story.when(head, postpone('2026-05-20')).then([{ type: 'ProposalPostponed', data: { until: '2026-05-20' } }]);
  });

  it('shows its reason as it was put right', () => {
    const story = drafted().does(head, postpone('2026-04-10')).does(head, postpone('2026-04-20', 'Chờ văn bản của Bô'));
    const right = { type: 'CorrectProposal', revision: 2, changes: { reason: REASON }, reason: 'Gõ nhầm' } as const;
    expect(story.does(head, right).now.postponed).toEqual({ until: '2026-04-20', reason: REASON });
    const earlier = { ...right, revision: 1, changes: { reason: 'Khác' } } as const;
    expect(story.does(head, earlier).now.postponed).toMatchObject({ reason: REASON });
    const until = { ...right, changes: { text: '2026-04-25' } } as const;
    story.when(head, until).thenRejected('NOT_CORRECTABLE', { possible: ['reason', 'on'] });
    expect(
      drafted()
        .does(head, postpone('2026-04-20'))
        .does(head, resume)
        .does(head, { ...earlier }).now.postponed,
    ).toBe(null);
  });

  it('is impossible in a dossier', () => {
    const story = drafted().pass().startAssessment().accept().join('d1');
    story.when(reviewer, postpone('2026-04-20')).thenRejected('IN_A_DOSSIER');
    story.when(reviewer, resume).thenRejected('IN_A_DOSSIER');
  });

  it('ends when the proposal goes on, comes back or joins a dossier', () => {
    const postponed = () => drafted().approve().does(head, postpone('2026-04-20'));
    expect(postponed().submit().now.postponed).toBeNull();
    const assessed = () => drafted().pass().startAssessment().does(reviewer, postpone('2026-04-20'));
    expect(assessed().does(reviewer, { type: 'ReturnProposal', to: null, reason: REASON }).now.postponed).toBeNull();
    expect(assessed().accept().join('d1').now.postponed).toBeNull();
  });
});

describe('taking a postponed proposal up again', () => {
  it('is an act of those who may postpone it', () => {
    const story = drafted().does(head, postpone('2026-04-20'));
    story.when(head, resume).then([{ type: 'ProposalResumed', data: { stage: 'review-1' } }]);
    story.when(officer, resume).thenRejected('FORBIDDEN');
    expect(story.does(head, resume).now.postponed).toBeNull();
  });

  it('changes nothing where it is not postponed, or its day has come', () => {
    drafted().when(head, resume).then([]);
    const story = drafted().does(head, postpone('2026-04-20'));
    story.when(head, resume, { on: '2026-04-19' }).then([{ type: 'ProposalResumed' }]);
    story.when(head, resume, { on: '2026-04-20' }).then([]);
  });
});
