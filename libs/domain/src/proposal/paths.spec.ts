import {
  calendarFixture,
  ProposalStory,
  dueOn,
  gathering,
  itemOf,
  planFixture,
  planState,
  type StageShape,
} from '@app/testing';
import type { StageKind } from '../plan/document.js';

const walk = (...stages: readonly (StageKind | StageShape)[]) =>
  new ProposalStory(planState(planFixture(stages))).untilGathering();
const visited = (story: ProposalStory) =>
  story.facts.flatMap((fact) => (fact.type === 'StageCompleted' ? [fact.data.to?.stage ?? 'end'] : []));

describe('a proposal walks any path that its plan states', () => {
  it('of reviews only: it is completed after the last, never in a dossier', () => {
    const story = walk('review', 'review');
    expect(visited(story)).toEqual(['review-2', 'end']);
    expect(story.now).toMatchObject({ status: 'completed', dossier: null });
  });

  it('of three stages without a submission: a dossier of its own at the approval', () => {
    const story = walk('review', 'consolidation', 'approval');
    expect(visited(story)).toEqual(['consolidation-1', 'approval-1']);
    expect(story.now.dossier).toMatchObject({ own: true, confirmed: false });
  });

  it('of two reviews without consolidation', () =>
    expect(visited(walk('review', 'review', 'submission', 'approval'))).toEqual(['review-2', 'submission-1']));

  it('needs the head’s approval at every review stage anew', () => {
    const story = new ProposalStory(planState(planFixture(['review', 'review']))).draft().pass();
    expect(story.now).toMatchObject({ at: { stage: 'review-2' }, approvedEdition: null });
  });

  it('that gathers at its first stage, or at its last', () => {
    expect(walk(gathering('review'), 'submission').now.at.stage).toBe('review-1');
    expect(walk('review', gathering('consolidation')).now.at.stage).toBe('consolidation-1');
  });

  it('with two consolidations, the second one gathering', () =>
    expect(visited(walk('review', 'consolidation', gathering('consolidation')))).toEqual([
      'consolidation-1',
      'consolidation-2',
    ]));
});

describe('a stage as a proposal enters it', () => {
  it('is due as the item, else the catalogue, else the stage itself says', () => {
    const stages = ['review', { kind: 'consolidation', deadline: dueOn('2026-09-30') }, 'review'] as const;
    const tthc = { code: 'tthc', name: 'Thủ tục hành chính', path: 'main' };
    const catalogues = [{ ...tthc, deadlines: [{ stage: 'consolidation-1', deadline: dueOn('2026-08-31') }] }];
    const items = [itemOf({ deadlines: [{ stage: 'consolidation-1', deadline: dueOn('2026-07-31') }] })];
    const due = (change: object) => new ProposalStory(planState(planFixture(stages, change))).draft().pass().now.at.due;
    expect([due({ catalogues, items }), due({ catalogues }), due({})]).toEqual([
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
    ]);
  });

  it('is never due by a review window', () => {
    const window = { text: 'từ tháng 3 đến tháng 5', from: '2026-03-01', to: '2026-05-31' };
    const plan = planState(planFixture(['review'], { items: [itemOf({ window })] }));
    expect(new ProposalStory(plan).draft().now.at).toMatchObject({ due: null, deadline: null });
  });

  it('keeps the path version under which the proposal was drafted', () => {
    const document = planFixture(['review', 'consolidation']);
    const story = new ProposalStory(planState(document)).draft().approve();
    const [path] = planFixture(['review']).paths;
    const later = planState({ ...document, paths: [...document.paths, { ...path!, version: 2 }] });
    const moved = new ProposalStory(later);
    moved.facts.push(...story.facts);
    moved.state = story.state;
    expect(moved.submit().now.at.stage).toBe('consolidation-1');
  });
});

describe('a deadline that counts from arrival', () => {
  const calendar = calendarFixture();
  const deadline = {
    text: '05 ngày làm việc kể từ ngày nhận',
    inclusive: true,
    form: { kind: 'after-arrival', days: 5, counted: 'working-days' },
  } as const;
  const plan = planState(planFixture(['review', { kind: 'consolidation', deadline }, 'submission']));
  const arrived = (on: string) => new ProposalStory(plan).draft(undefined, { on: '2026-05-04' }).pass({ on, calendar });

  it('is a due date of the stage from the day on the paper, with the calendar used', () =>
    expect(arrived('2026-05-14').now.at).toMatchObject({
      due: '2026-05-21',
      deadline: deadline.text,
      counted: { from: '2026-05-14', calendar: { version: '2026.1' }, gap: null },
    }));

  it('counts anew each time that the stage is entered', () => {
    const story = arrived('2026-05-14').giveBack({ on: '2026-05-18', calendar });
    expect(story.now.at.due).toBeNull();
    expect(story.pass({ on: '2026-05-20', calendar }).now.at.due).toBe('2026-05-27');
  });

  it('stays open beyond the calendar', () =>
    expect(arrived('2026-12-30').now.at).toMatchObject({ due: null, counted: { gap: 'outside-calendar' } }));
});
