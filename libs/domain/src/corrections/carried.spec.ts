import {
  DossierStory,
  ProposalStory,
  approverOf,
  examinerOf,
  gathering,
  leaderOf,
  planFixture,
  planState,
  reviewerOf,
} from '@app/testing';
import type { CorrectedValues } from './past-act.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const REASON = 'Ghi nhầm';
const leader = leaderOf('ward');
const correctDossier = (revision: number, changes: CorrectedValues) =>
  ({ type: 'CorrectDossier', revision, changes, reason: REASON }) as const;
const later = { on: '2026-04-30' };

describe('a corrected fact of a dossier', () => {
  const submitted = (on: string) => new DossierStory(plan).openWith('p1', 'p2').close().submit(undefined, { on });
  const at = (story: DossierStory, wanted: string) => story.facts.findLastIndex(({ type }) => type === wanted);
  const carriedBy = (story: DossierStory) => {
    const { type, data } = story.facts.at(-1)!;
    return type === 'DossierCorrected' ? data.carried : null;
  };

  it('names its proposals, and which of what was carried to each it is', () => {
    const story = submitted('2026-04-20');
    const corrected = story.does(leader, correctDossier(at(story, 'DossierSubmitted'), { on: '2026-04-15' }), later);
    expect(carriedBy(corrected)).toEqual([
      { proposal: 'p1', nth: 1 },
      { proposal: 'p2', nth: 1 },
    ]);
  });

  it('names those that a return took out, and after the return the others alone', () => {
    const story = submitted('2026-04-02')
      .receive({ on: '2026-04-02' })
      .does(examinerOf('office'), { type: 'ReturnItems', proposals: ['p2'], to: null, reason: 'Chưa rõ' }, later);
    const change = correctDossier(at(story, 'ItemsReturned'), { reason: 'Chưa rõ căn cứ' });
    expect(carriedBy(story.does(examinerOf('office'), change, later))).toEqual([{ proposal: 'p2', nth: 2 }]);
    const decided = story.decide(undefined, later);
    const date = correctDossier(at(decided, 'DecisionIssued'), { number: '7/QĐ-UBND' });
    expect(carriedBy(decided.does(approverOf('office'), date, later))).toEqual([{ proposal: 'p1', nth: 2 }]);
  });

  it('names nobody where it is a letter, of which proposals hold nothing', () => {
    const story = submitted('2026-04-02');
    const change = correctDossier(at(story, 'DossierSubmitted'), { number: '46/TTr-UBND' });
    expect(carriedBy(story.does(leader, change, later))).toEqual([]);
  });
});

describe('what a dossier carried, corrected', () => {
  const following = () =>
    new ProposalStory(plan)
      .untilGathering()
      .join('d1')
      .hears({ type: 'ConfirmInclusion', dossier: 'd1' })
      .hears({ type: 'AdvanceWithDossier', dossier: 'd1', from: 'consolidation-1', to: 'submission-1' })
      .hears({ type: 'AdvanceWithDossier', dossier: 'd1', from: 'submission-1', to: 'approval-1' });
  const change = (nth: number, changes: CorrectedValues, was: CorrectedValues, dossier = 'd1') =>
    ({ type: 'CorrectCarried', dossier, nth, changes, was, reason: REASON }) as const;
  const was = { on: '2026-04-01' };
  const returned = () =>
    following().hears({
      type: 'ReturnWithDossier',
      dossier: 'd1',
      from: 'approval-1',
      to: 'review-1',
      released: true,
      reason: 'Chưa rõ',
    });

  it('moves the day since which the proposal is at its stage', () => {
    const story = following();
    const { length } = story.facts;
    const corrected = story.hears(change(1, { on: '2026-03-30' }, was));
    expect(corrected.facts.slice(length)).toMatchObject([
      { type: 'CarriedCorrected', data: { dossier: 'd1', revision: length - 1, changes: { on: '2026-03-30' }, was } },
    ]);
    expect(corrected.now.since).toBe('2026-03-30');
  });

  it('changes the act that was meant, also when several are dated alike', () => {
    const story = following();
    const moved = story.facts.length - 2;
    const corrected = story.hears(change(0, { on: '2026-03-30' }, was));
    expect(corrected.now.acts.slice(moved, moved + 2).map(({ on }) => on)).toEqual(['2026-03-30', '2026-04-01']);
    expect(corrected.now.since).toBe('2026-04-01');
  });

  it('reaches a proposal that has left the dossier, and what it holds alone', () => {
    const story = returned();
    const revision = story.facts.length - 1;
    const both = change(2, { reason: 'Chưa rõ căn cứ', number: '1/TTr-UBND' }, { reason: 'Chưa rõ', number: '2/TTr' });
    const corrected = story.hears(both);
    expect(corrected.facts.at(-1)).toMatchObject({
      type: 'CarriedCorrected',
      data: { changes: { reason: 'Chưa rõ căn cứ' }, was: { reason: 'Chưa rõ' } },
    });
    expect(corrected.now.acts[revision]?.values).toEqual({ reason: 'Chưa rõ căn cứ' });
  });

  it('is nothing to a proposal that does not hold it', () => {
    const story = returned();
    const before = story.facts.length;
    const unheard = [change(1, { reason: 'x' }, {}), change(7, { on: '2026-03-30' }, was), change(0, was, was, 'd2')];
    for (const one of unheard) expect(story.hears(one).facts.length).toBe(before);
  });

  it('cannot be corrected on the proposal itself', () => {
    const story = following();
    const own = { type: 'CorrectProposal', revision: story.facts.length - 1, changes: was, reason: REASON } as const;
    story.when(reviewerOf('center'), own).thenRejected('NOT_CORRECTABLE');
  });
});
