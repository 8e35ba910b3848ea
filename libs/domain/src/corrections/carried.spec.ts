import {
  DossierStory,
  ProposalStory,
  approverOf,
  carrier,
  claimUnder,
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
      { proposal: 'p1', nth: 2 },
      { proposal: 'p2', nth: 2 },
    ]);
  });

  it('names those that a return took out, and after the return the others alone', () => {
    const story = submitted('2026-04-02')
      .receive({ on: '2026-04-02' })
      .does(examinerOf('office'), { type: 'ReturnItems', proposals: ['p2'], to: null, reason: 'Chưa rõ' }, later);
    const change = correctDossier(at(story, 'ItemsReturned'), { reason: 'Chưa rõ căn cứ' });
    expect(carriedBy(story.does(examinerOf('office'), change, later))).toEqual([{ proposal: 'p2', nth: 3 }]);
    const decided = story.decide(undefined, later);
    const date = correctDossier(at(decided, 'DecisionIssued'), { number: '7/QĐ-UBND' });
    expect(carriedBy(decided.does(approverOf('office'), date, later))).toEqual([{ proposal: 'p1', nth: 3 }]);
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
    const corrected = story.hears(change(2, { on: '2026-03-30' }, was));
    expect(corrected.facts.slice(length)).toMatchObject([
      { type: 'CarriedCorrected', data: { dossier: 'd1', revision: length - 1, changes: { on: '2026-03-30' }, was } },
    ]);
    expect(corrected.now.since).toBe('2026-03-30');
  });

  it('changes the act that was meant, also when several are dated alike', () => {
    const story = following();
    const moved = story.facts.length - 2;
    const corrected = story.hears(change(1, { on: '2026-03-30' }, was));
    expect(corrected.now.acts.slice(moved, moved + 2).map(({ on }) => on)).toEqual(['2026-03-30', '2026-04-01']);
    expect(corrected.now.since).toBe('2026-04-01');
  });

  it('reaches a proposal that has left the dossier, and what it holds alone', () => {
    const story = returned();
    const revision = story.facts.length - 1;
    const both = change(3, { reason: 'Chưa rõ căn cứ', number: '1/TTr-UBND' }, { reason: 'Chưa rõ', number: '2/TTr' });
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
    const unheard = [change(2, { reason: 'x' }, {}), change(8, { on: '2026-03-30' }, was), change(1, was, was, 'd2')];
    for (const one of unheard) expect(story.hears(one).facts.length).toBe(before);
  });

  it('cannot be corrected on the proposal itself', () => {
    const story = following();
    const own = { type: 'CorrectProposal', revision: story.facts.length - 1, changes: was, reason: REASON } as const;
    story.when(reviewerOf('center'), own).thenRejected('NOT_CORRECTABLE');
  });
});

describe('the corrected day of a claim', () => {
  const day = { on: '2026-03-30' };

  it('is told to the dossier that answered it', () => {
    const story = new ProposalStory(plan)
      .untilGathering()
      .join('d1')
      .hears({ type: 'ConfirmInclusion', dossier: 'd1' });
    const claim = story.facts.findIndex(({ type }) => type === 'InclusionRequested');
    const change = { type: 'CorrectProposal', revision: claim, changes: { on: '2026-04-02' }, reason: REASON } as const;
    story.when(reviewerOf('center'), change, later).then([
      { type: 'ProposalCorrected', data: { revision: claim, carried: [{ dossier: 'd1', nth: 0 }] } },
      { type: 'ProposalCorrected', data: { revision: claim + 1, carried: [] } },
    ]);
  });

  const told = { type: 'CorrectClaim', proposal: 'p2', nth: 0, changes: day, was: { on: '2026-04-01' } } as const;

  it('is that of the answer', () => {
    const story = new DossierStory(plan).openWith('p1', 'p2');
    story.does(carrier, { ...told, reason: REASON });
    expect(story.now.acts.map(({ on }) => on).slice(0, 3)).toEqual(['2026-04-01', '2026-04-01', day.on]);
    const { length } = story.facts;
    expect(story.does(carrier, { ...told, proposal: 'p9', reason: REASON }).facts.length).toBe(length);
  });

  it('is that on which an own dossier was opened', () => {
    const alone = planState(planFixture(['review', 'submission', 'approval']));
    const claim = claimUnder(alone);
    const story = new DossierStory(alone).does(carrier, { type: 'OpenOwnDossier', proposal: 'p2', claim });
    story.does(carrier, { ...told, reason: REASON });
    expect(story.now).toMatchObject({ openedOn: day.on, since: day.on });
  });
});
