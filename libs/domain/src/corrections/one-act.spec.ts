import {
  DossierStory,
  ProposalStory,
  approverOf,
  gathering,
  officerOf,
  planFixture,
  planState,
  reviewerOf,
} from '@app/testing';
import type { CorrectedValues, PastAct } from './past-act.js';

const REASON = 'Ghi nhầm ngày';
const correctProposal = (revision: number, changes: CorrectedValues) =>
  ({ type: 'CorrectProposal', revision, changes, reason: REASON }) as const;
const at = (facts: readonly { readonly type: string }[], wanted: string) =>
  facts.findLastIndex(({ type }) => type === wanted);
const datesOf = (acts: readonly PastAct[], from: number) =>
  acts.slice(from).flatMap(({ beside, type, on }) => (beside ? [] : [[type, on]]));

describe('the date of an act of several facts', () => {
  it.each(['ProposalAccepted', 'StageCompleted'])('is corrected for all of them by that of %s', (named) => {
    const plan = planState(planFixture(['review', 'consolidation', 'submission', 'approval']));
    const story = new ProposalStory(plan).draft().pass().startAssessment().accept({ on: '2026-04-20' });
    const accepted = at(story.facts, 'ProposalAccepted');
    const change = correctProposal(at(story.facts, named), { on: '2026-04-10' });
    story.does(reviewerOf('center'), change, { on: '2026-04-30' });
    expect(datesOf(story.now.acts, accepted).map(([, on]) => on)).toEqual(
      datesOf(story.now.acts, accepted).map(() => '2026-04-10'),
    );
    expect(story.now.since).toBe('2026-04-10');
  });

  it('may be moved beyond what answered it on its day', () => {
    const plan = planState(planFixture(['review', 'submission', 'approval']));
    const story = new ProposalStory(plan).draft().approve().submit({ on: '2026-04-05' });
    const { id } = story.now.dossier!;
    story.hears({ type: 'ConfirmInclusion', dossier: id }, { on: '2026-04-05' });
    const submitted = at(story.facts, 'StageCompleted');
    story.does(officerOf('room-a'), correctProposal(submitted, { on: '2026-04-08' }), { on: '2026-04-30' });
    expect(datesOf(story.now.acts, submitted)).toEqual([
      ['StageCompleted', '2026-04-08'],
      ['InclusionRequested', '2026-04-08'],
      ['InclusionConfirmed', '2026-04-08'],
    ]);
  });

  it('leaves what else the facts hold', () => {
    const plan = planState(planFixture(['review', gathering('consolidation'), 'approval', 'approval']));
    const story = new DossierStory(plan).openWith('p1').close().receive();
    story.decide(undefined, { on: '2026-04-10' });
    const decided = at(story.facts, 'DecisionIssued');
    expect(story.facts[decided + 1]?.type).toBe('DossierAdvanced');
    const changes = { on: '2026-04-12', number: '9/QĐ-UBND' };
    const change = { type: 'CorrectDossier', revision: decided, changes, reason: REASON } as const;
    story.when(approverOf('office'), change, { on: '2026-04-30' }).then([
      { type: 'DossierCorrected', data: { revision: decided, changes } },
      { type: 'DossierCorrected', data: { revision: decided + 1, changes: { on: '2026-04-12' } } },
    ]);
    expect(story.does(approverOf('office'), change, { on: '2026-04-30' }).now.since).toBe('2026-04-12');
  });
});
