import {
  DossierStory,
  carrier,
  claimUnder,
  contextUnder,
  decider,
  gathering,
  headOf,
  leaderOf,
  letterFrom,
  officerOf,
  pathFixture,
  planFixture,
  planState,
  reviewerOf,
} from '@app/testing';
import { dossierDecider } from './decide.js';

const document = planFixture(['review', gathering('consolidation'), 'submission', 'approval']);
const plan = planState(document);
const center = reviewerOf('center');
const open = { type: 'OpenDossier', path: 'main', unit: 'center', title: 'Đợt 1' } as const;
const opening = (change: object, under = plan, actor = center) =>
  decider(dossierDecider)
    .given([])
    .when({ ...open, ...change }, contextUnder(under, actor, { number: 'HS-0003' }));
const holding = (...proposals: readonly string[]) => new DossierStory(plan).openWith(...proposals);

describe('opening a dossier', () => {
  it('happens at the stage of the path that gathers', () =>
    opening({}).then([
      {
        type: 'DossierOpened',
        data: { number: 'HS-0003', own: false, unit: 'center', at: { stage: 'consolidation-1' } },
      },
    ]));

  it('belongs to the lead unit where that one gathers, which must be one of the plan', () => {
    const rooms = planState(planFixture(['review', 'consolidation', gathering('review'), 'submission']));
    opening({ unit: 'room-z' }, rooms, headOf('room-z')).thenRejected('UNKNOWN_UNIT', { field: 'unit' });
    opening({ unit: 'room-b' }, rooms, headOf('room-b')).then([
      {
        type: 'DossierOpened',
        data: { unit: 'room-b', at: { stage: 'review-2', actors: [{ unit: 'room-b' }, { unit: 'room-b' }] } },
      },
    ]);
    opening({ unit: 'room-b' }, rooms, headOf('room-a')).thenRejected('FORBIDDEN', { rule: 'OTHER_UNIT' });
  });

  it('belongs to the unit that the stage names, asked for or not, and to no other', () => {
    opening({ unit: null }).then([{ type: 'DossierOpened', data: { unit: 'center' } }]);
    opening({ unit: 'khong.co' }).thenRejected('UNKNOWN_UNIT', { field: 'unit', unit: 'khong.co' });
    opening({ unit: 'room-a' }).thenRejected('NOT_LEAD_UNIT', { field: 'unit', lead: ['center'] });
    opening({ unit: 'khong.co' }, plan, officerOf('room-a')).thenRejected('FORBIDDEN');
  });

  it('belongs, where lead units gather, to one that leads something on the path', () => {
    const rooms = planFixture(['review', 'consolidation', gathering('review'), 'submission']);
    const all = ['room-a', 'room-b'];
    const asHead = headOf('center');
    opening({}, planState(rooms), asHead).thenRejected('NOT_LEAD_UNIT', { field: 'unit', lead: all });
    const open = { ...rooms, outsideItems: { section: 'II', catalogues: ['tthc'], reading: null } };
    opening({}, planState(open), asHead).then([{ type: 'DossierOpened', data: { unit: 'center' } }]);
  });

  it('takes the newest version of the path', () => {
    const paths = [...document.paths, pathFixture(['review', gathering('consolidation')], { version: 2 })];
    opening({}, planState({ ...document, paths })).then([{ type: 'DossierOpened', data: { pathVersion: 2 } }]);
  });

  it('is refused on a path that does not gather, that is unknown, or whose plan is not adopted', () => {
    opening({}, planState(planFixture(['review', 'consolidation']))).thenRejected('DOES_NOT_GATHER');
    opening({ path: 'other' }).thenRejected('ITEM_HAS_NO_PATH');
    opening({}, planState(document, 'imported')).thenRejected('PLAN_NOT_ADOPTED');
  });

  it('is refused a second time', () => holding().when(center, open).thenRejected('ALREADY_EXISTS'));
});

describe('answering a claim', () => {
  const answer = { type: 'AnswerClaim', proposal: 'p1', claim: claimUnder(plan) } as const;

  it('takes the proposal in, by its edition, with who drafted and approved it', () =>
    holding()
      .when(carrier, answer)
      .then([
        {
          type: 'ProposalIncluded',
          data: {
            proposal: 'p1',
            edition: 1,
            measures: ['m1', 'm2'],
            drafters: ['officer-room-a'],
            approvers: ['head-room-a'],
          },
        },
      ]));

  it('that is answered already changes nothing', () => holding('p1').when(carrier, answer).then([]));

  it('declines when the dossier is closed, and when there is none', () => {
    holding('p2')
      .close()
      .when(carrier, answer)
      .then([{ type: 'InclusionDeclined', data: { reason: 'closed' } }]);
    new DossierStory(plan)
      .when(carrier, answer)
      .then([{ type: 'InclusionDeclined', data: { reason: 'unknown-dossier' } }]);
  });

  it('declines another plan, path, version or stage', () => {
    for (const change of [{ plan: 'x' }, { path: 'x' }, { pathVersion: 2 }, { stage: 'review-1' }]) {
      holding()
        .when(carrier, { ...answer, claim: { ...answer.claim, ...change } })
        .then([{ type: 'InclusionDeclined', data: { reason: 'other-plan-or-path' } }]);
    }
  });

  it('declines the proposal of another unit where lead units gather', () => {
    const rooms = planState(planFixture(['review', gathering('review'), 'submission']));
    new DossierStory(rooms)
      .open('room-a')
      .when(carrier, { ...answer, claim: claimUnder(rooms, 'd1', 'room-b') })
      .then([{ type: 'InclusionDeclined', data: { reason: 'other-unit' } }]);
  });

  it('declines when it is full', () => {
    const story = holding();
    const [first] = holding('p').facts.slice(-1);
    if (first?.type !== 'ProposalIncluded' || story.state.status === 'none') throw new Error('nothing included');
    const entries = Array.from({ length: 500 }, (_, at) => ({ ...first.data, proposal: `p-${String(at)}` }));
    story.state = { ...story.state, entries };
    expect(dossierDecider.decide(answer, story.state, contextUnder(plan, carrier))).toMatchObject([
      { data: { reason: 'full' } },
    ]);
  });

  it('is the process manager’s', () =>
    holding().when(center, answer).thenRejected('FORBIDDEN', { rule: 'PROCESS_ONLY' }));
});

describe('taking a proposal out', () => {
  const remove = { type: 'RemoveProposal', proposal: 'p1', reason: 'Chờ ý kiến' } as const;

  it('happens while the dossier gathers, with a reason', () => {
    holding('p1', 'p2')
      .when(center, remove)
      .then([{ type: 'ProposalRemoved', data: { proposal: 'p1' } }]);
    holding('p1')
      .when(center, { ...remove, reason: '' })
      .thenRejected('REASON_REQUIRED');
  });

  it('is refused for what is not in it, and once it is closed', () => {
    holding('p2').when(center, remove).thenRejected('NOT_IN_DOSSIER', { proposal: 'p1' });
    holding('p1').close().when(leaderOf('ward'), remove).thenRejected('DOSSIER_CLOSED');
  });
});

describe('closing', () => {
  const close = { type: 'CloseDossier', proposals: [{ proposal: 'p1', edition: 1 }], letter: null } as const;

  it('names every proposal with its edition, and moves to the next stage', () =>
    holding('p1')
      .when(center, close)
      .then([
        {
          type: 'DossierClosed',
          data: { from: 'consolidation-1', to: { stage: 'submission-1' }, proposals: close.proposals },
        },
      ]));

  it('is refused when the list differs, in a proposal or an edition', () => {
    const differs = (list: readonly object[]) => ({ inDossier: list });
    const inIt = [
      { proposal: 'p1', edition: 1 },
      { proposal: 'p2', edition: 1 },
    ];
    holding('p1', 'p2').when(center, close).thenRejected('LIST_DIFFERS', differs(inIt));
    const stale = [{ proposal: 'p1', edition: 2 }];
    holding('p1')
      .when(center, { ...close, proposals: stale })
      .thenRejected('LIST_DIFFERS');
  });

  it('takes the list in any order', () => {
    const proposals = [
      { proposal: 'p2', edition: 1 },
      { proposal: 'p1', edition: 1 },
    ];
    holding('p1', 'p2')
      .when(center, { ...close, proposals })
      .then([{ type: 'DossierClosed' }]);
  });

  it('is refused while it is empty, and a second time', () => {
    holding()
      .when(center, { ...close, proposals: [] })
      .thenRejected('DOSSIER_EMPTY');
    holding('p1').close().when(officerOf('room-a'), close).thenRejected('FORBIDDEN');
  });

  it('needs a letter where the stage’s data says so', () => {
    const lettered = planState(planFixture(['review', { ...gathering('consolidation'), letter: true }, 'approval']));
    const story = new DossierStory(lettered).openWith('p1');
    story.when(center, close).thenRejected('LETTER_REQUIRED', { stage: 'consolidation-1' });
    story
      .when(center, { ...close, letter: letterFrom(story.now.at) })
      .then([{ type: 'DossierClosed', data: { letter: { number: '12/TTr-UBND' } } }]);
  });

  it('at the path’s last stage ends the dossier', () => {
    const last = planState(planFixture(['review', gathering('consolidation')]));
    const story = new DossierStory(last).openWith('p1').close();
    expect(story.now).toMatchObject({ status: 'over', entries: [] });
    story.when(center, close).thenRejected('DOSSIER_OVER');
  });
});
