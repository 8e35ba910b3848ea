import { Rejection, type PersonProposalCommand } from '@app/domain';
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
import { isRecordedRefusal } from './recorded-refusal.js';
import { REFUSALS_A_DAY } from './refusal-bound.js';
import { Refusals } from './refusals.js';
import { ReferenceData } from './reference-data.js';
import { Streams } from './streams.js';

const PLAN = planFixture(['review', gathering('consolidation'), 'submission', 'approval']);
const PLACE = { item: 'I.1', catalogue: null, unit: 'room-a', year: null };
const DRAFT: PersonProposalCommand = { type: 'DraftProposal', ...PLACE, content: fullContent() };
const TODAY = 'refusals-2026-04-01';
const FORBIDDEN = new Rejection('FORBIDDEN', { action: 'DraftProposal', rule: 'NO_ROLE' });

/** Refuses to record refusals. */
class DeafStore extends InMemoryEventStore {
  override async append(...args: Parameters<EventStore['append']>) {
    if (args[0].startsWith('refusals-')) throw new StoreUnavailable('mất kết nối');
    return super.append(...args);
  }
}

async function ground(makeStore: (log: InMemoryLog) => EventStore = (log) => new InMemoryEventStore(log)) {
  const log = new InMemoryLog();
  const clock = new SetClock();
  const one = await startWriteService(makeStore(log), clock);
  const other = await startWriteService(makeStore(log), clock);
  await installPlan(one, new MemoryCheckpoints(), PLAN);
  return { log, clock, one, other };
}

/** A refused draft. */
const knock = (service: WriteService, person = 'room-a:head'): Promise<string> =>
  service.bus.execute(new Handle('proposal', 'p', DRAFT, { ...requestOf(person), plan: PLAN.id })).then(
    () => 'done',
    (error: unknown) => (error instanceof Rejection ? error.code : String(error)),
  );

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
const countsOn = (log: InMemoryLog) =>
  log.stream(TODAY).map(({ data }) => (JSON.parse(data) as { count: number }).count);

describe('refused acts', () => {
  it('are recorded on the day with person, act, rule and what it was about', async () => {
    const { log, one } = await ground();
    expect(await knock(one)).toBe('FORBIDDEN');
    const [event, ...more] = log.stream(TODAY);
    const said = { person: 'room-a:head', on: 'proposal-p', action: 'DraftProposal', rule: 'NO_ROLE' };
    expect(more).toHaveLength(0);
    expect([event?.type, JSON.parse(event?.data ?? '')]).toEqual([
      'ActRefused.v2',
      { ...said, reach: ['tinh', 'tinh/phuong'], count: 1 },
    ]);
  });

  it('are none where the policy allowed and a rule of the work refused', async () => {
    const { log, one } = await ground();
    const request = requestOf('room-a:officer');
    const unknown = new Handle('proposal', 'p', { ...DRAFT, item: 'IX.9' }, { ...request, plan: PLAN.id });
    await expect(one.bus.execute(unknown)).rejects.toMatchObject({ code: 'UNKNOWN_ITEM' });
    expect(log.stream(TODAY)).toHaveLength(0);
  });

  it('are also what names something that is not there, as if it were hidden', async () => {
    const { log, one } = await ground();
    const submit = new Handle('proposal', 'nowhere', { type: 'SubmitProposal' }, requestOf('room-a:officer'));
    const error: unknown = await one.bus.execute(submit).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
    expect([isRecordedRefusal(error), isRecordedRefusal(new Rejection('NOT_FOUND'))]).toEqual([true, false]);
    await one.close();
    const told = { person: 'room-a:officer', on: 'proposal-nowhere', action: 'SubmitProposal', rule: 'OTHER_AREA' };
    expect(log.stream(TODAY).map(({ data }) => JSON.parse(data) as unknown)).toMatchObject([told]);
  });

  it('of one person fill no more than that person may, from two services at once', async () => {
    const { log, one, other } = await ground();
    const knocks = Array.from({ length: 30 }, (_, n) => knock(n % 2 ? one : other));
    expect(new Set(await Promise.all(knocks))).toEqual(new Set(['FORBIDDEN']));
    for (let n = 0; n < 10; n++) await knock(n % 2 ? one : other);
    expect(log.stream(TODAY).length).toBeLessThanOrEqual(REFUSALS_A_DAY.person + 2);
    await Promise.all([one.close(), other.close()]);
    expect(sum(countsOn(log))).toBe(40);
  });

  it('are all recorded when two services refuse at once', async () => {
    const { log, one, other } = await ground();
    const people = ['room-a:head', 'room-b:head', 'center:head', 'ward:leader', 'office:examiner', 'office:approver'];
    await Promise.all(people.map((person, n) => knock(n % 2 ? one : other, person)));
    const recorded = log.stream(TODAY).map(({ data }) => (JSON.parse(data) as { person: string }).person);
    expect(recorded.sort()).toEqual([...people].sort());
  });

  it('past the bound of a person are one fact for each doubling, and what is left is recorded at the stop', async () => {
    const { log, one } = await ground();
    for (let n = 0; n < 90; n++) await knock(one);
    expect(countsOn(log)).toEqual([...Array<number>(20).fill(1), 20, 40]);
    await one.close();
    expect(countsOn(log)).toEqual([...Array<number>(20).fill(1), 20, 40, 10]);
  });

  it('of everybody together fill little more than the day may, and none is lost', async () => {
    const log = new InMemoryLog();
    const store = new InMemoryEventStore(log);
    const refusals = new Refusals(store, new SetClock(), new ReferenceData(new Streams(store)));
    const people = REFUSALS_A_DAY.all / REFUSALS_A_DAY.person + 2;
    const all = people * (REFUSALS_A_DAY.person + 10);
    for (let n = 0; n < all; n++) {
      await refusals.record(requestOf(`người ${String(n % people)}`), 'proposal-p', FORBIDDEN);
    }
    await refusals.onApplicationShutdown();
    expect(log.stream(TODAY).length).toBeLessThan(REFUSALS_A_DAY.all + 2 * people);
    expect(sum(countsOn(log))).toBe(all);
  });

  it('are counted anew on the next day', async () => {
    const { log, clock, one } = await ground();
    for (let n = 0; n < REFUSALS_A_DAY.person + 5; n++) await knock(one);
    clock.set('2026-04-01T17:00:00Z');
    await knock(one);
    expect([log.stream(TODAY).length, log.stream('refusals-2026-04-02').length]).toEqual([21, 1]);
    expect(countsOn(log).at(-1)).toBe(5);
  });

  it('stay refusals where the store cannot record them', async () => {
    const { log, one } = await ground((log) => new DeafStore(log));
    expect([await knock(one), await knock(one)]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(log.stream(TODAY)).toHaveLength(0);
  });
});
