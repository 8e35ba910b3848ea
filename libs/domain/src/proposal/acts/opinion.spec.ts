import {
  ProposalStory,
  auditorOf,
  gathering,
  headOf,
  itemOf,
  officerOf,
  person,
  planFixture,
  planState,
  post,
  reviewerOf,
} from '@app/testing';
import { openQuestions } from '../../access/questions.js';
import { phaseOf, whoMustAct } from '../phase.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const reviewer = reviewerOf('center');
const ask = { type: 'RequestOpinion', from: 'Phòng Kinh tế', question: 'Có vướng gì không?', answerBy: null } as const;
const ofRoom = { ...ask, unit: 'room-b' };
const answer = { type: 'RecordOpinion', opinion: 'a/opinion', text: 'Thống nhất' } as const;
const accept = { type: 'AcceptProposal', edition: 1 } as const;
const assessed = () => new ProposalStory(plan).draft().pass().startAssessment();
const asked = (unit: string | null = 'room-b') => assessed().does(reviewer, { ...ask, unit }, { command: 'a' });
const postsOf = (story: ProposalStory) => whoMustAct(story.now).map(({ role, unit }) => `${role}@${unit}`);

describe('an opinion that is asked of a unit', () => {
  it('is to be given by the people of that unit, who must act', () => {
    expect(postsOf(asked())).toEqual(['officer@room-b', 'head@room-b']);
    asked()
      .when(officerOf('room-b'), answer)
      .then([{ type: 'OpinionReceived', data: { text: 'Thống nhất' } }]);
    const answered = asked().does(headOf('room-b'), answer);
    expect(answered.facts.at(-1)?.by).toMatchObject({ unit: 'room-b', role: 'head' });
    expect(postsOf(answered)).toEqual(['reviewer@center']);
  });

  it('can be recorded by the asking side if it came on paper', () =>
    asked()
      .when(reviewer, answer)
      .then([{ type: 'OpinionReceived' }]));

  it('is no approval: whoever wrote the proposal may give it, and no more', () => {
    const author = officerOf('room-a');
    expect(postsOf(asked('room-a'))).toEqual(['officer@room-a', 'head@room-a']);
    asked('room-a')
      .when(author, answer)
      .then([{ type: 'OpinionReceived' }]);
    const promoted = person(author.id, post('center', 'reviewer'));
    asked('room-a').when(promoted, answer).thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
    const both = person(author.id, post('center', 'reviewer'), post('room-a', 'officer'));
    expect(asked('room-a').does(both, answer).facts.at(-1)?.by).toMatchObject({ unit: 'room-a' });
  });

  it('is given by nobody else, and only to the question that was asked of the unit', () => {
    for (const other of [officerOf('room-a'), headOf('room-x'), auditorOf('ward'), officerOf('center')]) {
      asked().when(other, answer).thenRejected('FORBIDDEN');
    }
    const two = asked().does(reviewer, { ...ask, unit: 'room-a' }, { command: 'b' });
    two.when(officerOf('room-a'), answer).thenRejected('FORBIDDEN', { rule: 'OTHER_UNIT' });
    two.when(officerOf('room-b'), answer).then([{ type: 'OpinionReceived' }]);
    expect(postsOf(two)).toEqual(['officer@room-b', 'head@room-b', 'officer@room-a', 'head@room-a']);
    asked().does(officerOf('room-b'), answer).when(officerOf('room-b'), answer).thenRejected('NO_SUCH_QUESTION');
  });

  it('lapses when its stage is left; a late answer may be recorded until the proposal is over', () => {
    const returned = asked().does(reviewer, { type: 'ReturnProposal', to: null, reason: 'Thiếu căn cứ' });
    expect(postsOf(returned)).toEqual(['officer@room-a']);
    expect(openQuestions(returned.now.opinions)).toEqual([]);
    for (const one of [officerOf('room-b'), reviewer]) returned.when(one, answer).then([{ type: 'OpinionReceived' }]);
    returned.when(headOf('room-a'), answer).thenRejected('FORBIDDEN');
    const withdrawn = returned.does(officerOf('room-a'), { type: 'WithdrawProposal', reason: 'Trùng' });
    withdrawn.when(officerOf('room-b'), answer).thenRejected('PROPOSAL_OVER');
  });

  it('is not due before the day of asking', () => {
    for (const answerBy of ['2026-04-01', '2026-04-02']) {
      assessed()
        .when(reviewer, { ...ask, answerBy })
        .then([{ type: 'OpinionRequested', data: { answerBy } }]);
    }
    const past = { ...ask, answerBy: '2026-03-31' };
    assessed().when(reviewer, past).thenRejected('BAD_TERM', { field: 'answerBy', earliest: '2026-04-01' });
    assessed()
      .when(reviewer, { ...ask, answerBy: '2026-04-05' }, { on: '2026-04-04', today: '2026-04-10' })
      .then([{ type: 'OpinionRequested' }]);
  });

  it('is asked only of a unit of the plan whose people see the proposal', () => {
    const far = { ...planFixture([]).units[0]!, id: 'room-x', area: 'phuong-ben' };
    const outside = { ...far, id: 'police', area: 'phuong', outside: true };
    const shape = planFixture(['review', gathering('consolidation')], { items: [itemOf({ lead: ['room-a'] })] });
    const wide = planState({ ...shape, units: [...shape.units, far, outside] });
    const story = new ProposalStory(wide).draft().pass().startAssessment();
    for (const unit of ['nowhere', 'room-x', 'police']) {
      story.when(reviewer, { ...ask, unit }).thenRejected('UNKNOWN_UNIT', { field: 'unit', unit });
    }
    const data = {
      unit: 'office',
      asked: [
        { role: 'examiner', unit: 'office' },
        { role: 'approver', unit: 'office' },
      ],
    };
    story.when(reviewer, { ...ask, unit: 'office' }).then([{ type: 'OpinionRequested', data }]);
  });

  it('asked of somebody outside is waited for by the asking side', () => {
    expect(postsOf(asked(null))).toEqual(['reviewer@center']);
    expect(postsOf(asked(null).does(reviewer, ofRoom))).toEqual(['reviewer@center', 'officer@room-b', 'head@room-b']);
    asked(null).when(officerOf('room-b'), answer).thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
  });
});

describe('accepting while an opinion is open', () => {
  it('needs a reason, which is kept', () => {
    for (const reason of [null, ' ']) {
      asked()
        .when(reviewer, { ...accept, reason })
        .thenRejected('REASON_REQUIRED', { field: 'reason' });
    }
    const reason = 'Đã quá ngày trả lời';
    asked()
      .when(reviewer, { ...accept, reason })
      .then([{ type: 'ProposalAccepted', data: { reason } }]);
    asked(null).when(reviewer, accept).thenRejected('REASON_REQUIRED');
  });

  it('needs none once it is given', () =>
    asked()
      .does(reviewer, answer)
      .when(reviewer, accept)
      .then([{ type: 'ProposalAccepted', data: { reason: null } }]));

  it('waits no more for the answer, which may still come, also in a dossier until it is decided', () => {
    const accepted = asked().does(reviewer, { ...accept, reason: 'Gấp' });
    expect(postsOf(accepted)).toEqual(['reviewer@center']);
    const held = accepted.join('d1');
    for (const story of [accepted, held, held.hears({ type: 'ConfirmInclusion', dossier: 'd1' })]) {
      for (const one of [officerOf('room-b'), reviewer]) story.when(one, answer).then([{ type: 'OpinionReceived' }]);
      story.when(officerOf('room-a'), answer).thenRejected('FORBIDDEN');
    }
    expect(held.does(reviewer, answer).now.opinions).toMatchObject([{ answered: true }]);
  });

  it('and asking again afterwards needs another acceptance', () => {
    const again = assessed().accept().does(reviewer, ask, { command: 'b' });
    expect(phaseOf(again.now)).toBe('awaiting-opinion');
    again.when(reviewer, { type: 'RequestInclusion', dossier: 'd1', edition: 1 }).thenRejected('NOT_ACCEPTED');
    again.when(reviewer, accept).thenRejected('REASON_REQUIRED');
    const accepted = again.does(reviewer, { ...accept, reason: 'Gấp' }).join('d1');
    expect(accepted.now.dossier).toMatchObject({ id: 'd1' });
  });

  it('keeps a reason that can be put right', () => {
    const story = asked().does(reviewer, { ...accept, reason: 'Gáp' });
    const revision = story.facts.findIndex(({ type }) => type === 'ProposalAccepted');
    const correction = { type: 'CorrectProposal', revision, changes: { reason: 'Gấp' }, reason: 'Gõ nhầm' } as const;
    story.when(reviewer, correction).then([{ type: 'ProposalCorrected', data: { was: { reason: 'Gáp' } } }]);
  });
});
