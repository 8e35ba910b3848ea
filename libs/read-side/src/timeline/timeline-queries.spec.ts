import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { approved, claimed, drafted, HEAD, included, opened, returned, submitted } from '../../spec-support/facts.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { isLate } from './late-record.js';
import { TimelineQueries } from './timeline-queries.js';

jest.setTimeout(60_000);

describe('TimelineQueries', () => {
  let database: SpecDatabase;
  let queries: TimelineQueries;
  const scope = ['19'];

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new TimelineQueries(database.dataSource);
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  it('tells every fact of a proposal: what, where, when, by whom, and whether late', async () => {
    const log = new SpecLog();
    await log.tell('proposal', 'a', [drafted(), approved('2026-03-03')]);
    await log.tell('proposal', 'a', [submitted('2026-03-04')], '2026-03-04T17:00:00.000Z');
    await projectAll(database.dataSource, log.store);
    await log.tell('proposal', 'a', [returned('2026-03-20'), submitted('2026-03-21'), ...claimed('hs', '2026-03-22')]);
    await projectAll(database.dataSource, log.store);
    const items = (await queries.ofProposal('a', { scope }))?.items ?? [];
    const review = { id: 'ra-soat', name: 'Rà soát' };
    const center = { id: 'tong-hop', name: 'Tổng hợp' };
    expect(items.map(({ revision, type, stage }) => [revision, type, stage])).toEqual([
      [0, 'ProposalDrafted', review],
      [1, 'EditionApproved', review],
      [2, 'StageCompleted', review],
      [3, 'ProposalReturned', center],
      [4, 'StageCompleted', review],
      [5, 'InclusionRequested', center],
      [6, 'InclusionConfirmed', center],
    ]);
    expect(items[1]?.authority).toMatchObject({ person: HEAD, role: 'head', title: 'Công chức' });
    expect(items[6]?.authority).toEqual({ process: 'carry-over' });
    expect(items.map(({ late }) => late)).toEqual([false, false, true, false, false, false, false]);
    expect(items[2]).toMatchObject({ occurredOn: '2026-03-04', recordedAt: '2026-03-04T17:00:00.000Z' });
    expect(items[3]?.summary).toMatchObject({ reason: 'Thiếu căn cứ', to: 'ra-soat', toName: 'Rà soát' });
    expect(items[0]?.summary).toMatchObject({ number: 'PA-0001', edition: 1, procedures: 1, measures: 1 });
  });

  it('pages, and hides what is outside the scope', async () => {
    const log = new SpecLog();
    await log.tell('proposal', 'a', [drafted(), approved('2026-03-03'), submitted('2026-03-04')]);
    await projectAll(database.dataSource, log.store);
    const first = await queries.ofProposal('a', { scope, limit: 2 });
    expect(first?.items.map(({ revision }) => revision)).toEqual([0, 1]);
    const second = await queries.ofProposal('a', { scope, limit: 2, after: first?.next });
    expect(second?.items.map(({ revision }) => revision)).toEqual([2]);
    expect(second?.next).toBeNull();
    expect(await queries.ofProposal('a', { scope: ['31'] })).toBeNull();
    expect(await queries.ofProposal('b', { scope })).toBeNull();
    expect(await queries.factOfProposal('a', 1, scope)).toMatchObject({ revision: 1, type: 'EditionApproved' });
    expect(await queries.factOfProposal('a', 3, scope)).toBeNull();
    expect(await queries.factOfProposal('a', 1, ['31'])).toBeNull();
  });

  it('tells the facts of a dossier too, acts of outsiders among them', async () => {
    const log = new SpecLog();
    const outside = { stage: 'tong-hop', who: 'Sở Tài chính', what: 'Tổng hợp chung' };
    const by = { process: 'carry-over' };
    await log.tell('dossier', 'hs', [
      opened(null, '2026-04-01'),
      included('a', '2026-04-02'),
      { type: 'OutsideActRecorded', data: outside, by, on: '2026-04-03' },
    ]);
    await projectAll(database.dataSource, log.store);
    const page = await queries.ofDossier('hs', { scope });
    expect(page?.items.map(({ type, stage }) => [type, stage?.id])).toEqual([
      ['DossierOpened', 'tong-hop'],
      ['ProposalIncluded', 'tong-hop'],
      ['OutsideActRecorded', 'tong-hop'],
    ]);
    expect(page?.items[2]?.summary).toEqual({ who: 'Sở Tài chính', what: 'Tổng hợp chung' });
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
