import {
  DossierStory,
  approved,
  approverOf,
  decision,
  examinerOf,
  gathering,
  leaderOf,
  planFixture,
  planState,
  referred,
  rejected,
} from '@app/testing';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const approver = approverOf('office');
const arrived = (...proposals: readonly string[]) =>
  new DossierStory(plan)
    .openWith(...proposals)
    .close()
    .submit();
const received = (...proposals: readonly string[]) => arrived(...proposals).receive();
const one = (proposal: string, measures = [approved('m1'), approved('m2')], edition = 1) => ({
  proposal,
  edition,
  measures,
});

describe('a decision', () => {
  it('holds an outcome for every measure, and the proposal’s is derived from them', () =>
    received('p1', 'p2', 'p3', 'p4')
      .when(
        approver,
        decision([
          one('p1'),
          one('p2', [approved('m1'), rejected('m2')]),
          one('p3', [rejected('m1'), rejected('m2')]),
          one('p4', [referred('m1'), rejected('m2')]),
        ]),
        { command: 'q' },
      )
      .then([
        {
          type: 'DecisionIssued',
          data: {
            decision: {
              id: 'q/decision',
              number: '345/QĐ-UBND',
              date: '2026-04-01',
              signer: { title: 'Chủ tịch UBND tỉnh' },
            },
            outcomes: [
              { proposal: 'p1', outcome: 'approved', final: true },
              { proposal: 'p2', outcome: 'partly-approved', final: true },
              { proposal: 'p3', outcome: 'rejected', final: true },
              { proposal: 'p4', outcome: 'rejected-and-referred', final: true },
            ],
            undecided: [],
          },
        },
      ]));

  it('may be one of several: what is left undecided stays visible', () => {
    const story = received('p1', 'p2').does(approver, decision([one('p1')]));
    expect(story.facts.at(-1)).toMatchObject({ data: { undecided: ['p2'] } });
    expect(story.now).toMatchObject({ status: 'closed', entries: [{ proposal: 'p2' }] });
    story.does(approver, decision([one('p2')], '346/QĐ-UBND'));
    expect(story.now).toMatchObject({
      status: 'over',
      decisions: [{ number: '345/QĐ-UBND' }, { number: '346/QĐ-UBND' }],
    });
  });

  it('comes after the dossier is received, at an approval stage', () => {
    arrived('p1')
      .when(approver, decision([one('p1')]))
      .thenRejected('NOT_RECEIVED');
    new DossierStory(plan)
      .openWith('p1')
      .close()
      .when(leaderOf('ward'), decision([one('p1')]))
      .thenRejected('FORBIDDEN');
  });

  it('is the approver’s, not the examiner’s', () =>
    received('p1')
      .when(examinerOf('office'), decision([one('p1')]))
      .thenRejected('FORBIDDEN', { rule: 'NO_ROLE' }));

  it('leaves out no measure, adds none and names none twice', () => {
    for (const measures of [
      [approved('m1')],
      [approved('m1'), approved('m1')],
      [approved('m1'), approved('m2'), approved('m3')],
    ]) {
      received('p1')
        .when(approver, decision([one('p1', measures)]))
        .thenRejected('OUTCOMES_INCOMPLETE', { field: 'outcomes[0].measures', expected: ['m1', 'm2'] });
    }
  });

  it('names at least one proposal, none twice, and none that is not in it', () => {
    received('p1').when(approver, decision([])).thenRejected('OUTCOMES_INCOMPLETE');
    received('p1')
      .when(approver, decision([one('p1'), one('p1')]))
      .thenRejected('OUTCOMES_INCOMPLETE', { rule: 'named-twice' });
    received('p1')
      .when(approver, decision([one('p9')]))
      .thenRejected('NOT_IN_DOSSIER', { field: 'outcomes[0].proposal' });
    received('p1', 'p2')
      .does(approver, decision([one('p1')]))
      .when(approver, decision([one('p1')]))
      .thenRejected('NOT_IN_DOSSIER');
  });

  it('is about the edition that is in the dossier', () =>
    received('p1')
      .when(approver, decision([one('p1', [approved('m1'), approved('m2')], 2)]))
      .thenRejected('STALE_EDITION', { current: 1 }));

  it('gives a reason for what it rejects, and says to whom it refers', () => {
    received('p1')
      .when(approver, decision([one('p1', [rejected('m1', ' '), approved('m2')])]))
      .thenRejected('REASON_REQUIRED', { field: 'outcomes[0].measures[0].reason' });
    received('p1')
      .when(approver, decision([one('p1', [approved('m1'), referred('m2', '')])]))
      .thenRejected('REASON_REQUIRED', { field: 'outcomes[0].measures[1].to' });
  });

  it('is not dated in the future', () =>
    received('p1')
      .when(approver, { ...decision([one('p1')]), date: '2026-04-02' })
      .thenRejected('OCCURRED_IN_FUTURE', { field: 'date' }));
});

describe('two approval stages in a row', () => {
  const two = planState(planFixture(['review', gathering('consolidation'), 'approval', 'approval']));
  const first = (...proposals: readonly string[]) =>
    new DossierStory(two)
      .openWith(...proposals)
      .close()
      .receive();

  it('what the first approves goes on together, what it rejects ends there', () =>
    first('p1', 'p2')
      .when(approver, decision([one('p1'), one('p2', [rejected('m1'), rejected('m2')])]))
      .then([
        {
          type: 'DecisionIssued',
          data: {
            outcomes: [
              { proposal: 'p1', final: false },
              { proposal: 'p2', final: true },
            ],
          },
        },
        {
          type: 'DossierAdvanced',
          data: { from: 'approval-1', to: { stage: 'approval-2' }, proposals: [{ proposal: 'p1', edition: 1 }] },
        },
      ]));

  it('waits until nothing is left undecided at the first', () => {
    const story = first('p1', 'p2').does(approver, decision([one('p1')]));
    expect(story.now).toMatchObject({
      at: { stage: 'approval-1' },
      entries: [{ proposal: 'p2' }],
      staying: [{ proposal: 'p1' }],
    });
    story
      .when(approver, { type: 'ReturnDossier', to: null, reason: 'Sửa' })
      .thenRejected('ALREADY_DECIDED', { proposals: ['p1'] });
    story.when(approver, decision([one('p1')])).thenRejected('NOT_IN_DOSSIER');
    expect(story.does(approver, decision([one('p2')])).now).toMatchObject({
      at: { stage: 'approval-2' },
      staying: [],
      received: false,
    });
    expect(story.list.map((entry) => entry.proposal)).toEqual(['p1', 'p2']);
  });

  it('the second receives anew and decides finally', () => {
    const story = first('p1').decide();
    story.when(approver, decision([one('p1')])).thenRejected('NOT_RECEIVED', { stage: 'approval-2' });
    expect(story.receive().decide().now).toMatchObject({
      status: 'over',
      decided: [{ final: false }, { final: true }],
    });
  });
});

describe('two approvals in a row', () => {
  const twice = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval', 'approval']));
  const first = () =>
    new DossierStory(twice)
      .openWith('p1')
      .close()
      .submit()
      .receive()
      .does(approver, decision([one('p1', [approved('m1'), rejected('m2')])]))
      .receive();

  it('ask the second time only about what the first let through', () => {
    expect(first().now).toMatchObject({ status: 'closed', entries: [{ proposal: 'p1', measures: ['m1'] }] });
    first()
      .when(approver, decision([one('p1')], '346/QĐ-UBND'))
      .thenRejected('OUTCOMES_INCOMPLETE');
  });

  it('give an outcome that counts what the first rejected', () =>
    first()
      .when(approver, decision([one('p1', [approved('m1')])], '346/QĐ-UBND'))
      .then([{ type: 'DecisionIssued', data: { outcomes: [{ outcome: 'partly-approved', final: true }] } }]));
});
