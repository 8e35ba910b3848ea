import { daysFrom, today } from '../support/days.js';
import {
  askOpinion,
  headApprove,
  readProposal,
  recordOpinion,
  startAssessment,
  submit,
} from '../support/proposal-acts.js';
import { stagesOf } from '../support/timeline.js';
import { atStage, walk } from '../support/walk.js';
import { draftEach, openSeason, type OpenSeason } from './open-season.js';
import { tryBoard, tryMyWork } from './trials/boards.js';
import { dueAlong } from './trials/deadlines.js';
import { tryFourEyes } from './trials/four-eyes.js';
import { tryIncomplete } from './trials/incomplete.js';
import { tryMixedOutcomes } from './trials/mixed-outcomes.js';
import { tryReturns } from './trials/returns.js';
import { tryRepeats, tryStaleEdition } from './trials/same-answer.js';
import { tryStrangers } from './trials/strangers.js';

const PLAN = 'gia-sang-2026';
const [ECONOMY, CULTURE, OFFICE] = ['gia-sang.phong-kthtdt', 'gia-sang.phong-vhxh', 'gia-sang.vp-hdnd-ubnd'];
const CENTER = 'gia-sang.ttpvhcc';
const business = (unit: string) => ({ unit, item: 'I.1' });
const internal = (unit: string) => ({ unit, item: 'II.6' });

describe('the Gia Sàng plan of 2026', () => {
  let season: OpenSeason;
  beforeAll(async () => {
    season = await openSeason(PLAN, 'thai-nguyen.ubnd');
  });
  afterAll(() => season.program.stop());

  it('takes proposals of three units through one dossier to decisions with mixed outcomes', async () => {
    await tryMixedOutcomes(season, [ECONOMY, CULTURE, OFFICE, ECONOMY, CULTURE, OFFICE].map(business));
  });

  it('returns proposals from each stage of its main path', async () => {
    expect(await tryReturns(season, business(ECONOMY))).toEqual([
      { from: 'tong-hop', item: 'ra-soat', whole: 'ra-soat' },
      { from: 'trinh', item: 'ra-soat', whole: 'tong-hop' },
      { from: 'phe-duyet', item: 'ra-soat', whole: 'trinh' },
    ]);
  });

  it('takes internal procedures from the room to the chairman, each in a dossier of its own', async () => {
    const ids = await draftEach(season, [internal(CULTURE), internal(OFFICE)]);
    const there = await walk(season, ids, { until: atStage('phe-duyet') });
    expect(new Set(there.map(({ dossier }) => dossier)).size).toBe(2);
    expect(there.map(({ mustAct }) => mustAct.map(({ unit }) => unit))).toEqual([[CENTER], [CENTER]]);
    const ended = await walk(season, ids);
    expect(ended.map(({ outcome }) => outcome)).toEqual(['approved', 'approved']);
    expect(await stagesOf(season.onlooker, ids[0] ?? '')).toEqual(['ra-soat', 'phe-duyet']);
    expect(await tryReturns(season, internal(OFFICE))).toEqual([
      { from: 'phe-duyet', item: 'ra-soat', whole: 'ra-soat' },
    ]);
  });

  it('keeps whoever drafted or approved from every later act, on both paths', async () => {
    await tryFourEyes(season, business(CENTER));
    await tryFourEyes(season, internal(CULTURE));
  });

  it('refuses people of other units and roles, and hides itself from other areas', async () => {
    const abroad = { role: 'officer', unit: 'dong-nguyen.phong-vhxh' };
    await tryStrangers(season, business(ECONOMY), { otherUnit: CULTURE, abroad });
  });

  it('answers an incomplete submission with everything that is missing, and lets the head send back', async () => {
    const id = await tryIncomplete(season, business(ECONOMY));
    expect((await readProposal(season.onlooker, id)).stage.id).toBe('tong-hop');
  });

  it('binds each stage to its day, the first of June left out', async () => {
    expect(await dueAlong(season, business(OFFICE))).toEqual([
      'ra-soat 2026-05-14',
      'tong-hop 2026-05-31',
      'trinh 2026-05-31',
      'phe-duyet –',
    ]);
    expect(await dueAlong(season, internal(OFFICE))).toEqual(['ra-soat –', 'phe-duyet –']);
  });

  it('counts time at a stage from the date on paper', async () => {
    const [officer, head] = [await season.cast.as('officer', CULTURE), await season.cast.as('head', CULTURE)];
    const [id = ''] = await draftEach(season, [business(CULTURE)], '2026-03-02');
    await headApprove(head, id, { on: '2026-05-12' });
    await submit(officer, id, { on: '2026-05-13' });
    const { since, daysAtStage, overdue } = await readProposal(officer, id);
    expect([since, daysAtStage]).toEqual(['2026-05-13', daysFrom('2026-05-13', today())]);
    expect(overdue).toBe(today() > '2026-05-31');
  });

  it('asks for an opinion and waits for it', async () => {
    const [id = ''] = await draftEach(season, [business(OFFICE)]);
    await walk(season, [id], { until: atStage('tong-hop') });
    const center = await season.cast.as('reviewer', CENTER);
    await startAssessment(center, id);
    const opinion = await askOpinion(center, id, { from: 'Phòng Tư pháp', question: 'Có vướng quy định nào không?' });
    expect((await readProposal(center, id)).phase).toBe('awaiting-opinion');
    await recordOpinion(center, id, { opinion, text: 'Thống nhất với phương án.' });
    expect((await readProposal(center, id)).phase).toBe('assessing');
    expect((await walk(season, [id]))[0]?.outcome).toBe('approved');
  });

  it('gives a repeat the first answer, and refuses what was not seen', async () => {
    await tryRepeats(season, business(ECONOMY));
    await tryStaleEdition(season, business(ECONOMY));
  });

  it('shows on the board and in everybody’s work where the proposals are', async () => {
    await tryBoard(season);
    await tryMyWork(season, { role: 'reviewer', unit: CENTER }, business(ECONOMY));
  });
});
