import type { DossierCommand, PersonProposalCommand } from '@app/domain';
import { type EventStore, InMemoryEventStore, InMemoryLog, StoreUnavailable } from '@app/event-store';
import { fullContent, gathering, planFixture } from '@app/testing';
import {
  installPlan,
  MemoryCheckpoints,
  requestOf,
  SetClock,
  startWriteService,
  type WriteService,
} from '@app/testing/write-service';
import { Handle } from './handle.js';
import type { CommandAnswer, CommandRequest } from './request.js';

const PLAN = planFixture(['review', gathering('consolidation'), 'submission', 'approval']);
const PLACE = { item: 'I.1', catalogue: null, unit: 'room-a', year: null };
const DRAFT: PersonProposalCommand = { type: 'DraftProposal', ...PLACE, content: fullContent() };

const draft = (service: WriteService, id: string, request: CommandRequest): Promise<CommandAnswer> =>
  service.bus.execute(new Handle('proposal', id, DRAFT, { ...request, plan: PLAN.id }));

/** Loses the connection at the next append to this category: nothing is written. */
class BreakingStore extends InMemoryEventStore {
  breaksAt: string | null = null;
  appends = 0;

  override async append(...args: Parameters<EventStore['append']>) {
    this.appends += 1;
    if (this.breaksAt !== null && args[0].startsWith(this.breaksAt)) {
      this.breaksAt = null;
      throw new StoreUnavailable('mất kết nối');
    }
    return super.append(...args);
  }
}

async function ground() {
  const log = new InMemoryLog();
  const store = new BreakingStore(log);
  const clock = new SetClock();
  const one = await startWriteService(store, clock);
  const other = await startWriteService(new InMemoryEventStore(log), clock);
  await installPlan(one, new MemoryCheckpoints(), PLAN);
  return { log, store, clock, one, other };
}

describe('short numbers', () => {
  it('are given once each to fifty drafts at once from two services', async () => {
    const { one, other } = await ground();
    const drafts = Array.from({ length: 50 }, (_, n) =>
      draft(n % 2 ? one : other, `p${String(n)}`, requestOf('room-a:officer')),
    );
    const numbers = (await Promise.all(drafts)).map((answer) => answer.number).sort();
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, n) => `PA-${String(n + 1).padStart(4, '0')}`));
  });

  it('are taken together by drafts that come at once, also where one of them comes twice', async () => {
    const { log, store, one } = await ground();
    const requests = Array.from({ length: 30 }, () => requestOf('room-a:officer'));
    store.appends = 0;
    await Promise.all(requests.map((request, at) => draft(one, `p${String(at)}`, request)));
    // Each by itself would take two: its number and its draft.
    expect(store.appends).toBeLessThan(2 * 30);
    const twice = requestOf('room-a:officer');
    const more = [twice, twice, requestOf('room-a:officer')].map((request, at) =>
      draft(one, at < 2 ? 'q' : 'r', request),
    );
    const numbers = (await Promise.all(more)).map(({ number }) => number);
    expect(numbers[0]).toBe(numbers[1]);
    expect(new Set(numbers).size).toBe(2);
    expect(log.stream('numbering-plan-1')).toHaveLength(32);
  });

  it('stay the same for a repeat, at once and later', async () => {
    const { log, one, other } = await ground();
    const request = requestOf('room-a:officer');
    const [a, b] = await Promise.all([draft(one, 'p', request), draft(other, 'p', request)]);
    await draft(one, 'q', requestOf('room-a:officer'));
    const again = await draft(other, 'p', request);
    expect([a.number, b.number, again.number]).toEqual(['PA-0001', 'PA-0001', 'PA-0001']);
    expect(log.stream('numbering-plan-1')).toHaveLength(2);
  });

  it('come back to the command that got one and then was cut off', async () => {
    const { log, store, one, other } = await ground();
    const request = requestOf('room-a:officer');
    store.breaksAt = 'proposal-';
    await expect(draft(one, 'p', request)).rejects.toThrow(StoreUnavailable);
    expect([log.stream('numbering-plan-1').length, log.stream('proposal-p').length]).toEqual([1, 0]);
    await draft(other, 'q', requestOf('room-a:officer'));
    expect((await draft(other, 'p', request)).number).toBe('PA-0001');
    expect((await draft(one, 'r', requestOf('room-a:officer'))).number).toBe('PA-0003');
  });

  it('are lost with a draft that never comes again, and used by no other', async () => {
    const { store, one } = await ground();
    store.breaksAt = 'proposal-';
    await expect(draft(one, 'p', requestOf('room-a:officer'))).rejects.toThrow(StoreUnavailable);
    expect((await draft(one, 'q', requestOf('room-a:officer'))).number).toBe('PA-0002');
  });

  it('are not spent on a draft that is refused', async () => {
    const { log, one } = await ground();
    await expect(draft(one, 'p', requestOf('room-a:head'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(log.stream('numbering-plan-1')).toHaveLength(0);
  });

  it('of dossiers run beside those of proposals', async () => {
    const { one } = await ground();
    const open: DossierCommand = { type: 'OpenDossier', path: 'main', unit: 'center', title: 'Hồ sơ' };
    const opened = await one.bus.execute(
      new Handle('dossier', 'd', open, { ...requestOf('center:reviewer'), plan: PLAN.id }),
    );
    const drafted = await draft(one, 'p', requestOf('room-a:officer'));
    expect([opened.number, drafted.number]).toEqual(['HS-0001', 'PA-0001']);
  });

  it('are one each for a draft and a dossier that come with the same key', async () => {
    const { log, one, other } = await ground();
    const post = { unit: 'center', role: 'reviewer', title: 'Thẩm định', from: '2025-01-01', to: null } as const;
    await one.bus.execute(new Handle('person', 'room-a:officer', { type: 'AppointPerson', ...post }, requestOf(null)));
    const open: DossierCommand = { type: 'OpenDossier', path: 'main', unit: 'center', title: 'Hồ sơ' };
    const opened = (id: string, request: CommandRequest) =>
      one.bus.execute(new Handle('dossier', id, open, { ...request, plan: PLAN.id }));
    await opened('d1', requestOf('center:reviewer'));
    const request = requestOf('room-a:officer', { key: 'một-khóa' });
    const numbers = [await draft(one, 'p', request), await opened('d2', request), await draft(other, 'p', request)];
    expect(numbers.map(({ number }) => number)).toEqual(['PA-0001', 'HS-0002', 'PA-0001']);
    expect(log.stream('numbering-plan-1')).toHaveLength(3);
  });

  it('are recorded at instants that never run backwards', async () => {
    const { log, clock, one } = await ground();
    for (const hour of ['05', '03', '06']) {
      clock.set(`2026-04-01T${hour}:00:00Z`);
      await draft(one, `p${hour}`, requestOf('room-a:officer'));
    }
    const instants = log.stream('numbering-plan-1').map((event) => /T(\d\d):/.exec(event.metadata)?.[1]);
    expect(instants).toEqual(['05', '05', '06']);
  });
});
