import { refusalOf } from '../support/problem.js';
import { draft, readProposal } from '../support/proposal-acts.js';
import { completeContent } from '../support/content.js';
import { include, openDossier, readDossier } from '../support/dossier-acts.js';
import { gather, inPhase, walk } from '../support/walk.js';
import { draftEach, openSeason, type OpenSeason } from './open-season.js';
import { tryBoard } from './trials/boards.js';
import { dueAlong } from './trials/deadlines.js';
import { tryFourEyes } from './trials/four-eyes.js';
import { tryIncomplete } from './trials/incomplete.js';
import { tryMixedOutcomes } from './trials/mixed-outcomes.js';
import { tryReturns } from './trials/returns.js';
import { tryStrangers } from './trials/strangers.js';

const ECONOMY = 'dong-nguyen.phong-kthtdt';
const CULTURE = 'dong-nguyen.phong-vhxh';
const WAY = ['ra-soat', 'danh-gia', 'hoan-thien', 'trinh', 'tham-tra', 'phe-duyet'];

describe('the Đồng Nguyên plan of 2026', () => {
  let season: OpenSeason;
  beforeAll(async () => {
    season = await openSeason('dong-nguyen-2026', 'bac-ninh.ubnd');
  });
  afterAll(() => season.program.stop());

  it('takes proposals of one room, which gathers them itself, to decisions with mixed outcomes', async () => {
    const items = ['B.1', 'C.1', 'C.7', 'G.1', 'H.4', 'H.6'];
    await tryMixedOutcomes(
      season,
      items.map((item) => ({ item, unit: ECONOMY })),
    );
  });

  it('returns proposals from each of its six stages', async () => {
    expect(await tryReturns(season, { unit: CULTURE, item: 'A.I.1' })).toEqual([
      { from: 'danh-gia', item: 'ra-soat', whole: 'ra-soat' },
      { from: 'hoan-thien', item: 'ra-soat', whole: 'ra-soat' },
      { from: 'trinh', item: 'hoan-thien', whole: 'hoan-thien' },
      { from: 'tham-tra', item: 'hoan-thien', whole: 'trinh' },
      { from: 'phe-duyet', item: 'hoan-thien', whole: 'tham-tra' },
    ]);
  });

  it('dates the reviewed list, what is outside it, and internal procedures each in their own way', async () => {
    const listed = ['2026-07-19', '–', '2026-08-19', '2026-09-04', '–', '–'];
    const internal = ['2026-05-19', '–', '2026-06-04', '2026-09-04', '–', '–'];
    const along = (days: readonly string[]) => WAY.map((stage, at) => `${stage} ${days[at] ?? ''}`);
    expect(await dueAlong(season, { unit: CULTURE, item: 'I.3' })).toEqual(along(listed));
    expect(await dueAlong(season, { unit: CULTURE, catalogue: 'decree63' })).toEqual(along(listed));
    expect(await dueAlong(season, { unit: 'dong-nguyen.vp-hdnd-ubnd', catalogue: 'internal' })).toEqual(
      along(internal),
    );
  });

  it('leaves an item to the unit that leads it', async () => {
    const officer = await season.cast.as('officer', ECONOMY);
    const sent = { unit: ECONOMY, item: 'A.I.1', content: completeContent('Của phòng khác') };
    expect(await refusalOf(draft(officer, season.document.id, sent))).toMatch(/^\d+ NOT_LEAD_UNIT$/);
  });

  it('keeps the proposals of one room out of the dossier of the other', async () => {
    const [own = '', others = ''] = await draftEach(season, [
      { unit: ECONOMY, item: 'C.2' },
      { unit: CULTURE, item: 'D.1' },
    ]);
    await walk(season, [own, others], { until: inPhase('ready-to-gather') });
    const dossier = await gather(season, [own]);
    const culture = await season.cast.as('officer', CULTURE);
    expect(await refusalOf(include(culture, dossier, others))).toBe('403 FORBIDDEN OTHER_UNIT');
    expect((await readProposal(culture, others)).phase).toBe('ready-to-gather');
    expect((await readDossier(culture, dossier)).entries.map(({ proposal }) => proposal)).toEqual([own]);
    const opened = { path: 'ra-soat-trong-tam', unit: ECONOMY, title: 'Hồ sơ của phòng khác' };
    expect(await refusalOf(openDossier(culture, season.document.id, opened))).toBe('403 FORBIDDEN OTHER_UNIT');
    expect((await walk(season, [own, others])).map(({ outcome }) => outcome)).toEqual(['approved', 'approved']);
  });

  it('keeps four eyes and strangers out, and names what is missing', async () => {
    await tryFourEyes(season, { unit: ECONOMY, item: 'G.4' });
    const abroad = { role: 'officer', unit: 'hong-an.phong-vhxh' };
    await tryStrangers(season, { unit: ECONOMY, item: 'H.1' }, { otherUnit: CULTURE, abroad });
    const id = await tryIncomplete(season, { unit: ECONOMY, item: 'H.2' });
    expect((await readProposal(season.onlooker, id)).stage.id).toBe('danh-gia');
    await tryBoard(season);
  });
});
