import {
  DossierStory,
  auditorOf,
  contextUnder,
  examinerOf,
  gathering,
  person,
  planFixture,
  planState,
  post,
} from '@app/testing';
import { openDossierActs } from './decide.js';
import type { Dossier } from './state.js';

const plan = planState(planFixture(['review', gathering('consolidation'), 'submission', 'approval']));
const MANY = 400;

/** `reads`: how often any entry was read. */
function watched(state: Dossier, drafters: readonly string[] = []) {
  let reads = 0;
  const [first] = state.entries;
  const entries = Array.from({ length: MANY }, (_, at) => {
    const entry = { ...first!, proposal: `p${String(at)}`, drafters };
    return new Proxy(entry, {
      get: (of, name) => {
        reads += 1;
        return Reflect.get(of, name) as unknown;
      },
    });
  });
  return { state: { ...state, entries }, reads: () => reads };
}

describe('the acts of a dossier of many proposals', () => {
  const { now } = new DossierStory(plan).openWith('p1').close().submit().receive();
  const author = person('writes', post('office', 'approver'));

  it.each([
    ['somebody without a duty', auditorOf('office'), []],
    ['whoever examines', examinerOf('office'), []],
    ['whoever wrote all of them', author, ['writes']],
  ])('are found by work that grows with them for %s', (_, actor, drafters) => {
    const { state, reads } = watched(now, drafters);
    const acts = openDossierActs(state, contextUnder(plan, actor));
    expect(acts).toHaveLength(13);
    expect(reads()).toBeLessThan(100 * MANY);
  });

  it('are open where one proposal of several is not the asker’s own', () => {
    const [first] = now.entries;
    const entries = [{ ...first!, drafters: ['writes'] }, first!];
    const acts = openDossierActs({ ...now, entries }, contextUnder(plan, author));
    expect(acts.find(({ act }) => act === 'IssueDecision')?.status).toBe('open');
    expect(acts.find(({ act }) => act === 'ReturnDossier')?.obstacle?.details).toMatchObject({ rule: 'FOUR_EYES' });
  });
});
