import { draftEach, type OpenSeason } from '../../plans/open-season.js';
import { sixthPlan, takeUp } from '../../plans/newcomers.js';
import type { Judge } from '../../support/dossier-acts.js';
import { withdraw } from '../../support/proposal-acts.js';
import { atStage, inPhase, walk } from '../../support/walk.js';

const ROOMS = ['gia-sang.phong-kthtdt', 'gia-sang.phong-vhxh', 'gia-sang.vp-hdnd-ubnd'] as const;
const BUSINESS = ROOMS.map((unit) => ({ unit, item: 'I.1' }));
const INTERNAL = { unit: ROOMS[1], item: 'II.6' };
const OTHER_WARD = ['moi.phong-kinh-te', 'moi.phong-van-hoa'].map((unit) => ({ unit, item: '1' }));

const rejectAll: Judge = ({ measures }) => measures.map(() => ({ outcome: 'rejected', reason: 'Chưa đủ căn cứ.' }));

/** Of two wards of a province; the first has two paths that share ids of stages. */
export const TWO_WARDS = ['gia-sang-2026', sixthPlan.id] as const;

/** Proposals of both at most stages, decided and withdrawn ones among them. */
export async function layTwoWards(season: OpenSeason): Promise<void> {
  const at = async (places: typeof BUSINESS, how?: Parameters<typeof walk>[2]) =>
    walk(season, await draftEach(season, places), how);
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
  await walk(other, await draftEach(other, OTHER_WARD));
}
