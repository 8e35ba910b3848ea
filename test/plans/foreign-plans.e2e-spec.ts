import type { PlanDocument } from '@app/domain';
import { faultsOf, refusalOf } from '../support/problem.js';
import { act, readProposal } from '../support/proposal-acts.js';
import { stagesOf } from '../support/timeline.js';
import { atStage, inPhase, walk } from '../support/walk.js';
import { communePlan, internalPlan, twoYearPlan } from './foreign-plans.js';
import { takeUp } from './newcomers.js';
import { draftEach, openSeason, type OpenSeason } from './open-season.js';

interface DueSeen {
  readonly due: string | null;
  readonly dueCounted: { readonly from: string; readonly calendar: string | null; readonly gap: string | null } | null;
}

describe('plans of other places, and a commune without a center, from draft to decision', () => {
  let program: OpenSeason;
  let commune: OpenSeason;
  /** With people of its own. */
  const takenUp = (document: PlanDocument) => takeUp({ ...program }, document);
  beforeAll(async () => {
    program = await openSeason('gia-sang-2026', 'thai-nguyen.ubnd');
    commune = await takenUp(communePlan);
  });
  afterAll(() => program.program.stop());

  const decided = async (season: OpenSeason, places: readonly { unit: string; item: string }[]) => {
    const ids = await draftEach(season, places);
    expect((await walk(season, ids)).map(({ status }) => status)).toEqual(ids.map(() => 'decided'));
    return ids;
  };

  it('gathers where the department’s director signs, due some days after arrival', async () => {
    const season = await takenUp(internalPlan);
    const ids = await draftEach(season, [
      { unit: 'nb.so-a', item: '1' },
      { unit: 'nb.so-a', item: '1' },
    ]);
    await walk(season, ids, { until: inPhase('ready-to-gather') });
    const [first = ''] = ids;
    const seen = await season.onlooker.get<DueSeen>(`/proposals/${first}`);
    const { since, mustAct } = await readProposal(season.onlooker, first);
    expect(seen.dueCounted?.from).toBe(since);
    // A calendar that ends before says so instead of a day.
    expect((seen.due === null) !== (seen.dueCounted?.gap === null)).toBe(true);
    expect(mustAct).toMatchObject([{ role: 'leader', unit: 'nb.so-a' }]);
    expect((await walk(season, ids)).map(({ status }) => status)).toEqual(['decided', 'decided']);
    expect(await stagesOf(season.onlooker, first)).toEqual(['ra-soat', 'danh-gia', 'ky-trinh', 'phe-duyet']);
  });

  it('lets any department of a set assess what a special zone proposes', async () => {
    const season = await takenUp(twoYearPlan);
    const [id = ''] = await draftEach(season, [{ unit: 'hn.dac-khu', item: '1' }]);
    await walk(season, [id], { until: atStage('tham-dinh') });
    const { mustAct } = await readProposal(season.onlooker, id);
    expect(mustAct.map(({ unit }) => unit)).toEqual(['hn.so-a', 'hn.so-b']);
    await act(await season.cast.as('reviewer', 'hn.so-b'), `/proposals/${id}`, ['assessment', {}]);
    expect((await walk(season, [id])).map(({ status }) => status)).toEqual(['decided']);
  });

  it('runs a commune whose leader gathers and signs, and takes its report on work without proposals', async () => {
    const place = { unit: 'xa.phong', item: '1' };
    const [id = ''] = await decided(commune, [place, place, place]);
    expect(await stagesOf(commune.onlooker, id)).toEqual(['ra-soat', 'trinh', 'duyet']);
    const room = await commune.cast.as('officer', 'xa.phong');
    const plan = `/plans/${communePlan.id}`;
    await act(room, plan, ['items/3/completions', { completedOn: '2026-03-30' }]);
    const leader = await commune.cast.as('leader', 'xa.ubnd');
    const asked = act(leader, plan, ['items/3/completions', { completedOn: '2026-03-30' }]);
    expect(await refusalOf(asked)).toBe('403 FORBIDDEN OTHER_UNIT');
    const { itemsReported } = await room.get<{ readonly itemsReported: readonly object[] }>(plan);
    expect(itemsReported).toMatchObject([{ item: '3', completedOn: '2026-03-30', standing: 'undated' }]);
  });

  it('discards a plan before it is adopted, adopts another on its real date, and refuses strangers first', async () => {
    const { administrator } = program;
    const again = { ...communePlan, id: 'xa-nap-nham-2026' };
    await administrator.post('/plans', again);
    await act(administrator, `/plans/${again.id}`, ['discard', { reason: 'Nạp nhầm bản thảo.' }]);
    expect(await administrator.get(`/plans/${again.id}`)).toMatchObject({ status: 'discarded', statusName: 'đã bỏ' });
    expect(await refusalOf(act(administrator, `/plans/${again.id}`, ['adoption', {}]))).toBe('409 PLAN_DISCARDED');
    await administrator.post('/plans', again);
    await act(administrator, `/plans/${again.id}`, ['adoption', { occurredOn: '2026-03-10' }]);
    const season = { ...commune, document: again };
    const [id = ''] = await draftEach(season, [{ unit: 'xa.phong', item: '1' }], '2026-03-11');
    expect(await readProposal(program.onlooker, id)).toMatchObject({ since: '2026-03-11' });
    const abroad = await program.service.signIn('bac-ninh.ubnd.quan-tri', 'tinhgon-demo');
    const broken = { ...again, id: 'sai', title: 5, paths: [] };
    expect(await refusalOf(abroad.post('/plans', broken))).toBe('403 FORBIDDEN OTHER_AREA');
    const [room, ...others] = again.units;
    const renamed = { ...again, id: 'sai', units: [{ ...room, name: 'Phòng Khác' }, ...others], tasks: 'không' };
    const faults = await faultsOf(administrator.post('/plans', renamed));
    expect(faults).toEqual(['/tasks: type']);
    expect(await faultsOf(administrator.post('/plans', { ...renamed, tasks: [] }))).toEqual([
      '/units/0/name: unit-of-other-name',
    ]);
  });
});
