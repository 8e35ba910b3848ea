import { DossierStory, examinerOf, letterFrom } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { drafted, ELSEWHERE, planOf, PROVINCE } from '../../spec-support/stories.js';
import { isLate } from './late-record.js';
import { TimelineQueries } from './timeline-queries.js';

jest.setTimeout(60_000);

describe('TimelineQueries', () => {
  let database: SpecDatabase;
  let queries: TimelineQueries;
  const scope = [PROVINCE];

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new TimelineQueries(database.dataSource);
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  it('tells every fact of a proposal: what, where, when, by whom, and whether late', async () => {
    const log = new SpecLog();
    const story = drafted().approve({ on: '2026-03-03' });
    await log.goOn('proposal', 'a', story);
    await log.goOn('proposal', 'a', story.submit({ on: '2026-03-04' }), '2026-03-04T17:00:00.000Z');
    await projectAll(database.dataSource, log.store);
    story.giveBack({ on: '2026-03-20' }).pass({ on: '2026-03-21' }).pass({ on: '2026-03-22' });
    await log.goOn('proposal', 'a', story.enter('hs', { on: '2026-03-22' }));
    await projectAll(database.dataSource, log.store);
    const items = (await queries.ofProposal('a', { scope }))?.items ?? [];
    const review = { id: 'review-1', name: 'Rà soát' };
    const center = { id: 'consolidation-1', name: 'Tổng hợp' };
    expect(items.map(({ revision, type, stage }) => [revision, type, stage])).toEqual([
      [0, 'ProposalDrafted', review],
      [1, 'EditionApproved', review],
      [2, 'StageCompleted', review],
      [3, 'ProposalReturned', center],
      [4, 'EditionApproved', review],
      [5, 'StageCompleted', review],
      [6, 'AssessmentStarted', center],
      [7, 'ProposalAccepted', center],
      [8, 'InclusionRequested', center],
      [9, 'InclusionConfirmed', center],
    ]);
    expect(items.map(({ stay }) => stay)).toEqual([0, 0, 0, 1, 2, 2, 3, 3, 3, 3]);
    expect(items[1]?.authority).toMatchObject({ person: 'head-room-a', role: 'head', title: 'head' });
    expect(items[9]?.authority).toEqual({ process: 'carrier' });
    expect(items.filter(({ late }) => late).map(({ revision }) => revision)).toEqual([2]);
    expect(items[2]).toMatchObject({ occurredOn: '2026-03-04', recordedAt: '2026-03-04T17:00:00.000Z' });
    expect(items[3]?.summary).toMatchObject({ reason: 'Thiếu căn cứ', to: 'review-1', toName: 'Rà soát' });
    expect(items[0]?.summary).toMatchObject({ number: 'PA-0001', edition: 1, procedures: 1, measures: 2 });
  });

  it('pages, and hides what is outside the scope', async () => {
    const log = new SpecLog();
    await log.goOn('proposal', 'a', drafted().pass({ on: '2026-03-04' }));
    await projectAll(database.dataSource, log.store);
    const first = await queries.ofProposal('a', { scope, limit: 2 });
    expect(first?.items.map(({ revision }) => revision)).toEqual([0, 1]);
    const second = await queries.ofProposal('a', { scope, limit: 2, after: first?.next });
    expect(second?.items.map(({ revision }) => revision)).toEqual([2]);
    expect(second?.next).toBeNull();
    const newest = await queries.ofProposal('a', { scope, limit: 2, newestFirst: true });
    expect(newest?.items.map(({ revision }) => revision)).toEqual([2, 1]);
    const rest = await queries.ofProposal('a', { scope, newestFirst: true, after: newest?.next });
    expect(rest?.items.map(({ revision, stay }) => [revision, stay])).toEqual([[0, 0]]);
    const some = await queries.ofProposal('a', { scope, types: ['EditionApproved', 'ProposalReturned'] });
    expect(some?.items.map(({ type }) => type)).toEqual(['EditionApproved']);
    expect(await queries.ofProposal('a', { scope: [ELSEWHERE] })).toBeNull();
    expect(await queries.ofProposal('b', { scope })).toBeNull();
    expect(await queries.factOfProposal('a', 1, scope)).toMatchObject({ revision: 1, type: 'EditionApproved' });
    expect(await queries.factOfProposal('a', 3, scope)).toBeNull();
    expect(await queries.factOfProposal('a', 1, [ELSEWHERE])).toBeNull();
  });

  it('tells the facts of a dossier too, acts of outsiders among them', async () => {
    const log = new SpecLog();
    const outside = { type: 'RecordOutsideAct', who: 'Sở Tài chính', what: 'Tổng hợp chung' } as const;
    const gathered = new DossierStory(planOf()).open().include('a');
    const story = gathered.close(letterFrom(gathered.now.at)).receive();
    await log.goOn('dossier', 'hs', story.does(examinerOf('office'), outside));
    await projectAll(database.dataSource, log.store);
    const page = await queries.ofDossier('hs', { scope });
    expect(page?.items.map(({ type, stage }) => [type, stage?.id])).toEqual([
      ['DossierOpened', 'consolidation-1'],
      ['ProposalIncluded', 'consolidation-1'],
      ['DossierClosed', 'consolidation-1'],
      ['DossierReceived', 'approval-1'],
      ['OutsideActRecorded', 'approval-1'],
    ]);
    expect(page?.items[4]?.summary).toEqual({ who: 'Sở Tài chính', what: 'Tổng hợp chung' });
  });
});

describe('isLate', () => {
  it.each([
    ['2026-03-04', '2026-03-04T16:59:59.999Z', false],
    ['2026-03-04', '2026-03-04T17:00:00.000Z', true],
    ['2026-03-05', '2026-03-04T17:00:00.000Z', false],
    ['2025-12-31', '2026-01-01T00:00:00.000Z', true],
  ])('paper of %s recorded at %s: %p', (occurredOn, recordedAt, late) => {
    expect(isLate(occurredOn, recordedAt)).toBe(late);
  });
});
