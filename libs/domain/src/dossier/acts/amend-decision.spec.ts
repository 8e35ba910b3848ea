import {
  DossierStory,
  amendedBy,
  amendment,
  approved,
  approverOf,
  examinerOf,
  gathering,
  person,
  planFixture,
  planState,
  post,
  rejected,
} from '@app/testing';
import type { MeasureOutcome } from '../../proposal/outcome.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const twice = planState(planFixture(['review', gathering('consolidation'), 'approval', 'approval']));
const approver = approverOf('office');
const received = () => new DossierStory(plan).openWith('p1', 'p2').close().submit().receive();
const approving = ({ measure }: MeasureOutcome) => approved(measure);
const rejectedBoth = () => received().decide(received().all((measure) => rejected(measure)));

describe('a decision that changes another', () => {
  it('names it, and its outcome counts from then on; the first stays', () => {
    const story = rejectedBoth();
    const [first] = story.now.decisions;
    const [p1] = amendedBy(story.now, approving).outcomes;
    story.when(approver, { ...amendment(story, undefined, approving), outcomes: [p1!] }).then([
      {
        type: 'DecisionAmended',
        data: {
          stage: 'approval-1',
          amends: first!.id,
          outcomes: [{ proposal: 'p1', outcome: 'approved', final: true }],
        },
      },
    ]);
    const { now } = story.does(
      approver,
      { ...amendment(story, undefined, approving), outcomes: [p1!] },
      { command: 'further' },
    );
    expect(now.status).toBe('over');
    expect(now.decided.map(({ proposal, outcome }) => [proposal, outcome])).toEqual([
      ['p1', 'approved'],
      ['p2', 'rejected'],
    ]);
    expect(now.decisions.map(({ id, proposals }) => [id, proposals])).toEqual([
      [first!.id, ['p1', 'p2']],
      ['further/decision', ['p1']],
    ]);
  });

  it('changes the one under which a proposal stands, and no other', () => {
    const story = rejectedBoth();
    const [first] = story.now.decisions;
    const [p1, p2] = amendedBy(story.now, approving).outcomes;
    story.does(approver, { ...amendment(story, undefined, approving), outcomes: [p1!] }, { command: 'further' });
    const again = { ...amendment(story, '347/QĐ-UBND', approving), decision: first!.id };
    story
      .when(approver, { ...again, outcomes: [p1!] })
      .thenRejected('NO_SUCH_DECISION', { field: 'outcomes[0].proposal', proposal: 'p1' });
    story.when(approver, { ...again, outcomes: [p2!] }).then([{ type: 'DecisionAmended' }]);
    story
      .when(approver, { ...again, decision: 'unknown', outcomes: [p2!] })
      .thenRejected('NO_SUCH_DECISION', { field: 'decision' });
  });

  it('says something of every measure of what it names, once', () => {
    const story = rejectedBoth();
    const [p1] = amendedBy(story.now, approving).outcomes;
    const with_ = (outcomes: readonly (typeof p1)[]) =>
      story.when(approver, {
        ...amendment(story, undefined, approving),
        outcomes: outcomes.flatMap((one) => one ?? []),
      });
    with_([]).thenRejected('OUTCOMES_INCOMPLETE', { field: 'outcomes' });
    with_([p1, p1]).thenRejected('OUTCOMES_INCOMPLETE', { rule: 'named-twice' });
    with_([{ ...p1!, measures: [approved('m1')] }]).thenRejected('OUTCOMES_INCOMPLETE', {
      field: 'outcomes[0].measures',
    });
    with_([{ ...p1!, edition: 7 }]).thenRejected('STALE_EDITION', { field: 'outcomes[0].edition' });
  });

  it('is not dated before it, and is signed as decisions of its stage are', () => {
    const story = rejectedBoth();
    const further = amendment(story, undefined, approving);
    story
      .when(approver, { ...further, date: '2026-03-31' })
      .thenRejected('BAD_PAPER_DATE', { field: 'date', earliest: further.date });
    const signer = { person: 'examiner-office', title: 'Chuyên viên' };
    story.when(approver, { ...further, signer }).thenRejected('NO_DUTY_TO_SIGN', { field: 'signer.person' });
    story.when(examinerOf('office'), further).thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
    const drafter = person('officer-room-a', post('office', 'approver'));
    story.when(drafter, further).thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
  });

  it('has nothing to change before one has ended a proposal', () => {
    const story = received();
    const nothing = { ...amendment(rejectedBoth()), decision: 'none' };
    story.when(approver, nothing).thenRejected('NOTHING_DECIDED');
  });

  it('approves nothing that a later approval would have to decide', () => {
    const story = new DossierStory(twice).openWith('p1').close().receive();
    story.decide(story.all((measure) => rejected(measure)));
    const [p1] = amendedBy(story.now, approving).outcomes;
    story
      .when(approver, amendment(story, undefined, approving))
      .thenRejected('NOT_AMENDABLE', { field: 'outcomes[0].measures', proposal: 'p1' });
    const measures = p1!.measures.map(({ measure }) => rejected(measure, 'Lý do khác'));
    story
      .when(approver, { ...amendment(story, undefined, approving), outcomes: [{ ...p1!, measures }] })
      .then([{ type: 'DecisionAmended', data: { outcomes: [{ outcome: 'rejected' }] } }]);
  });

  it('is another paper, and stays after it when dates are corrected', () => {
    const story = rejectedBoth();
    const [first] = story.now.decisions;
    const same = { ...amendment(story, first!.number, approving), samePaper: true };
    story.when(approver, same).thenRejected('PAPER_EXISTS', { field: 'number', number: first!.number });
    const late = { on: '2026-04-10', today: '2026-04-20' };
    story.does(approver, { ...amendment(story, undefined, approving), date: '2026-04-08' }, late);
    const correcting = (type: string, changes: object) => {
      const revision = story.facts.findIndex((one) => one.type === type);
      return story.when(approver, { type: 'CorrectDossier', revision, changes, reason: 'Nhầm' }, late);
    };
    correcting('DecisionAmended', { date: '2026-03-31' }).thenRejected('BAD_PAPER_DATE', { earliest: first!.date });
    correcting('DecisionIssued', { date: '2026-04-09', on: '2026-04-09' }).thenRejected('BAD_PAPER_DATE', {
      latest: '2026-04-08',
    });
  });
});
