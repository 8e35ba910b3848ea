import type { DossierEvent, StageEntry } from '@app/domain';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { centerStage, included, opened } from '../../spec-support/facts.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { DossierQueries } from './dossier-queries.js';

jest.setTimeout(60_000);

const by = { process: 'carry-over' };
const signer = { person: 'chu-tich', title: 'Chủ tịch' };

const approval: StageEntry = {
  stage: 'quyet-dinh',
  name: 'Phê duyệt',
  kind: 'approval',
  index: 2,
  gathers: false,
  letter: false,
  actors: [
    { duty: 'examine', role: 'examiner', unit: 'thai-nguyen.vp-ubnd' },
    { duty: 'decide', role: 'approver', unit: 'thai-nguyen.ubnd' },
  ],
  due: '2026-06-15',
  deadline: 'Trước 16/6',
};

const closed: DossierEvent = {
  type: 'DossierClosed',
  data: {
    from: 'tong-hop',
    to: approval,
    proposals: [
      { proposal: 'a', edition: 1 },
      { proposal: 'b', edition: 1 },
    ],
    letter: { number: '12/TTr-UBND', date: '2026-05-02', signer },
  },
  by,
  on: '2026-05-02',
};

const decision: DossierEvent = {
  type: 'DecisionIssued',
  data: {
    stage: 'quyet-dinh',
    decision: { id: 'qd', number: '100/QĐ-UBND', date: '2026-05-20', signer },
    outcomes: [
      {
        proposal: 'a',
        edition: 1,
        measures: [{ measure: 'm1', outcome: 'approved' }],
        outcome: 'approved',
        final: true,
      },
    ],
    undecided: ['b'],
  },
  by,
  on: '2026-05-20',
};

describe('DossierQueries', () => {
  let database: SpecDatabase;
  let queries: DossierQueries;
  let log: SpecLog;
  const scope = ['19.gia-sang'];
  const today = '2026-06-20';

  beforeAll(async () => {
    database = await openSpecDatabase();
    queries = new DossierQueries(database.dataSource);
  });
  beforeEach(async () => {
    await database.clear();
    log = new SpecLog();
  });
  afterAll(() => database.stop());

  it('shows where a dossier is and what is decided and undecided in it', async () => {
    const received: DossierEvent = { type: 'DossierReceived', data: { stage: 'quyet-dinh' }, by, on: '2026-05-05' };
    await log.tell('dossier', 'hs', [opened('2026-05-01', '2026-04-01'), included('a', '2026-04-02')]);
    await log.tell('dossier', 'hs', [included('b', '2026-04-03'), closed, received, decision]);
    await projectAll(database.dataSource, log.store);
    const detail = await queries.get('hs', { scope, today });
    expect(detail).toMatchObject({
      id: 'hs',
      revision: 5,
      number: 'HS-0001',
      title: 'Hồ sơ đợt 1',
      own: false,
      status: 'closed',
      phase: 'to-decide',
      entries: 1,
      decided: 1,
      undecided: 1,
      decisions: 1,
      letters: 1,
      returns: 0,
      stage: { id: 'quyet-dinh', name: 'Phê duyệt', kind: 'approval', index: 2 },
      since: '2026-05-02',
      daysAtStage: 49,
      due: '2026-06-15',
      overdue: true,
      mustAct: [{ role: 'approver', unit: 'thai-nguyen.ubnd' }],
    });
    expect(detail?.state.letters).toEqual([{ number: '12/TTr-UBND', date: '2026-05-02', signer }]);
    expect(detail?.state.decided.map((one) => one.proposal)).toEqual(['a']);
    expect(await queries.get('hs', { scope: ['31'], today })).toBeNull();
  });

  it('says when it is over, and counts no more days', async () => {
    const back: DossierEvent = {
      type: 'DossierReturned',
      data: { from: 'tong-hop', to: 'ra-soat', proposals: ['a'], reason: 'Sai thẩm quyền', released: true, at: null },
      by,
      on: '2026-05-10',
    };
    await log.tell('dossier', 'hs', [opened('2026-05-01', '2026-04-01'), included('a', '2026-04-02'), back]);
    await projectAll(database.dataSource, log.store);
    expect(await queries.get('hs', { scope, today })).toMatchObject({
      status: 'over',
      phase: 'over',
      daysAtStage: null,
      overdue: false,
      undecided: 0,
      returns: 1,
      mustAct: [],
    });
  });

  it('lists the newest first, narrowed, page by page', async () => {
    for (const id of ['h1', 'h2', 'h3']) await log.tell('dossier', id, [opened(null, '2026-04-01', `Hồ sơ ${id}`)]);
    await log.tell('dossier', 'h4', [opened('2026-05-01', '2026-04-01'), included('a', '2026-04-02'), closed]);
    await projectAll(database.dataSource, log.store);
    const list = (more: object) => queries.list({ scope, today, ...more });
    const first = await list({ limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(['h4', 'h3']);
    expect((await list({ limit: 2, after: first.next })).items.map(({ id }) => id)).toEqual(['h2', 'h1']);
    expect((await list({ overdue: true })).items.map(({ id }) => id)).toEqual(['h4']);
    expect((await list({ stage: centerStage(null).stage, own: false })).items).toHaveLength(3);
    expect((await list({ scope: ['31'] })).items).toEqual([]);
  });
});
