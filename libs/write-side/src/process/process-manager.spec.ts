import type { DossierCommand, PersonProposalCommand, PlanDocument } from '@app/domain';
import { EventStore, InMemoryEventStore, StoreUnavailable, type RecordedEvent } from '@app/event-store';
import {
  installPlan,
  MemoryCheckpoints,
  requestOf,
  SetClock,
  settle,
  startWriteService,
  type WriteService,
} from '@app/testing/write-service';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Handle } from '../handle.js';
import { ProcessManager } from './process-manager.js';

jest.setTimeout(60_000);

const PLAN = JSON.parse(
  readFileSync(path.join(__dirname, '../../../../deploy/plans/gia-sang-2026.json'), 'utf8'),
) as PlanDocument;
const ROOM = 'gia-sang.phong-vhxh';
const CENTER = 'gia-sang.ttpvhcc';
const ON = { occurredOn: '2026-03-10' };

/** Stops forever at an append: before it is written, or after it, without an answer. */
class DyingStore extends EventStore {
  private appends = 0;

  constructor(
    private readonly store: EventStore,
    private readonly diesAt: number,
    private readonly written: boolean,
  ) {
    super();
  }

  override async append(...args: Parameters<EventStore['append']>) {
    const dies = ++this.appends >= this.diesAt;
    if (dies && !(this.written && this.appends === this.diesAt)) throw new StoreUnavailable('dead');
    const answer = await this.store.append(...args);
    if (dies) throw new StoreUnavailable('dead');
    return answer;
  }

  override readStream(...args: Parameters<EventStore['readStream']>) {
    return this.store.readStream(...args);
  }

  override readAll(...args: Parameters<EventStore['readAll']>) {
    return this.store.readAll(...args);
  }

  override lastPosition() {
    return this.store.lastPosition();
  }

  override subscribe(...args: Parameters<EventStore['subscribe']>) {
    return this.store.subscribe(...args);
  }
}

/** Two accepted proposals with claims that are not carried over yet. */
async function claimed(service: WriteService, checkpoints: MemoryCheckpoints) {
  const who = await installPlan(service, checkpoints, PLAN);
  const [officer, head, reviewer] = [who(ROOM, 'officer'), who(ROOM, 'head'), who(CENTER, 'reviewer')];
  const act = (person: string, id: string, command: PersonProposalCommand) =>
    service.bus.execute(new Handle('proposal', id, command, { ...requestOf(person, ON), plan: PLAN.id }));
  const dossier = (person: string, command: DossierCommand) =>
    service.bus.execute(new Handle('dossier', 'd', command, { ...requestOf(person, ON), plan: PLAN.id }));
  const open = { path: 'san-xuat-kinh-doanh', unit: CENTER, title: 'Hồ sơ' };
  await dossier(reviewer, { type: 'OpenDossier', ...open });
  const item = PLAN.items.find((candidate) => candidate.path === 'san-xuat-kinh-doanh')?.id ?? null;
  for (const id of ['a', 'b']) {
    const measure = { id: null, type: null, content: 'Bỏ', reason: 'Thừa' } as const;
    const content = {
      title: id,
      group: null,
      benefit: { text: 'Bớt giấy tờ', reason: 'Chưa có số liệu' },
      procedures: [{ id: null, code: null, name: 'Thủ tục' }],
      measures: [{ ...measure, recommendation: { text: 'Sửa', document: null, article: null } }],
    };
    await act(officer, id, {
      type: 'DraftProposal',

      item,
      catalogue: null,
      unit: ROOM,
      year: null,
      content,
    });
    await act(head, id, { type: 'ApproveEdition', edition: 1 });
    await act(officer, id, { type: 'SubmitProposal' });
    await act(reviewer, id, { type: 'StartAssessment' });
    await act(reviewer, id, { type: 'AcceptProposal', edition: 1 });
    await act(reviewer, id, { type: 'RequestInclusion', dossier: 'd', edition: 1 });
  }
  return { who, dossier, reviewer };
}

/** From the claims to the province: every kind of fact that concerns two streams. */
async function walk(service: WriteService, checkpoints: MemoryCheckpoints, carry: () => Promise<void>) {
  const { who, dossier, reviewer } = await claimed(service, checkpoints);
  await carry();
  const both = ['a', 'b'].map((proposal) => ({ proposal, edition: 1 }));
  await dossier(reviewer, { type: 'CloseDossier', proposals: both, letter: null });
  await carry();
  const signer = { person: who('gia-sang.ubnd', 'leader'), title: 'Chủ tịch' };
  const letter = { number: '12/TTr-UBND', date: '2026-03-10', signer };
  await dossier(signer.person, { type: 'SubmitDossier', proposals: both, letter });
  await carry();
  const examiner = who('thai-nguyen.vp-ubnd', 'examiner');
  await dossier(examiner, { type: 'ReceiveDossier' });
  await dossier(examiner, { type: 'ReturnItems', proposals: ['b'], to: null, reason: 'Thiếu căn cứ' });
  await carry();
  const approver = who('thai-nguyen.ubnd', 'approver');
  const outcomes = [{ proposal: 'a', edition: 1, measures: [{ measure: 'm1', outcome: 'approved' }] }] as const;
  const decision = { number: '99/QĐ-UBND', date: '2026-03-10', signer: { person: approver, title: 'Chủ tịch' } };
  await dossier(approver, { type: 'IssueDecision', ...decision, outcomes });
  await carry();
}

async function logOf(store: EventStore): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readAll()) events.push(event);
  return events;
}

/** Every event in its stream's order, without ids derived from the test's keys. */
const byStream = (log: readonly RecordedEvent[]) =>
  log
    .filter(({ stream }) => /^(proposal|dossier)-/.test(stream))
    .map(
      ({ stream, revision, type, data }) =>
        `${stream} ${String(revision)} ${type} ${data.replaceAll(/[0-9a-f-]{36}/g, '')}`,
    )
    .sort();

async function undisturbed() {
  const store = new InMemoryEventStore();
  const service = await startWriteService(store, new SetClock());
  const checkpoints = new MemoryCheckpoints();
  await walk(service, checkpoints, () => settle(service, checkpoints));
  await service.close();
  return byStream(await logOf(store));
}

/** The manager dies at its n-th append each time; a new one continues from the checkpoint. */
async function killedAt(n: number, written: boolean) {
  const store = new InMemoryEventStore();
  const clock = new SetClock();
  const service = await startWriteService(store, clock);
  const checkpoints = new MemoryCheckpoints();
  let deaths = 0;
  const carry = async () => {
    const dying = await startWriteService(new DyingStore(store, n, written), clock);
    await settle(dying, checkpoints).catch(() => deaths++);
    await dying.close();
    await settle(service, checkpoints);
  };
  await walk(service, checkpoints, carry);
  await service.close();
  return { log: byStream(await logOf(store)), deaths };
}

describe('the process manager', () => {
  it('comes to the same log when it dies between any two appends', async () => {
    const expected = await undisturbed();
    let deaths = 0;
    for (const n of [1, 2, 3, 4]) {
      for (const written of [false, true]) {
        const killed = await killedAt(n, written);
        expect(killed.log).toEqual(expected);
        deaths += killed.deaths;
      }
    }
    expect(deaths).toBeGreaterThan(12);
  });

  it('carries a decision and a return to the proposals that they concern', async () => {
    const log = await undisturbed();
    expect(log.filter((line) => line.startsWith('proposal-a'))).toEqual(
      expect.arrayContaining([expect.stringContaining('ProposalDecided.v2')]),
    );
    const returned = log.filter((line) => line.startsWith('proposal-b') && line.includes('ProposalReturned.v1'));
    expect(returned).toHaveLength(1);
  });

  it('does no harm when one that slept wakes late and does again what another has done', async () => {
    const expected = await undisturbed();
    const store = new InMemoryEventStore();
    const service = await startWriteService(store, new SetClock());
    const checkpoints = new MemoryCheckpoints();
    let again = 0;
    const carry = async () => {
      await settle(service, checkpoints);
      const before = (await logOf(store)).length;
      await settle(service, new MemoryCheckpoints());
      expect(await logOf(store)).toHaveLength(before);
      again += 1;
    };
    await walk(service, checkpoints, carry);
    await service.close();
    expect(again).toBe(5);
    expect(byStream(await logOf(store))).toEqual(expected);
  });

  it('lets two of them run on one log without doing anything twice', async () => {
    const expected = await undisturbed();
    const store = new InMemoryEventStore();
    const service = await startWriteService(store, new SetClock());
    const checkpoints = new MemoryCheckpoints();
    const stop = new AbortController();
    const faults: unknown[] = [];
    const other = new ProcessManager(store, service.bus, checkpoints, (fault) => faults.push(fault));
    const running = other.run(stop.signal);
    await walk(service, checkpoints, () => settle(service, checkpoints));
    stop.abort();
    await running;
    await service.close();
    expect(faults).toEqual([]);
    expect(byStream(await logOf(store))).toEqual(expected);
  });

  it('looks again only now and then while another one moves its checkpoint', async () => {
    const store = new InMemoryEventStore();
    const service = await startWriteService(store, new SetClock());
    const checkpoints = new MemoryCheckpoints();
    await installPlan(service, checkpoints, PLAN);
    const others = new MemoryCheckpoints();
    const loads = jest.spyOn(others, 'load');
    jest.spyOn(others, 'save').mockResolvedValue(false);
    const stop = new AbortController();
    const running = new ProcessManager(store, service.bus, others, () => undefined).run(stop.signal);
    await sleep(1_800);
    expect(loads.mock.calls.length).toBeGreaterThan(1);
    expect(loads.mock.calls.length).toBeLessThan(5);
    stop.abort();
    await running;
    await service.close();
  });
});
