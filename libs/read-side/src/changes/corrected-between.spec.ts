import { person, post } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { documentOf, drafted, imported, PROVINCE } from '../../spec-support/stories.js';
import type { MomentSense } from '../past/moment.js';
import { PastQueries } from '../past/past-queries.js';
import { ChangeQueries } from './change-queries.js';

jest.setTimeout(60_000);

const REASON = 'Ghi nhầm ngày.';

interface Place {
  readonly known: string;
  readonly day: string;
}

describe('a submission of 15 March that is corrected to 12 March', () => {
  let database: SpecDatabase;
  let changes: ChangeQueries;
  let [submitted, assessed, corrected]: string[] = [];

  beforeAll(async () => {
    database = await openSpecDatabase();
    const log = new SpecLog();
    await log.goOn('plan', 'plan-1', imported(documentOf()));
    const story = drafted({ on: '2026-03-02' }).approve({ on: '2026-03-10' }).submit({ on: '2026-03-15' });
    submitted = await log.goOn('proposal', 'p1', story);
    assessed = await log.goOn('proposal', 'p1', story.startAssessment({ on: '2026-03-20' }));
    const { by } = story.facts[2]!;
    const who = person('somebody', 'unit' in by ? post(by.unit, by.role) : undefined!);
    const correction = { type: 'CorrectProposal', revision: 2, changes: { on: '2026-03-12' }, reason: REASON } as const;
    corrected = await log.goOn(
      'proposal',
      'p1',
      story.startAssessment({ on: '2026-03-20' }).does(who, correction, { on: '2026-04-01' }),
    );
    await projectAll(database.dataSource, log.store);
    changes = new ChangeQueries(database.dataSource, new PastQueries(database.dataSource, log.store));
  });
  afterAll(() => database.stop());

  const between = async (by: MomentSense, from: Place, to: Place) => {
    const momentAt = (at: Place) => ({ by, ...at, recorded: at.known });
    const { items } = await changes.list({ from: momentAt(from), to: momentAt(to), scope: [PROVINCE] });
    return items;
  };

  it('is told as corrected, with what it was and is, who did it and why', async () => {
    const [one, ...others] = await between(
      'recorded',
      { known: assessed!, day: '2026-03-20' },
      { known: corrected!, day: '2026-04-01' },
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      changes: ['stayed', 'corrected'],
      before: { since: '2026-03-15' },
      after: { since: '2026-03-12' },
      facts: [],
      corrections: [
        {
          of: { revision: 2, type: 'StageCompleted' },
          summary: { was: { on: '2026-03-15' }, changes: { on: '2026-03-12' }, reason: REASON },
          doneBy: { person: 'somebody' },
          occurredOn: '2026-04-01',
        },
      ],
    });
  });

  it('makes another day of it by paper, from when that is known', async () => {
    const on = { day: '2026-03-18' };
    const known = await between('paper', { known: assessed!, ...on }, { known: corrected!, ...on });
    expect(known).toMatchObject([
      {
        changes: ['stayed', 'corrected'],
        before: { revision: 2, since: '2026-03-15' },
        after: { revision: 2, since: '2026-03-12' },
      },
    ]);
    const moved = { day: '2026-03-13' };
    const sooner = await between('paper', { known: assessed!, ...moved }, { known: corrected!, ...moved });
    expect(sooner).toMatchObject([
      { changes: ['moved', 'moved-on', 'corrected'], corrections: [{ summary: { reason: REASON } }] },
    ]);
    const before = await between('paper', { known: assessed!, day: '2026-03-13' }, { known: assessed!, ...on });
    expect(before).toMatchObject([
      { changes: ['moved', 'moved-on'], facts: [{ type: 'StageCompleted', corrections: [] }] },
    ]);
    expect(await between('paper', { known: corrected!, day: '2026-03-13' }, { known: corrected!, ...on })).toEqual([]);
    const since = await between('paper', { known: corrected!, day: '2026-03-11' }, { known: corrected!, ...on });
    expect(since).toMatchObject([
      { facts: [{ occurredOn: '2026-03-12', corrections: [{ reason: REASON }] }], corrections: [] },
    ]);
  });

  it('changes nothing by paper on the days that have neither of its dates', async () => {
    for (const day of ['2026-03-03', '2026-03-11']) {
      expect(await between('paper', { known: assessed!, day }, { known: corrected!, day })).toEqual([]);
    }
    const days = await between(
      'paper',
      { known: assessed!, day: '2026-03-09' },
      { known: corrected!, day: '2026-03-11' },
    );
    expect(days).toMatchObject([{ changes: ['stayed'], facts: [{ occurredOn: '2026-03-10' }], corrections: [] }]);
  });

  it('is a proposal that appeared with all that became of it', async () => {
    const [one] = await between('recorded', { known: '', day: '2026-03-01' }, { known: submitted!, day: '2026-03-15' });
    expect(one).toMatchObject({ changes: ['appeared'], before: null, after: { revision: 2 }, factCount: 3 });
  });
});
