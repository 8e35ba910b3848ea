import type { PageSeen, Post, ProposalRead } from '../support/answers.js';
import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { daysAhead } from '../support/days.js';
import { startProgram, type Program } from '../support/program.js';
import { draft, readProposal, tagOf } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';

jest.setTimeout(300_000);

const PLAN = 'gia-sang-2026';
const UNIT = 'gia-sang.phong-kthtdt';
const HEAD: Post = { role: 'head', unit: UNIT };

interface PersonSeen {
  readonly revision: number;
  readonly posts: readonly (Post & { readonly id: string })[];
}
interface Ended {
  readonly warning: string | null;
  readonly waiting: readonly { readonly id: string }[];
  readonly more: boolean;
}

let program: Program;
let officer: Session;
let head: Session;
let administrator: Session;

beforeAll(async () => {
  program = await startProgram();
  const cast = new Cast(new Service(program.url, () => program.output()));
  officer = await cast.as('officer', UNIT);
  head = await cast.as('head', UNIT);
  administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
});
afterAll(async () => {
  expect(await program.stop()).toBe(0);
});

async function end(lastDay: string): Promise<Ended> {
  const person = await administrator.get<PersonSeen>(`/people/${head.person}`);
  const post = person.posts.find(({ role, unit }) => role === HEAD.role && unit === HEAD.unit)!;
  const path = `/people/${head.person}/appointments/${post.id}/end`;
  return administrator.post<Ended>(path, { lastDay }, { ifMatch: tagOf(person) });
}

it('the end of a post that nobody else holds names what would wait, and what waits says so', async () => {
  const content = completeContent('Cắt giảm thời hạn đăng ký hộ kinh doanh');
  const { id } = await draft(officer, PLAN, { unit: UNIT, item: 'I.1', content });
  const vacantOn = async () => (await readProposal(officer, id)).vacant.map(({ role, unit }) => ({ role, unit }));
  const listed = async () =>
    (await administrator.get<PageSeen<ProposalRead>>('/vacant-work?limit=100')).items.some((item) => item.id === id);
  const onBoard = async () =>
    (await officer.get<{ vacant: readonly Post[] }>(`/plans/${PLAN}/board`)).vacant.some(
      ({ role, unit }) => role === HEAD.role && unit === UNIT,
    );
  expect([await vacantOn(), await listed(), await onBoard()]).toEqual([[], false, false]);

  const later = await end(daysAhead(30));
  expect(later.warning).toContain('không còn ai giữ chức vụ này');
  expect(later.waiting.map((item) => item.id)).toContain(id);
  expect([await vacantOn(), await listed()]).toEqual([[], false]);

  expect((await end(daysAhead(-1))).waiting.map((item) => item.id)).toContain(id);
  expect([await vacantOn(), await listed(), await onBoard()]).toEqual([[HEAD], true, true]);
  const { total } = await administrator.get<{ total: number }>('/vacant-work?total=true&limit=1');
  const [headings, ...rows] = await vacantTable();
  expect(headings).toMatch(/^Loại;Số;Tên;.*;Mã$/);
  expect([rows.length, rows.some((row) => row.endsWith(id))]).toEqual([total, true]);
});

async function vacantTable(): Promise<readonly string[]> {
  const headers = { authorization: `Bearer ${administrator.token}` };
  const answer = await fetch(`${program.url}/api/v1/vacant-work.csv`, { headers });
  return (await answer.text()).trimEnd().split('\r\n');
}
