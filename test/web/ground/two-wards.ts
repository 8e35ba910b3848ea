import { draftEach, type OpenSeason } from '../../plans/open-season.js';
import { sixthPlan, takeUp } from '../../plans/newcomers.js';
import type { Judge } from '../../support/dossier-acts.js';
import { act, measure, withdraw, type Drafting } from '../../support/proposal-acts.js';
import { daysAhead } from '../../support/days.js';
import type { Session } from '../../support/service.js';
import { atStage, inPhase, walk, type Season } from '../../support/walk.js';

const ROOMS = ['gia-sang.phong-kthtdt', 'gia-sang.phong-vhxh', 'gia-sang.vp-hdnd-ubnd'] as const;
const BUSINESS = ROOMS.map((unit) => ({ unit, item: 'I.1' }));
const INTERNAL = { unit: ROOMS[1], item: 'II.6' };
const OTHER_WARD = ['moi.phong-kinh-te', 'moi.phong-van-hoa'].map((unit) => ({ unit, item: '1' }));

const PROCEDURE = '1.001612';
const MEASURED = {
  procedure: 'p1',
  time: { before: '05 ngày làm việc', after: '03 ngày làm việc' },
  costs: [{ method: 'PROCESSING_TIME', hourlyRate: 'tnbq-2024', hoursPerDay: 'hours-per-day', dossiersPerYear: '10' }],
};

const rejectAll: Judge = ({ measures }) => measures.map(() => ({ outcome: 'rejected', reason: 'Chưa đủ căn cứ.' }));

/** Of two wards of a province; the first has two paths that share ids of stages. */
export const TWO_WARDS = ['gia-sang-2026', sixthPlan.id] as const;

/** Proposals of both at most stages, decided and withdrawn ones among them. */
export async function layTwoWards(season: OpenSeason): Promise<void> {
  let weeks = 0;
  // Begun at different times, so that they were at their first stage for different times.
  const at = async (places: readonly Drafting[], how?: Parameters<typeof walk>[2]) =>
    walk(season, await measuredEach(season, places, daysAhead(-7 * ++weeks)), how);
  await keepBaseline(season.administrator);
  await draftEach(season, [...BUSINESS, INTERNAL]);
  await at(BUSINESS.slice(0, 1), { until: atStage('tong-hop') });
  await at(BUSINESS.slice(0, 2), { until: inPhase('ready-to-gather') });
  await at(BUSINESS, { until: atStage('phe-duyet') });
  await at(BUSINESS);
  await at([INTERNAL], { until: atStage('phe-duyet') });
  await at([INTERNAL], { judge: rejectAll });
  const [left = ''] = await draftEach(season, [INTERNAL]);
  await withdraw(await season.cast.as('officer', INTERNAL.unit), left, 'Trùng với phương án khác.');
  const other = await takeUp(season, sixthPlan);
  await draftEach(other, OTHER_WARD);
  await walk(other, await measuredEach(other, OTHER_WARD));
}

async function measuredEach(season: Season, places: readonly Drafting[], on?: string): Promise<readonly string[]> {
  const ids = await draftEach(season, places, on);
  for (const [at, id] of ids.entries())
    await measure(await season.cast.as('officer', places[at]?.unit ?? ''), id, [MEASURED]);
  return ids;
}

/** What the procedure took in 2024, for which a target is reckoned. */
async function keepBaseline(administrator: Session): Promise<void> {
  const entry = { ma_thu_tuc: PROCEDURE, ten_thu_tuc: 'Đăng ký hộ kinh doanh', linh_vuc: 'Doanh nghiệp' };
  await administrator.post('/procedures/imports', [entry]);
  const cost = { cost: '16000000', costMethod: 'PROCESSING_TIME' };
  const old = { agency: 'gia-sang.ubnd', time: '5 ngày làm việc', ...cost, source: { title: 'Báo cáo năm 2024' } };
  await act(administrator, `/procedures/${PROCEDURE}:19`, ['baselines', old]);
}
