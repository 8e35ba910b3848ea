import type { PageSeen, ProposalRead } from '../support/answers.js';
import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { daysAhead, today, yearAhead } from '../support/days.js';
import { refusalOf, type ApiProblem } from '../support/problem.js';
import { draft, postpone, readProposal, resume } from '../support/proposal-acts.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, type Session } from '../support/service.js';
import { timelineOf } from '../support/timeline.js';

jest.setTimeout(300_000);

const PLAN = 'gia-sang-2026';
const UNIT = 'gia-sang.phong-kthtdt';
const REASON = 'Chờ văn bản mới của Bộ.';

let program: Program;
let officer: Session;
let head: Session;

beforeAll(async () => {
  program = await startProgram();
  const cast = new Cast(new Service(program.url, () => program.output()));
  officer = await cast.as('officer', UNIT);
  head = await cast.as('head', UNIT);
});
afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

async function drafted(): Promise<string> {
  const content = completeContent('Cắt giảm thời hạn đăng ký hộ kinh doanh');
  return (await draft(officer, PLAN, { unit: UNIT, item: 'I.1', content })).id;
}

const isMyWork = async (id: string) =>
  (await head.get<PageSeen<{ id: string }>>('/my-work?limit=100')).items.some((item) => item.id === id);
const listed = async (id: string) =>
  (await head.get<PageSeen<ProposalRead>>(`/proposals?unit=${UNIT}&limit=100`)).items.find((one) => one.id === id);
const overdue = async () => (await head.get<{ overdue: number }>(`/plans/${PLAN}/board`)).overdue;

describe('a proposal that its head postpones', () => {
  it('leaves my work, says so where it is shown, and stays as overdue as it was', async () => {
    const id = await drafted();
    const before = await readProposal(head, id);
    const late = await overdue();
    expect([await isMyWork(id), before.postponed]).toEqual([true, null]);
    const until = daysAhead(10);
    await postpone(head, id, { until, reason: REASON });
    expect(await isMyWork(id)).toBe(false);
    expect((await listed(id))?.postponed).toEqual({ until, reason: REASON });
    const { postponed, due, phase } = await readProposal(officer, id);
    expect([postponed, due, phase]).toEqual([{ until, reason: REASON }, before.due, before.phase]);
    expect(await overdue()).toBe(late);
    const last = (await timelineOf(officer, id)).at(-1);
    expect(last).toMatchObject({ typeName: 'Hoãn xử lý phương án', summary: { until, reason: REASON } });
  });

  it('is work again once the head takes it up', async () => {
    const id = await drafted();
    await postpone(head, id, { until: daysAhead(10), reason: REASON });
    await resume(head, id);
    expect([await isMyWork(id), (await readProposal(head, id)).postponed]).toEqual([true, null]);
  });

  it('is refused for a day that is not ahead, and for whoever is not the head', async () => {
    const id = await drafted();
    const { revision } = await readProposal(head, id);
    const vietnamese = (day: string) => day.split('-').reverse().join('/');
    const [first, last] = [daysAhead(1), yearAhead()].map(vietnamese);
    const message = `Ngày này không được trước ngày ${first} và không được sau ngày ${last}.`;
    const late = await postpone(head, id, { until: today(), reason: REASON }).catch((error: unknown) => error);
    expect((late as ApiProblem).body).toMatchObject({
      code: 'BAD_TERM',
      errors: [{ field: 'until', message }],
    });
    expect(await refusalOf(postpone(officer, id, { until: daysAhead(1), reason: REASON }))).toBe(
      '403 FORBIDDEN NO_ROLE',
    );
    expect((await readProposal(head, id)).revision).toBe(revision);
  });
});
