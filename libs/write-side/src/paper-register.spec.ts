import type { DossierCommand } from '@app/domain';
import { InMemoryEventStore, InMemoryLog, StoreUnavailable, type EventStore } from '@app/event-store';
import { claimUnder, decision, gathering, letterOf, planFixture, planState } from '@app/testing';
import { installPlan, MemoryCheckpoints, requestOf, SetClock, startWriteService } from '@app/testing/write-service';
import { Handle } from './handle.js';
import type { CommandRequest } from './request.js';

const PLAN = planFixture(['review', gathering('consolidation'), 'submission', 'approval']);
const UNDER = planState(PLAN);
const REVIEWER = 'center:reviewer';
const LEADER = 'ward:leader';
const APPROVER = 'office:approver';
const PAPER = { ...letterOf('45/TTr-UBND'), signer: { person: LEADER, title: 'Chủ tịch' } };

/** Appends nothing to one stream. */
class FailingStore extends InMemoryEventStore {
  failing: string | null = null;

  override append(...args: Parameters<EventStore['append']>) {
    return args[0] === this.failing ? Promise.reject(new StoreUnavailable('dead')) : super.append(...args);
  }
}

/** Three dossiers with a proposal each, closed, in two services on one log. */
async function ground() {
  const log = new InMemoryLog();
  const clock = new SetClock();
  const store = new FailingStore(log);
  const service = await startWriteService(store, clock);
  const other = await startWriteService(new InMemoryEventStore(log), clock);
  await installPlan(service, new MemoryCheckpoints(), PLAN);
  const act = (id: string, command: DossierCommand, request: CommandRequest, at = service) =>
    at.bus.execute(new Handle('dossier', id, command, { ...request, plan: PLAN.id }));
  const listed = (id: string) => [{ proposal: `${id}-1`, edition: 1 }];
  for (const id of ['a', 'b', 'c']) {
    await act(id, { type: 'OpenDossier', path: PLAN.paths[0]!.id, unit: 'center', title: id }, requestOf(REVIEWER));
    await act(id, { type: 'AnswerClaim', proposal: `${id}-1`, claim: claimUnder(UNDER, id) }, requestOf(null));
    await act(id, { type: 'CloseDossier', proposals: listed(id), letter: null }, requestOf(REVIEWER));
  }
  const submit = (id: string, change: object = {}, at = service) =>
    act(id, { type: 'SubmitDossier', proposals: listed(id), letter: { ...PAPER, ...change } }, requestOf(LEADER), at);
  const types = (id: string) => log.stream(`dossier-${id}`).map(({ type }) => type);
  return { store, clock, act, submit, other, types };
}

const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: unknown) => {
      const { code, details } = error as { readonly code: string; readonly details?: { readonly field?: string } };
      return [code, details?.field ?? ''].join(' ').trim();
    },
  );

describe('a number that an issuer gave', () => {
  it('is given once a year, however it is spaced', async () => {
    const { submit, types } = await ground();
    await submit('a');
    const before = types('b');
    expect(await refusalOf(submit('b', { number: '045/TTr- UBND' }))).toBe('PAPER_EXISTS letter.number');
    expect(types('b')).toEqual(before);
    expect(await refusalOf(submit('b', { number: '46/TTr-UBND' }))).toBe('done');
  });

  it('names the same paper where that is stated, and its date and signer are the same', async () => {
    const { submit, act } = await ground();
    expect(await refusalOf(submit('a', { samePaper: true }))).toBe('NOT_SAME_PAPER letter.samePaper');
    await submit('a');
    const deputy = { samePaper: true, signer: { person: 'ward:leader-2', title: 'Phó Chủ tịch' } };
    expect(await refusalOf(submit('b', deputy))).toBe('UNKNOWN_PERSON letter.signer.person');
    expect(await refusalOf(submit('b', { samePaper: true }))).toBe('done');
    const corrected = {
      type: 'CorrectDossier',
      revision: 3,
      changes: { number: '46/TTr-UBND' },
      reason: 'Nhầm',
    } as const;
    await act('a', corrected, requestOf(LEADER));
    expect(await refusalOf(submit('c', { number: '46/TTr-UBND' }))).toBe('PAPER_EXISTS letter.number');
    const back = { ...corrected, changes: { number: '45/TTr-UBND' } };
    expect(await refusalOf(act('a', back, requestOf(LEADER)))).toBe('PAPER_EXISTS changes.number');
    expect(await refusalOf(act('a', { ...back, samePaper: true }, requestOf(LEADER)))).toBe('done');
    expect(await refusalOf(submit('c', { number: '46/TTr-UBND' }))).toBe('done');
  });

  it('is another one for another issuer', async () => {
    const { submit, act } = await ground();
    await submit('a', { number: '45/QĐ-UBND' });
    await act('a', { type: 'ReceiveDossier' }, requestOf('office:examiner'));
    const outcomes = [{ proposal: 'a-1', edition: 1, measures: [] }];
    const signer = { person: APPROVER, title: 'Chủ tịch UBND tỉnh' };
    const measures = claimUnder(UNDER, 'a').measures.map((measure) => ({ measure, outcome: 'approved' as const }));
    const issued = {
      ...decision(
        outcomes.map((one) => ({ ...one, measures })),
        '45/QĐ-UBND',
      ),
      signer,
    };
    expect(await refusalOf(act('a', issued, requestOf(APPROVER)))).toBe('done');
  });

  it('goes to one of two dossiers that want it at once', async () => {
    const { submit, other } = await ground();
    const answers = await Promise.all([refusalOf(submit('a')), refusalOf(submit('b', {}, other))]);
    expect([...answers].sort()).toEqual(['PAPER_EXISTS letter.number', 'done']);
  });

  it('is free again when whoever held it never recorded the paper, as after a crash', async () => {
    const { submit, clock, store, types } = await ground();
    const before = types('a');
    store.failing = 'dossier-a';
    expect(await refusalOf(submit('a'))).not.toBe('done');
    store.failing = null;
    expect(types('a')).toEqual(before);
    expect(await refusalOf(submit('b'))).toBe('PAPER_EXISTS letter.number');
    clock.set('2026-04-01T02:03:00Z');
    expect(await refusalOf(submit('b'))).toBe('done');
    expect(await refusalOf(submit('a'))).toBe('PAPER_EXISTS letter.number');
    expect(types('a')).toEqual(before);
  });

  it('is nobody’s once a dossier has gone on without it, and stays a shared paper’s when its act is corrected', async () => {
    const { submit, act } = await ground();
    const numbers = ['61/TTr-UBND', '62/TTr-UBND', '63/TTr-UBND'];
    const answers = await Promise.all(numbers.map((number) => refusalOf(submit('a', { number }))));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    const [free, other] = numbers.filter((_, at) => answers[at] !== 'done');
    await submit('b', { number: free });
    await submit('c', { number: free, samePaper: true });
    const revision = 3;
    const correct = (change: object) =>
      act('c', { type: 'CorrectDossier', revision, changes: change, reason: 'Nhầm' }, requestOf(LEADER));
    await correct({ signer: { person: LEADER, title: 'Chủ tịch UBND phường' } });
    await correct({ number: other });
    expect(await refusalOf(correct({ number: free }))).toBe('PAPER_EXISTS changes.number');
  });
});
