import type { BoardSeen, PageSeen, Post, ProposalSeen, WorkSeen } from '../../support/answers.js';
import type { Drafting } from '../../support/proposal-acts.js';
import type { Session } from '../../support/service.js';
import { atStage, walk, type Season } from '../../support/walk.js';
import { draftEach } from '../open-season.js';

/** The board says what the list of all proposals says; their numbers run from PA-0001 and none is used twice. */
export async function tryBoard({ document, onlooker }: Season): Promise<void> {
  const all = await listAll(onlooker, `/proposals?plan=${document.id}&limit=20`);
  const board = await onlooker.get<BoardSeen>(`/plans/${document.id}/board`);
  const count = (list: readonly ProposalSeen[]) => {
    const open = list.filter(({ status }) => status === 'open');
    return { total: list.length, open: open.length, overdue: open.filter(({ overdue }) => overdue).length };
  };
  expect(board).toMatchObject(count(all));
  for (const { stage, ...counts } of board.stages) {
    const there = all.filter((one) => one.stage.id === stage.id && one.stage.name === stage.name);
    expect({ id: stage.id, ...counts }).toEqual({ id: stage.id, ...count(there) });
  }
  for (const { unit, total } of board.units) expect([unit, total]).toEqual([unit, count(ofUnit(all, unit)).total]);
  const numbers = all.map(({ number }) => number);
  expect(numbers.every((number) => /^PA-\d{4}$/.test(number))).toBe(true);
  expect([new Set(numbers).size, [...numbers].sort()[0]]).toEqual([numbers.length, 'PA-0001']);
}

/** A proposal shows in the work of whoever must act on it, the most urgent first, and leaves it when it is done. */
export async function tryMyWork(season: Season, post: Post, place: Drafting): Promise<void> {
  const [id = ''] = await draftEach(season, [place]);
  await walk(season, [id], { until: atStage('tong-hop') });
  const person = await season.cast.as(post.role, post.unit);
  const work = await listAll<WorkSeen>(person, '/my-work?limit=5');
  expect(work.some((item) => item.id === id)).toBe(true);
  const urgency = work.map(({ due, since }) => [due ?? '9999', since].join());
  expect(urgency).toEqual([...urgency].sort());
  expect(work.every(({ mustAct }) => mustAct.some(({ unit, role }) => unit === post.unit && role === post.role))).toBe(
    true,
  );
  await walk(season, [id]);
  expect((await listAll<WorkSeen>(person, '/my-work?limit=100')).some((item) => item.id === id)).toBe(false);
}

function ofUnit(list: readonly ProposalSeen[], unit: string): readonly ProposalSeen[] {
  return list.filter((one) => one.unit === unit);
}

/** Every page of a list. */
async function listAll<Item = ProposalSeen>(by: Session, path: string): Promise<readonly Item[]> {
  const all: Item[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page: PageSeen<Item> = await by.get(`${path}${next === '' ? '' : `&cursor=${next}`}`);
    all.push(...page.items);
    next = page.next;
  }
  return all;
}
