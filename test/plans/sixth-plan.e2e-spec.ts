import type { PlanDocument } from '@app/domain';
import { completeContent } from '../support/content.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { act, draft } from '../support/proposal-acts.js';
import { walk } from '../support/walk.js';
import { planOfShape, sixthPlan, takeUp } from './newcomers.js';
import { draftEach, openSeason, type OpenSeason } from './open-season.js';
import { tryBoard } from './trials/boards.js';
import { dueAlong } from './trials/deadlines.js';
import { tryFourEyes } from './trials/four-eyes.js';
import { tryIncomplete } from './trials/incomplete.js';
import { tryMixedOutcomes } from './trials/mixed-outcomes.js';
import { tryReturns } from './trials/returns.js';

const ECONOMY = { unit: 'moi.phong-kinh-te', item: '1' };
const CULTURE = { unit: 'moi.phong-van-hoa', item: '1' };

describe('a sixth plan, imported, peopled and adopted over HTTP', () => {
  let program: OpenSeason;
  let season: OpenSeason;
  beforeAll(async () => {
    program = await openSeason('gia-sang-2026', 'thai-nguyen.ubnd');
    season = await takeUp(program, sixthPlan);
  });
  afterAll(() => program.program.stop());

  it('takes six proposals through two reviews to decisions with mixed outcomes', async () => {
    await tryMixedOutcomes(season, [ECONOMY, CULTURE, ECONOMY, CULTURE, ECONOMY, CULTURE]);
  });

  it('returns proposals from each stage', async () => {
    expect(await tryReturns(season, CULTURE)).toEqual([
      { from: 'van-phong', item: 'phong', whole: 'phong' },
      { from: 'trinh', item: 'van-phong', whole: 'van-phong' },
      { from: 'duyet', item: 'van-phong', whole: 'trinh' },
    ]);
  });

  it('binds its days, keeps four eyes, names what is missing, and shows the board', async () => {
    const days = ['phong 2026-04-30', 'van-phong 2026-06-30', 'trinh –', 'duyet –'];
    expect(await dueAlong(season, { ...ECONOMY, year: 2026 })).toEqual(days);
    await tryFourEyes(season, ECONOMY);
    await tryIncomplete(season, CULTURE);
    await tryBoard(season);
  });

  it('refuses a wrong file with every fault named by its place', async () => {
    const { administrator } = season;
    const wrong = {
      ...sixthPlan,
      id: 'sai-2026',
      items: [{ ...sixthPlan.items[0], lead: ['khong-co'], path: 'khong' }],
    };
    expect(await refusalOf(administrator.post('/plans', wrong))).toBe('422 INVALID_PLAN');
    expect(await faultsOf(administrator.post('/plans', wrong))).toEqual(
      expect.arrayContaining(['/items/0/lead/0: unknown-unit', '/items/0/path: unknown-path']),
    );
    const { title: _, ...nameless } = sixthPlan;
    const faults = await faultsOf(administrator.post('/plans', { ...nameless, draft: 'không' }));
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual(expect.arrayContaining(['/draft']));
    expect(faults.length).toBeGreaterThanOrEqual(2);
    expect(await refusalOf(administrator.get('/plans/sai-2026'))).toBe('404 NOT_FOUND');
  });

  it('takes no draft before it is adopted nor after it is closed, and lets what is under way end', async () => {
    const { administrator } = season;
    const document: PlanDocument = planOfShape('dong-mo-2026', ['review', 'review']);
    const officer = await season.cast.as('officer', ECONOMY.unit);
    const sent = { ...ECONOMY, content: completeContent('Theo kế hoạch mới') };
    await administrator.post('/plans', document);
    expect(await refusalOf(draft(officer, document.id, sent))).toMatch(/^\d+ PLAN_NOT_ADOPTED$/);
    const open = await takeUp(program, document);
    const ids = await draftEach(open, [ECONOMY]);
    await act(administrator, `/plans/${document.id}`, ['closure', { reason: 'Hết thời hạn thực hiện.' }]);
    expect(await refusalOf(draft(officer, document.id, sent))).toMatch(/^\d+ PLAN_CLOSED$/);
    expect((await walk(open, ids)).map(({ status }) => status)).toEqual(['completed']);
  });

  it('is imported and adopted by an administrator of its area alone', async () => {
    const other = { ...sixthPlan, id: 'nguoi-khac-2026' };
    const abroad = await season.service.signIn('bac-ninh.ubnd.quan-tri', 'tinhgon-demo');
    expect(await refusalOf(abroad.post('/plans', other))).toBe('403 FORBIDDEN OTHER_AREA');
    const auditor = season.onlooker;
    expect(await refusalOf(auditor.post('/plans', other))).toBe('403 FORBIDDEN NO_ROLE');
  });
});
