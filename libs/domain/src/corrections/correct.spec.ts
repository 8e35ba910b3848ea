import {
  DossierStory,
  ProposalStory,
  approverOf,
  decision,
  examinerOf,
  gathering,
  headOf,
  leaderOf,
  officerOf,
  person,
  planFixture,
  planState,
  post,
  reviewerOf,
} from '@app/testing';
import { lastOn, type CorrectedValues } from './past-act.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const REASON = 'Ghi nhầm';
const [officer, head, reviewer] = [officerOf('room-a'), headOf('room-a'), reviewerOf('center')];
const correctProposal = (revision: number, changes: CorrectedValues, reason = REASON) =>
  ({ type: 'CorrectProposal', revision, changes, reason }) as const;
const correctDossier = (revision: number, changes: CorrectedValues) =>
  ({ type: 'CorrectDossier', revision, changes, reason: REASON }) as const;

describe('correcting a fact of a proposal', () => {
  const sentBack = () =>
    new ProposalStory(plan)
      .draft(undefined, { on: '2026-03-10' })
      .does(head, { type: 'SendBackEdition', edition: 1, reason: 'Thiếu căn cư' }, { on: '2026-04-01' });

  it('keeps both values; the later one counts', () => {
    const story = sentBack();
    story.when(head, correctProposal(1, { reason: 'Thiếu căn cứ' })).then([
      {
        type: 'ProposalCorrected',
        data: { revision: 1, was: { reason: 'Thiếu căn cư' }, changes: { reason: 'Thiếu căn cứ' }, reason: REASON },
      },
    ]);
    const corrected = story.does(head, correctProposal(1, { reason: 'Thiếu căn cứ' }));
    expect(corrected.now.acts[1]?.values).toEqual({ reason: 'Thiếu căn cứ' });
    expect(corrected.facts[1]?.data).toMatchObject({ reason: 'Thiếu căn cư' });
  });

  it('is for holders of the post under which it was recorded', () => {
    const change = correctProposal(1, { reason: 'Thiếu căn cứ' });
    sentBack().when(officer, change).thenRejected('FORBIDDEN', { rule: 'NO_ROLE' });
    sentBack().when(reviewer, change).thenRejected('FORBIDDEN');
    const successor = person('next-head', post('room-a', 'head'));
    sentBack()
      .when(successor, change)
      .then([{ type: 'ProposalCorrected' }]);
    sentBack()
      .when(head, correctProposal(0, { on: '2026-03-09' }))
      .thenRejected('FORBIDDEN');
  });

  it('changes what the fact holds and nothing else, with a reason', () => {
    const story = sentBack();
    const possible = ['reason', 'on'];
    for (const changes of [{ number: '1/QĐ-UBND' }, { text: 'x' }]) {
      story.when(head, correctProposal(1, changes)).thenRejected('NOT_CORRECTABLE', { possible });
    }
    story.when(head, correctProposal(1, {})).thenRejected('NOTHING_TO_CORRECT', { field: 'changes', possible });
    story.when(head, correctProposal(9, { reason: 'x' })).thenRejected('NOT_CORRECTABLE', { field: 'revision' });
    story.when(head, correctProposal(1, { reason: ' ' })).thenRejected('INCOMPLETE', { field: 'changes.reason' });
    story.when(head, correctProposal(1, { reason: 'Khác' }, ' ')).thenRejected('REASON_REQUIRED');
    story.when(head, correctProposal(1, { reason: 'Thiếu căn cư' })).then([]);
  });

  it('moves a date between those of the acts before and after, and lets earlier papers in again', () => {
    const story = sentBack();
    const on = (day: string) => correctProposal(1, { on: day });
    const later = { on: '2026-04-01', today: '2026-04-01' };
    story.when(head, on('2026-03-09'), later).thenRejected('BAD_TERM', { from: '2026-03-10', to: '2026-04-01' });
    story.when(head, on('2026-04-02'), later).thenRejected('BAD_TERM');
    expect(lastOn(story.now.acts)).toBe('2026-04-01');
    story.does(head, on('2026-03-12'), later);
    expect(lastOn(story.now.acts)).toBe('2026-03-12');
  });

  it('keeps the first day under the plan', () => {
    const wrong = { on: '2019-01-01' };
    sentBack()
      .when(officer, correctProposal(0, wrong))
      .thenRejected('OCCURRED_BEFORE_PLAN', { field: 'changes.on', occurredOn: wrong.on });
  });

  it('moves the first day before the adoption, so that what was dated today by mistake keeps no paper out', () => {
    const adopted = { ...plan, adoptedOn: '2026-04-01' };
    const story = new ProposalStory(adopted).draft();
    const earlier = { on: '2026-03-20', today: '2026-04-01' };
    story.when(head, { type: 'ApproveEdition', edition: 1 }).then([{ type: 'EditionApproved' }]);
    story.does(officer, correctProposal(0, { on: '2026-03-10' }), earlier);
    expect([story.now.since, lastOn(story.now.acts)]).toEqual(['2026-03-10', '2026-03-10']);
  });

  it('moves the day since which it is at its stage, and that of the submission', () => {
    const story = new ProposalStory(plan).draft().approve().submit({ on: '2026-04-10' });
    const submitted = story.facts.findIndex(({ type }) => type === 'StageCompleted');
    const holder = story.facts[submitted]!.by;
    const unit = 'unit' in holder ? holder : null;
    const who = person('somebody', post(unit!.unit, unit!.role));
    story.does(who, correctProposal(submitted, { on: '2026-04-05' }), { on: '2026-04-12' });
    expect([story.now.since, story.now.submittedOn]).toEqual(['2026-04-05', '2026-04-05']);
  });

  it('is possible after the end, and never for what a process carried over or for a correction', () => {
    const over = sentBack().does(officer, { type: 'WithdrawProposal', reason: 'Trùng' });
    over.when(head, correctProposal(1, { reason: 'Khác' })).then([{ type: 'ProposalCorrected' }]);
    const corrected = over.does(head, correctProposal(1, { reason: 'Khác' }));
    corrected.when(head, correctProposal(3, { reason: 'Nữa' })).thenRejected('NOT_CORRECTABLE');
  });
});

describe('correcting a paper of a dossier', () => {
  const submitted = () => new DossierStory(plan).openWith('p1').close().submit();
  const decided = () => submitted().receive().does(approverOf('office'), decision(submitted().receive().all()));

  it('puts the number, date or signer of a letter right', () => {
    const story = submitted();
    const revision = story.facts.findIndex(({ type }) => type === 'DossierSubmitted');
    const deputy = person('pho-chu-tich', post('ward', 'leader'));
    const signer = { person: deputy.id, title: 'Phó Chủ tịch' };
    const changes = { number: '46/TTr-UBND', signer };
    const known = { signers: [deputy, reviewer] };
    const by = (signing: string) => correctDossier(revision, { signer: { person: signing, title: 'Phó Chủ tịch' } });
    story.when(leaderOf('ward'), by(reviewer.id), known).thenRejected('NO_DUTY_TO_SIGN', {
      field: 'changes.signer.person',
    });
    story.when(leaderOf('ward'), by('nobody')).thenRejected('UNKNOWN_PERSON', { field: 'changes.signer.person' });
    story.when(leaderOf('ward'), correctDossier(revision, { date: '2026-03-31' })).thenRejected('BAD_PAPER_DATE', {
      field: 'changes.date',
      earliest: '2026-04-01',
    });
    const corrected = story.does(leaderOf('ward'), correctDossier(revision, changes), known);
    expect(corrected.state).toMatchObject({ letters: [changes] });
  });

  it('puts the paper of a decision right and names its proposals; what was decided stays', () => {
    const story = decided();
    const revision = story.facts.findIndex(({ type }) => type === 'DecisionIssued');
    const change = correctDossier(revision, { number: '354/QĐ-UBND' });
    const [{ id }] = 'decisions' in story.state ? story.state.decisions : [{ id: '' }];
    story
      .when(approverOf('office'), change)
      .then([{ type: 'DossierCorrected', data: { decision: { id, proposals: ['p1'] } } }]);
    const { decided: outcomes } = story.state as { decided?: unknown };
    const corrected = story.does(approverOf('office'), change);
    expect(corrected.state).toMatchObject({ decisions: [{ number: '354/QĐ-UBND' }], decided: outcomes });
    story.when(examinerOf('office'), change).thenRejected('FORBIDDEN');
  });

  it('judges the signer as at the stage of the paper, also when everything has left the dossier', () => {
    const story = decided();
    const at = (wanted: string) => story.facts.findIndex(({ type }) => type === wanted);
    const leader = leaderOf('ward');
    const title = (who: string, words: string) => ({ signer: { person: who, title: words } });
    story
      .when(leader, correctDossier(at('DossierSubmitted'), title(leader.id, 'Quyền Chủ tịch')))
      .then([{ type: 'DossierCorrected' }]);
    story.when(leader, correctDossier(at('DossierSubmitted'), { date: '2026-03-31' })).thenRejected('BAD_PAPER_DATE');
    const author = person(officer.id, post('office', 'approver'));
    const change = correctDossier(at('DecisionIssued'), title(author.id, 'Chủ tịch'));
    story.when(approverOf('office'), change, { signers: [author] }).thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
    const decider = approverOf('office');
    const both = person(decider.id, post('ward', 'leader'));
    const letter = correctDossier(at('DossierSubmitted'), title(both.id, 'Chủ tịch'));
    story.when(leader, letter, { signers: [both] }).thenRejected('FORBIDDEN', { rule: 'FOUR_EYES' });
  });

  it('makes nobody the signer of a letter who judged what it brought', () => {
    const both = person('hai-chuc-vu', post('ward', 'leader'), post('office', 'examiner'));
    const story = submitted().does(both, { type: 'ReceiveDossier' });
    const revision = story.facts.findIndex(({ type }) => type === 'DossierSubmitted');
    const signer = { person: both.id, title: 'Phó Chủ tịch' };
    story
      .when(leaderOf('ward'), correctDossier(revision, { signer }), { signers: [both] })
      .thenRejected('FORBIDDEN', { rule: 'FOUR_EYES', field: 'changes.signer.person' });
  });
});
