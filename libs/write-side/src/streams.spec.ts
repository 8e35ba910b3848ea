import type { PersonProposalCommand } from '@app/domain';
import { InMemoryEventStore, InMemoryLog, type EventStore } from '@app/event-store';
import { fullContent, planFixture } from '@app/testing';
import { installPlan, MemoryCheckpoints, requestOf, SetClock, startWriteService } from '@app/testing/write-service';
import { proposals } from './aggregates.js';
import { StateCache } from './state-cache.js';
import { load } from './load.js';
import { Handle } from './handle.js';
import type { CommandRequest } from './request.js';
import { sizeOf } from './size-of.js';

const PLAN = planFixture(['review', 'approval']);
const OFFICER = 'room-a:officer';
const DRAFT: PersonProposalCommand = {
  type: 'DraftProposal',
  item: 'I.1',
  catalogue: null,
  unit: 'room-a',
  year: null,
  content: fullContent(),
};
const REVISIONS = 30;

const revise = (title: string): PersonProposalCommand => ({ type: 'ReviseProposal', content: fullContent({ title }) });

/** Counts the events of proposals that are read. */
class CountingStore extends InMemoryEventStore {
  read = 0;
  override async *readStream(...args: Parameters<EventStore['readStream']>) {
    for await (const event of super.readStream(...args)) {
      if (event.stream.startsWith('proposal-')) this.read += 1;
      yield event;
    }
  }
}

/** A proposal of many revisions, and two services that have not read it. */
async function ground() {
  const log = new InMemoryLog();
  const clock = new SetClock();
  const writing = await startWriteService(new InMemoryEventStore(log), clock);
  await installPlan(writing, new MemoryCheckpoints(), PLAN);
  const send = (bus: typeof writing.bus, command: PersonProposalCommand, request: CommandRequest) =>
    bus.execute(new Handle('proposal', 'p', command, { ...request, plan: PLAN.id }));
  await send(writing.bus, DRAFT, requestOf(OFFICER));
  for (let n = 1; n <= REVISIONS; n++) await send(writing.bus, revise(String(n)), requestOf(OFFICER));
  const stores = [new CountingStore(log), new CountingStore(log)] as const;
  const services = await Promise.all(stores.map((store) => startWriteService(store, clock)));
  const act = (command: PersonProposalCommand, request: CommandRequest, service = 0) =>
    send(services[service]!.bus, command, request);
  const readBy = async (work: () => Promise<unknown>, service = 0) => {
    const before = stores[service]!.read;
    await work();
    return stores[service]!.read - before;
  };
  return { log, stores, act, readBy };
}

const late = requestOf(OFFICER, { expectedRevision: 1 });
const refusal = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: 'REVISION_MISMATCH' });

describe('a long history', () => {
  it('is read for the first command alone, and then only what is new', async () => {
    const { act, readBy } = await ground();
    expect(await readBy(() => refusal(act(revise('muộn'), late)))).toBe(REVISIONS + 1);
    expect(await readBy(() => refusal(act(revise('muộn'), late)))).toBe(0);
    await act(revise('mới'), requestOf(OFFICER, { expectedRevision: REVISIONS }));
    expect(await readBy(() => refusal(act(revise('muộn'), late)))).toBe(1);
  });

  it('is read once for all who ask at the same time', async () => {
    const { act, readBy } = await ground();
    const both = Promise.all(Array.from({ length: 20 }, () => refusal(act(revise('muộn'), late))));
    expect(await readBy(() => both)).toBe(REVISIONS + 1);
  });

  it('is seen to its end where another process appends to it', async () => {
    const { act, readBy, log } = await ground();
    await refusal(act(revise('muộn'), late));
    await act(revise('của bên kia'), requestOf(OFFICER, { expectedRevision: REVISIONS }), 1);
    const seen = requestOf(OFFICER, { expectedRevision: REVISIONS });
    expect(await readBy(() => refusal(act(revise('muộn'), seen)))).toBe(1);
    await act(revise('tiếp'), requestOf(OFFICER, { expectedRevision: REVISIONS + 1 }));
    expect(log.stream('proposal-p')).toHaveLength(REVISIONS + 3);
  });

  it('gives a repeat its first answer, and a reused key none', async () => {
    const { act } = await ground();
    const request = requestOf(OFFICER, { expectedRevision: REVISIONS });
    const first = await act(revise('một lần'), request);
    await act(revise('sau đó'), requestOf(OFFICER));
    expect(await act(revise('một lần'), request)).toEqual(first);
    await expect(act(revise('khác'), request)).rejects.toMatchObject({ code: 'KEY_REUSED' });
    expect(await act(revise('một lần'), request, 1)).toEqual(first);
  });

  it('tells who may not act on it no revision', async () => {
    const { act } = await ground();
    await refusal(act(revise('muộn'), late));
    const stranger = act(revise('muộn'), requestOf('room-b:officer', { expectedRevision: 1 }));
    await expect(stranger).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('kept states', () => {
  it.each([
    ['as many as there may be', { states: 1, room: 1e9 }],
    ['as much as there may be', { states: 9, room: 100 }],
  ])('are %s, the latest asked for', async (_, { states, room }) => {
    const { stores, readBy, log } = await ground();
    const bytes = sizeOf(['p', await load(stores[0], proposals, 'p')]) + room;
    for (const { id, type, data, metadata } of log.stream('proposal-p').slice(0, 1))
      await stores[0].append('proposal-q', 'no_stream', [{ id: id.replace(/^./, 'f'), type, data, metadata }]);
    const kept = new StateCache(stores[0], proposals, { states, bytes });
    await kept.load('p');
    expect(await readBy(() => kept.load('p'))).toBe(0);
    await kept.load('q');
    expect(await readBy(() => kept.load('q'))).toBe(0);
    expect(await readBy(() => kept.load('p'))).toBe(REVISIONS + 1);
  });

  it('weigh about what they are, however they grow', async () => {
    const { stores, readBy, act } = await ground();
    const whole = async () => sizeOf(['p', await load(stores[0], proposals, 'p')]);
    const first = await whole();
    for (let n = 0; n < 3; n++) await act(revise(`tiếp ${String(n)}`), requestOf(OFFICER), 1);
    const grown = first + 4 * ((await whole()) - first) * (REVISIONS / 3);
    const cacheOf = (bytes: number) => new StateCache(stores[0], proposals, { states: 9, bytes });
    const [small, large] = [cacheOf(first * 1.1), cacheOf(grown)];
    for (let n = 0; n < REVISIONS; n++) {
      await act(revise(`sau đó ${String(n)}`), requestOf(OFFICER), 1);
      await small.load('p');
      await large.load('p');
    }
    expect(await readBy(() => small.load('p'))).toBeGreaterThan(REVISIONS);
    expect(await readBy(() => large.load('p'))).toBe(0);
  });

  it('leave out one that is larger than all may be', async () => {
    const { stores, readBy } = await ground();
    const kept = new StateCache(stores[0], proposals, { states: 9, bytes: 100 });
    await kept.load('p');
    expect(await readBy(() => kept.load('p'))).toBe(REVISIONS + 1);
  });
});
