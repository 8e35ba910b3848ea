import type { PersonProposalCommand } from '@app/domain';
import { InMemoryEventStore, InMemoryLog, type EventStore, type RecordedEvent } from '@app/event-store';
import { fullContent, gathering, planFixture } from '@app/testing';
import { installPlan, MemoryCheckpoints, requestOf, SetClock, startWriteService } from '@app/testing/write-service';
import { Handle } from './handle.js';
import { CommandConflict, type CommandAnswer, type CommandRequest } from './request.js';

const PLAN = planFixture(['review', gathering('consolidation'), 'submission', 'approval']);
const OFFICER = 'room-a:officer';
const HEAD = 'room-a:head';
const PLACE = { item: 'I.1', catalogue: null, unit: 'room-a', year: null };
const DRAFT: PersonProposalCommand = { type: 'DraftProposal', ...PLACE, content: fullContent() };
const APPROVE: PersonProposalCommand = { type: 'ApproveEdition', edition: 1 };

const revise = (title: string): PersonProposalCommand => ({ type: 'ReviseProposal', content: fullContent({ title }) });

/** Counts reads of own appends; without `telling` it cannot say whether an append was a repeat. */
class WatchedStore extends InMemoryEventStore {
  readBack = 0;
  constructor(
    log: InMemoryLog,
    private readonly telling: boolean,
  ) {
    super(log);
  }
  override async append(...args: Parameters<EventStore['append']>) {
    const answer = await super.append(...args);
    return this.telling ? answer : { ...answer, repeated: null };
  }
  override async *readStream(...args: Parameters<EventStore['readStream']>) {
    if (args[1]?.to !== undefined) this.readBack += 1;
    yield* super.readStream(...args);
  }
}

/** Two write services on one log, with an adopted plan and its people. */
async function ground({ telling = true } = {}) {
  const log = new InMemoryLog();
  const clock = new SetClock();
  const stores = [1, 2].map(() => new WatchedStore(log, telling));
  const services = await Promise.all(stores.map((store) => startWriteService(store, clock)));
  await installPlan(services[0]!, new MemoryCheckpoints(), PLAN);
  const act = (command: PersonProposalCommand, request: CommandRequest, service = 0): Promise<CommandAnswer> =>
    services[service]!.bus.execute(new Handle('proposal', 'p', command, { ...request, plan: PLAN.id }));
  const recorded = () => log.stream('proposal-p').map((event) => event.type.replace(/\.v\d+$/, ''));
  const readBack = () => stores.reduce((sum, store) => sum + store.readBack, 0);
  return { log, clock, act, recorded, readBack, bus: services[0]!.bus };
}

const refusalOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof CommandConflict ? error.code : String(error)),
  );
const metadataOf = (event: RecordedEvent | undefined) => JSON.parse(event!.metadata) as Record<string, unknown>;

describe('a repeat of a command', () => {
  it('gets the first answer, however late and whatever came in between', async () => {
    const { act, recorded } = await ground();
    const draft = requestOf(OFFICER);
    const approve = requestOf(HEAD, { expectedRevision: 0 });
    const first = await act(DRAFT, draft);
    expect(first).toMatchObject({ id: 'p', revision: 0, changed: true, number: 'PA-0001' });
    const second = await act(APPROVE, approve);
    await act({ type: 'SubmitProposal' }, requestOf(OFFICER));
    expect(await act(DRAFT, draft, 1)).toEqual(first);
    expect(await act(APPROVE, approve, 1)).toEqual(second);
    expect(recorded()).toEqual(['ProposalDrafted', 'EditionApproved', 'StageCompleted']);
  });

  it('that races with itself gives one fact and one answer', async () => {
    const { act, recorded } = await ground();
    const draft = requestOf(OFFICER);
    const answers = await Promise.all([0, 1, 0, 1].map((service) => act(DRAFT, draft, service)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const revision = requestOf(OFFICER, { expectedRevision: 0 });
    const [a, b] = await Promise.all([act(revise('Mới'), revision, 0), act(revise('Mới'), revision, 1)]);
    expect(a).toEqual(b);
    expect(recorded()).toEqual(['ProposalDrafted', 'ProposalRevised']);
  });

  it('with another payload or date is refused', async () => {
    const { act, recorded } = await ground();
    await act(DRAFT, requestOf(OFFICER, { key: 'k1' }));
    await act(revise('Một'), requestOf(OFFICER, { key: 'k2' }));
    expect(await refusalOf(act(revise('Hai'), requestOf(OFFICER, { key: 'k2' })))).toBe('KEY_REUSED');
    expect(await refusalOf(act(revise('Hai'), requestOf(OFFICER, { key: 'k1' })))).toBe('KEY_REUSED');
    const dated = requestOf(OFFICER, { key: 'k2', occurredOn: '2026-03-31' });
    expect(await refusalOf(act(revise('Một'), dated))).toBe('KEY_REUSED');
    expect(recorded()).toEqual(['ProposalDrafted', 'ProposalRevised']);
  });

  it.each([true, false])('with another payload is refused even when both arrive at once: %s', async (telling) => {
    const { act, recorded } = await ground({ telling });
    await act(DRAFT, requestOf(OFFICER));
    const request = requestOf(OFFICER);
    const both = [act(revise('Một'), request, 0), act(revise('Hai'), request, 1)];
    expect((await Promise.all(both.map(refusalOf))).sort()).toEqual(['KEY_REUSED', 'done']);
    expect(recorded()).toEqual(['ProposalDrafted', 'ProposalRevised']);
  });

  it('is looked for in what was appended only where the store cannot tell', async () => {
    for (const telling of [true, false]) {
      const { act, readBack } = await ground({ telling });
      const before = readBack();
      await act(DRAFT, requestOf(OFFICER));
      await act(revise('Một'), requestOf(OFFICER));
      expect(readBack() - before).toBe(telling ? 0 : 2);
    }
  });

  it('is another command when another person sends the same key', async () => {
    const { act, recorded } = await ground();
    await act(DRAFT, requestOf(OFFICER, { key: 'same' }));
    expect(await act(APPROVE, requestOf(HEAD, { key: 'same' }))).toMatchObject({ revision: 1, changed: true });
    expect(recorded()).toHaveLength(2);
  });
});

describe('a conflict', () => {
  it('refuses an act on a revision that is no longer the last', async () => {
    const { act, recorded } = await ground();
    await act(DRAFT, requestOf(OFFICER));
    await act(revise('Một'), requestOf(OFFICER, { expectedRevision: 0 }));
    const late = act(APPROVE, requestOf(HEAD, { expectedRevision: 0 }));
    await expect(late).rejects.toMatchObject({ code: 'REVISION_MISMATCH', details: { seen: 0, actual: 1 } });
    expect(recorded()).toHaveLength(2);
  });

  it('tells whoever may not do it at all so, and no revision', async () => {
    const { act } = await ground();
    await act(DRAFT, requestOf(OFFICER));
    const stranger = act(APPROVE, requestOf('room-b:head', { expectedRevision: 7 }));
    await expect(stranger).rejects.toMatchObject({ code: 'FORBIDDEN', details: { rule: 'OTHER_UNIT' } });
  });

  it('lets exactly one of many acts on one revision win', async () => {
    const { act, recorded } = await ground();
    await act(DRAFT, requestOf(OFFICER));
    const acts = Array.from({ length: 10 }, (_, n) =>
      refusalOf(act(revise(`Bản ${String(n)}`), requestOf(OFFICER, { expectedRevision: 0 }), n % 2)),
    );
    const answers = (await Promise.all(acts)).sort();
    expect(answers).toEqual([...Array<string>(9).fill('REVISION_MISMATCH'), 'done']);
    expect(recorded()).toEqual(['ProposalDrafted', 'ProposalRevised']);
  });

  it('has the command of a process decided anew on what then stands', async () => {
    const { log, bus } = await ground();
    const roles = ['officer', 'head', 'reviewer', 'leader', 'examiner', 'approver'] as const;
    const place = { name: 'Phòng mới', area: ['tinh', 'tinh/phuong'] };
    const register = roles.map((role) =>
      bus.execute(new Handle('unit', 'moi', { type: 'RegisterUnit', ...place, roles: [role] }, requestOf(null))),
    );
    await Promise.all(register);
    const events = log.stream('unit-moi');
    const last = JSON.parse(events.at(-1)!.data) as { roles: string[] };
    expect(events).toHaveLength(roles.length);
    expect(last.roles.sort()).toEqual([...roles].sort());
  });
});

describe('what is already so', () => {
  it('changes nothing and answers with the last position', async () => {
    const { log, act } = await ground();
    await act(DRAFT, requestOf(OFFICER));
    const approved = await act(APPROVE, requestOf(HEAD));
    const before = log.all.length;
    const again = await act(APPROVE, requestOf(HEAD, { expectedRevision: 1 }));
    expect(again).toEqual({ id: 'p', revision: 1, position: approved.position, changed: false });
    expect(log.all.length).toBe(before);
  });
});

describe('the stamp on a fact', () => {
  it('never runs backwards when the clock does', async () => {
    const { log, clock, act } = await ground();
    clock.set('2026-04-01T05:00:00Z');
    await act(DRAFT, requestOf(OFFICER));
    clock.set('2026-04-01T03:00:00Z');
    await act(revise('Một'), requestOf(OFFICER));
    clock.set('2026-04-01T06:00:00Z');
    await act(revise('Hai'), requestOf(OFFICER));
    const instants = log.stream('proposal-p').map((event) => String(metadataOf(event)['recordedAt']).slice(11, 13));
    expect(instants).toEqual(['05', '05', '06']);
  });

  it('holds the date on the paper, today in Việt Nam where none is given', async () => {
    const { log, clock, act } = await ground();
    clock.set('2026-04-01T18:30:00Z');
    await act(DRAFT, requestOf(OFFICER, { occurredOn: '2026-03-20' }));
    await act(revise('Một'), requestOf(OFFICER));
    expect(log.stream('proposal-p').map((event) => metadataOf(event)['occurredOn'])).toEqual([
      '2026-03-20',
      '2026-04-02',
    ]);
  });

  it('refuses a date in the future, and one before the previous act on the same paper', async () => {
    const { act, recorded } = await ground();
    expect(await refusalOf(act(DRAFT, requestOf(OFFICER, { occurredOn: '2026-04-02' })))).toMatch(/IN_FUTURE/);
    await act(DRAFT, requestOf(OFFICER, { occurredOn: '2026-03-20' }));
    const early = act(revise('Một'), requestOf(OFFICER, { occurredOn: '2026-03-19' }));
    expect(await refusalOf(early)).toMatch(/BEFORE_PREVIOUS/);
    await act(revise('Một'), requestOf(OFFICER, { occurredOn: '2026-03-20' }));
    expect(recorded()).toEqual(['ProposalDrafted', 'ProposalRevised']);
  });

  it('strands nobody where the clock was ahead for a while: what comes after may be dated today', async () => {
    const { log, clock, act } = await ground();
    await act(DRAFT, requestOf(OFFICER));
    clock.set('2027-04-01T02:00:00Z');
    await act(revise('Một'), requestOf(OFFICER));
    clock.set('2026-04-02T02:00:00Z');
    await act(revise('Hai'), requestOf(OFFICER));
    const yesterday = act({ type: 'ApproveEdition', edition: 3 }, requestOf(HEAD, { occurredOn: '2026-04-01' }));
    expect(await refusalOf(yesterday)).toMatch(/BEFORE_PREVIOUS/);
    await act({ type: 'ApproveEdition', edition: 3 }, requestOf(HEAD));
    await act({ type: 'SubmitProposal' }, requestOf(OFFICER));
    const days = log.stream('proposal-p').map((event) => metadataOf(event)['occurredOn']);
    expect(days).toEqual(['2026-04-01', '2027-04-01', '2026-04-02', '2026-04-02', '2026-04-02']);
    const instants = log.stream('proposal-p').map((event) => String(metadataOf(event)['recordedAt']));
    expect([...instants].sort()).toEqual(instants);
  });

  it('is on no number for a draft that its date, its size or its place refuses', async () => {
    const { log, act } = await ground();
    const huge = { ...DRAFT, content: fullContent({ title: 'a'.repeat(1_048_000) }) };
    expect(await refusalOf(act(DRAFT, requestOf(OFFICER, { occurredOn: '2031-01-01' })))).toMatch(/IN_FUTURE/);
    expect(await refusalOf(act(huge, requestOf(OFFICER)))).toMatch(/1048576/);
    expect(await refusalOf(act({ ...DRAFT, item: 'IX' }, requestOf(OFFICER)))).toMatch(/UNKNOWN_ITEM/);
    expect(log.stream(`numbering-${PLAN.id}`)).toEqual([]);
    expect(await act(DRAFT, requestOf(OFFICER))).toMatchObject({ number: 'PA-0001' });
  });

  it('names who acted by id and post, and where the fact comes from', async () => {
    const { log, act } = await ground();
    const request = requestOf(OFFICER);
    await act(DRAFT, request);
    const { actor, payloadDigest, commandId, correlationId, causationId, ...rest } = metadataOf(
      log.stream('proposal-p')[0],
    );
    const appointment = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(actor).toEqual({ person: OFFICER, appointment, unit: 'room-a', role: 'officer', title: 'officer' });
    expect(payloadDigest).toMatch(/^[0-9a-f]{64}$/);
    expect([commandId, correlationId, causationId]).toEqual([request.commandId, request.commandId, null]);
    expect(Object.keys(rest)).toEqual(['occurredOn', 'recordedAt']);
  });
});
