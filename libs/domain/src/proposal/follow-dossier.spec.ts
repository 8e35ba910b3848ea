import {
  ProposalStory,
  approved,
  carrier,
  fullContent,
  gathering,
  officerOf,
  planFixture,
  planState,
  rejected,
  reviewerOf,
} from '@app/testing';
import type { DossierNews } from './acts/index.js';
import { phaseOf } from './phase.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const claimed = () => new ProposalStory(plan).untilGathering().join('d1');
const confirmed = () => claimed().hears({ type: 'ConfirmInclusion', dossier: 'd1' });
const advance = { type: 'AdvanceWithDossier', dossier: 'd1', from: 'consolidation-1', to: 'submission-1' } as const;
const back = {
  type: 'ReturnWithDossier',
  dossier: 'd1',
  from: 'submission-1',
  to: 'review-1',
  released: true,
  reason: 'Sửa',
} as const;
const decide = {
  type: 'RecordDecision',
  dossier: 'd1',
  stage: 'approval-1',
  decision: { id: 'q1', number: '345/QĐ-UBND', date: '2026-04-01', signer: { person: 'x', title: 'Chủ tịch' } },
  edition: 1,
  measures: [approved('m1'), rejected('m2')],
  outcome: 'partly-approved',
  final: true,
} as const;
const release = { type: 'ReleaseProposal', dossier: 'd1', why: 'removed', reason: 'Đưa ra' } as const;
const every: readonly DossierNews[] = [{ type: 'ConfirmInclusion', dossier: 'd1' }, release, advance, back, decide];

describe('what its dossier tells a proposal', () => {
  it('confirms the claim once', () => {
    claimed()
      .when(carrier, every[0]!)
      .then([{ type: 'InclusionConfirmed', data: { dossier: 'd1' } }]);
    confirmed().when(carrier, every[0]!).then([]);
  });

  it('a declined claim leaves it where it was, free to claim another dossier', () =>
    claimed()
      .hears({ type: 'ReleaseProposal', dossier: 'd1', why: 'declined', reason: 'closed' })
      .when(reviewerOf('center'), { type: 'RequestInclusion', dossier: 'd2', edition: 1 })
      .then([{ type: 'InclusionRequested', data: { dossier: 'd2' } }]));

  it('a refused claim and a removal are two facts', () => {
    claimed()
      .when(carrier, { ...release, why: 'declined', reason: 'full' })
      .then([{ type: 'InclusionRefused', data: { reason: 'full' } }]);
    confirmed()
      .when(carrier, release)
      .then([{ type: 'RemovedFromDossier', data: { reason: 'Đưa ra' } }]);
  });

  it('goes on with it, and stays in it', () => {
    confirmed()
      .when(carrier, advance)
      .then([{ type: 'StageCompleted', data: { to: { stage: 'submission-1', index: 2 }, dossier: 'd1' } }]);
    expect(confirmed().hears(advance).now).toMatchObject({ at: { stage: 'submission-1' }, dossier: { id: 'd1' } });
  });

  it('is at its end when the dossier has no further stage', () =>
    expect(confirmed().hears({ ...advance, to: null }).now).toMatchObject({ status: 'completed', dossier: null }));

  it('is returned out of it, to be drafted anew', () => {
    const returned = confirmed().hears(advance).hears(back);
    expect(returned.now).toMatchObject({ at: { stage: 'review-1' }, dossier: null, returns: 1, reworking: true });
    returned.when(officerOf('room-a'), { type: 'SubmitProposal' }).thenRejected('INCOMPLETE');
  });

  it('is returned together with it', () =>
    expect(
      confirmed()
        .hears(advance)
        .hears({ ...advance, from: 'submission-1', to: 'approval-1' })
        .hears({ ...back, from: 'approval-1', to: 'submission-1', released: false }).now,
    ).toMatchObject({ at: { stage: 'submission-1' }, dossier: { id: 'd1' }, returns: 1 }));

  it('is returned together with it to where it was gathered, with the edition that was accepted there', () => {
    const returned = confirmed()
      .hears(advance)
      .hears({ ...back, to: 'consolidation-1', released: false });
    expect(returned.now).toMatchObject({ edition: 1, acceptedEdition: 1, dossier: { id: 'd1' }, reworking: false });
    returned
      .when(officerOf('room-a'), { type: 'ReviseProposal', content: fullContent({ title: 'Tên mới' }) })
      .thenRejected('IN_A_DOSSIER');
    expect(phaseOf(returned.hears(release).now)).toBe('ready-to-gather');
  });

  it('returned after a decision has no outcome until the next', () => {
    for (const released of [true, false]) {
      const to = released ? 'review-1' : 'submission-1';
      const again = confirmed()
        .hears(advance)
        .hears({ ...decide, final: false })
        .hears({ ...back, to, released });
      expect(again.now).toMatchObject({ outcome: null, status: 'open' });
    }
  });

  it('is decided: a final decision ends it, another one is kept until the next stage', () => {
    expect(confirmed().hears(decide).now).toMatchObject({
      status: 'decided',
      outcome: 'partly-approved',
      dossier: null,
    });
    expect(confirmed().hears({ ...decide, final: false }).now).toMatchObject({
      status: 'open',
      outcome: 'partly-approved',
      dossier: { id: 'd1' },
    });
  });
});

describe('news that does not concern it', () => {
  it('of another dossier changes nothing', () => {
    for (const news of every)
      confirmed()
        .when(carrier, { ...news, dossier: 'd2' })
        .then([]);
  });

  it('changes nothing when it is in none, or over', () => {
    for (const news of every) {
      new ProposalStory(plan).untilGathering().when(carrier, news).then([]);
      confirmed().hears(decide).when(carrier, news).then([]);
    }
  });

  it('is brought by no person', () => {
    for (const news of every) {
      confirmed().when(officerOf('room-a'), news).thenRejected('FORBIDDEN', { rule: 'PROCESS_ONLY' });
    }
  });
});
