import {
  approverOf,
  DossierStory,
  gathering,
  headOf,
  itemOf,
  leaderOf,
  letterOf,
  planFixture,
  planState,
  ProposalStory,
} from '@app/testing';
import { phaseOf, whoMustAct } from '../proposal/phase.js';
import { dossierPhaseOf, whoMustActOnDossier } from './phase.js';

const signing = { role: 'leader', unit: 'ward' } as const;

describe('a stage that gathers and is the first submission', () => {
  const plan = planState(planFixture(['review', gathering('submission'), 'approval']));
  const arrived = () => new ProposalStory(plan).untilGathering();

  it('has its proposals ready as they come, in no dossier of their own, for whoever signs there', () => {
    const story = arrived();
    expect(story.now.dossier).toBeNull();
    expect(phaseOf(story.now)).toBe('ready-to-gather');
    expect(whoMustAct(story.now)).toMatchObject([signing]);
  });

  it('is opened, filled, and closed with the letter by who signs; the province decides', () => {
    const story = new DossierStory(plan).openWith('p1', 'p2');
    expect(dossierPhaseOf(story.now)).toBe('gathering');
    expect(whoMustActOnDossier(story.now)).toMatchObject([signing]);
    story.close(letterOf(), { on: '2026-04-01' });
    expect(story.now.at).toMatchObject({ stage: 'approval-1', kind: 'approval' });
    expect(story.now.letters).toHaveLength(1);
    story.receive().decide();
    expect(story.now.status).toBe('over');
  });

  it('needs the letter, and sends nothing by the act of a stage that only submits', () => {
    const story = new DossierStory(plan).openWith('p1');
    story
      .when(leaderOf('ward'), { type: 'CloseDossier', proposals: story.list, letter: null })
      .thenRejected('LETTER_REQUIRED');
    story
      .when(leaderOf('ward'), { type: 'SubmitDossier', proposals: story.list, letter: letterOf() })
      .thenRejected('DOSSIER_NOT_CLOSED');
  });

  it('gives a single proposal back before it is in a dossier, and gets a whole one back from the province', () => {
    const back = { type: 'ReturnProposal', to: null, reason: 'Thiếu căn cứ' } as const;
    arrived()
      .when(leaderOf('ward'), back)
      .then([{ type: 'ProposalReturned', data: { from: 'submission-1', to: { stage: 'review-1' } } }]);
    const sent = new DossierStory(plan).openWith('p1').close(letterOf()).receive();
    sent.does(approverOf('office'), { type: 'ReturnDossier', to: null, reason: 'Thiếu phụ lục' });
    expect([dossierPhaseOf(sent.now), sent.now.at.stage]).toEqual(['returned', 'submission-1']);
  });

  it('is nothing for who approved the proposal at its unit', () =>
    arrived()
      .when(headOf('room-a'), { type: 'ReturnProposal', to: null, reason: 'Thiếu' })
      .thenRejected('WRONG_STAGE'));
});

describe('a set of units that acts at a stage', () => {
  const areas = planFixture([]).areas;
  const units = [
    ...planFixture([]).units.filter(({ id }) => id !== 'ward'),
    ...['ward', 'ward-2'].map((id) => ({
      id,
      name: id,
      area: 'phuong',
      roles: ['leader', 'reviewer'] as const,
      outside: false,
    })),
    { id: 'ward-x', name: 'UBND phường bên', area: 'phuong-ben', roles: ['leader'] as const, outside: false },
    { id: 'buu-dien', name: 'Bưu điện', area: 'phuong', roles: [], outside: true },
  ];
  const unitSets = [
    { id: 'cac-phuong', name: 'UBND các phường', members: ['ward', 'ward-2', 'ward-x', 'buu-dien'], reading: null },
  ];
  const actors = [{ duty: 'sign', role: 'leader', unit: 'cac-phuong' }] as const;
  const shapes = ['review', { ...gathering('submission'), actors }, 'approval'] as const;
  const issuer = { name: 'UBND tỉnh', area: 'tinh', signedAs: null };
  const items = [itemOf({ lead: ['room-a'] })];
  const plan = planState(planFixture(shapes, { areas, units, unitSets, issuer, items }));
  const arrived = () => new ProposalStory(plan).untilGathering();

  it('stands for each member that sees the proposal and uses the service: any may act, all are named', () => {
    const here = [
      { duty: 'sign', role: 'leader', unit: 'ward' },
      { duty: 'sign', role: 'leader', unit: 'ward-2' },
    ];
    expect(arrived().now.at.actors).toEqual(here);
    expect(whoMustAct(arrived().now)).toEqual(here.map(({ role, unit }) => ({ role, unit })));
    const back = { type: 'ReturnProposal', to: null, reason: 'Thiếu căn cứ' } as const;
    for (const unit of ['ward', 'ward-2']) {
      arrived()
        .when(leaderOf(unit), back)
        .then([{ type: 'ProposalReturned' }]);
    }
    arrived().when(leaderOf('ward-x'), back).thenRejected('FORBIDDEN', { rule: 'OTHER_AREA' });
  });

  it('opens a dossier under the unit of whoever does, and takes in what another member could', () => {
    const open = { type: 'OpenDossier', path: 'main', unit: null, title: 'Đợt 1' } as const;
    const story = new DossierStory(plan);
    story.when(leaderOf('ward-2'), open).then([{ type: 'DossierOpened', data: { unit: 'ward-2' } }]);
    story.does(leaderOf('ward-2'), open).include('p1');
    expect(story.now.entries).toHaveLength(1);
  });
});
