import { readPlanNumber, type DossierCommand, type PersonProposalCommand } from '@app/domain';
import { InMemoryEventStore, InMemoryLog } from '@app/event-store';
import { fullContent, gathering, planFixture } from '@app/testing';
import { installPlan, MemoryCheckpoints, requestOf, SetClock, startWriteService } from '@app/testing/write-service';
import { begunId } from './begun-id.js';
import { Handle } from './handle.js';
import { NumberedThings } from './numbered-things.js';

const PLAN = planFixture(['review', gathering('consolidation'), 'submission', 'approval']);
const PLACE = { item: 'I.1', catalogue: null, unit: 'room-a', year: null };
const DRAFT: PersonProposalCommand = { type: 'DraftProposal', ...PLACE, content: fullContent() };
const OPEN: DossierCommand = { type: 'OpenDossier', path: 'main', unit: 'center', title: 'Hồ sơ' };

/** One service writes, another on the same log looks numbers up. */
async function ground() {
  const log = new InMemoryLog();
  const clock = new SetClock();
  const writer = await startWriteService(new InMemoryEventStore(log), clock);
  const reader = await startWriteService(new InMemoryEventStore(log), clock);
  await installPlan(writer, new MemoryCheckpoints(), PLAN);
  const things = reader.context.get(NumberedThings);
  const begin = async (kind: 'proposal' | 'dossier') => {
    const request = requestOf(kind === 'proposal' ? 'room-a:officer' : 'center:reviewer');
    const id = begunId(kind, request);
    const command = kind === 'proposal' ? DRAFT : OPEN;
    const { number = '' } = await writer.bus.execute(
      new Handle(kind, id, command as never, { ...request, plan: PLAN.id }),
    );
    return { id, number };
  };
  const find = async (numbers: readonly string[], person: string) => {
    const named = numbers.flatMap((number) => readPlanNumber(`${PLAN.id}/${number}`) ?? []);
    const found = await things.find(named, { kind: 'person', id: person });
    return numbers.map((number) => found.get(`${PLAN.id}/${number}`) ?? null);
  };
  return { begin, find };
}

describe('numbered things', () => {
  it('are found at once by each number, proposals and dossiers mixed as they may be', async () => {
    const { begin, find } = await ground();
    const begun: { readonly id: string; readonly number: string }[] = [];
    for (const kind of 'ddpdppddpppd') begun.push(await begin(kind === 'p' ? 'proposal' : 'dossier'));
    const numbers = begun.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(12);
    expect(await find(numbers, 'center:reviewer')).toEqual(begun.map(({ id }) => id));
    expect(await find(numbers, 'center:reviewer')).toEqual(begun.map(({ id }) => id));
  });

  it('are found by nobody who does not see them, nor where there are none', async () => {
    const { begin, find } = await ground();
    const { number } = await begin('proposal');
    expect(await find([number], 'nobody')).toEqual([null]);
    expect(await find(['PA-0002', 'HS-0001', 'PA-999999999'], 'room-a:officer')).toEqual([null, null, null]);
  });
});
