import { readDossier, recordOutsideAct } from '../support/dossier-acts.js';
import { readProposal } from '../support/proposal-acts.js';
import { refusalOf } from '../support/problem.js';
import { atStage, walk } from '../support/walk.js';
import type { PageSeen, TimelineSeen } from '../support/answers.js';
import { draftEach, openSeason, type OpenSeason } from './open-season.js';
import { dueAlong } from './trials/deadlines.js';
import { tryFourEyes } from './trials/four-eyes.js';
import { tryIncomplete } from './trials/incomplete.js';
import { tryMixedOutcomes } from './trials/mixed-outcomes.js';
import { tryReturns } from './trials/returns.js';
import { tryStrangers } from './trials/strangers.js';

const CULTURE = 'hong-an.phong-vhxh';
const ECONOMY = 'hong-an.phong-kthtdt';
const UNITS = [CULTURE, ECONOMY, 'hong-an.vp-hdnd-ubnd', 'hong-an.ttpvhcc', 'hong-an.tt-dvsnc', CULTURE];
const onRequest = (unit: string) => ({ unit, item: '1.a' });
const anywhere = (unit: string) => ({ unit, item: '3.a' });

describe('the Hồng An plan of 2026', () => {
  let season: OpenSeason;
  beforeAll(async () => {
    season = await openSeason('hong-an-2026', 'hai-phong.ubnd');
  });
  afterAll(() => season.program.stop());

  it('takes proposals of five units, on request, to decisions with mixed outcomes', async () => {
    await tryMixedOutcomes(season, UNITS.map(onRequest));
  });

  it('takes its own dated chain (3a) to decisions with mixed outcomes', async () => {
    await tryMixedOutcomes(season, UNITS.map(anywhere));
  });

  it('returns proposals from each stage of both paths', async () => {
    expect(await tryReturns(season, onRequest(CULTURE))).toEqual([
      { from: 'tham-muu', item: 'ra-soat', whole: 'ra-soat' },
      { from: 'trinh', item: 'ra-soat', whole: 'tham-muu' },
      { from: 'phe-duyet', item: 'ra-soat', whole: 'trinh' },
    ]);
    expect(await tryReturns(season, anywhere(CULTURE))).toEqual([
      { from: 'tong-hop', item: 'ra-soat', whole: 'ra-soat' },
      { from: 'trinh', item: 'ra-soat', whole: 'tong-hop' },
      { from: 'phe-duyet', item: 'ra-soat', whole: 'trinh' },
    ]);
  });

  it('has a day on its own chain alone: the last of October 2026', async () => {
    expect(await dueAlong(season, anywhere(ECONOMY))).toEqual([
      'ra-soat –',
      'tong-hop 2026-10-31',
      'trinh 2026-10-31',
      'phe-duyet –',
    ]);
    const names = ['ra-soat –', 'tham-muu –', 'trinh –', 'phe-duyet –'];
    expect(await dueAlong(season, onRequest(ECONOMY))).toEqual(names);
  });

  it('records on the dossier what the department of finance, outside the ward, has done', async () => {
    const [id = ''] = await draftEach(season, [onRequest(CULTURE)]);
    const [there] = await walk(season, [id], { until: atStage('phe-duyet') });
    const dossier = there?.dossier ?? '';
    const examiner = await season.cast.as('examiner', 'hai-phong.ubnd');
    const fact = { who: 'Sở Tài chính', what: 'Đã tổng hợp vào báo cáo chung của thành phố.' };
    await recordOutsideAct(examiner, dossier, fact);
    const { items } = await examiner.get<PageSeen<TimelineSeen>>(`/dossiers/${dossier}/timeline`);
    const typeName = 'Ghi nhận việc thực hiện ngoài hệ thống';
    expect(items.at(-1)).toMatchObject({
      type: 'OutsideActRecorded',
      typeName,
      stage: { id: 'phe-duyet' },
      summary: fact,
    });
    const leader = await season.cast.as('leader', 'hong-an.ubnd');
    expect(await refusalOf(recordOutsideAct(leader, dossier, fact))).toBe('409 WRONG_STAGE');
    expect((await readDossier(examiner, dossier)).phase).toBe('to-receive');
  });

  it('keeps whoever drafted or approved from every later act', async () => {
    await tryFourEyes(season, onRequest(ECONOMY));
    await tryFourEyes(season, anywhere('hong-an.ttpvhcc'));
  });

  it('refuses strangers, and names everything that a submission lacks', async () => {
    const abroad = { role: 'officer', unit: 'gia-sang.phong-vhxh' };
    await tryStrangers(season, onRequest(CULTURE), { otherUnit: ECONOMY, abroad });
    const id = await tryIncomplete(season, anywhere(ECONOMY));
    expect((await readProposal(season.onlooker, id)).stage.id).toBe('tong-hop');
  });
});
