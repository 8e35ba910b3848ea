import { refusalOf } from '../support/problem.js';
import { draft, readProposal } from '../support/proposal-acts.js';
import { completeContent } from '../support/content.js';
import { openSeason, type OpenSeason } from './open-season.js';
import { tryBoard } from './trials/boards.js';
import { dueAlong } from './trials/deadlines.js';
import { tryFourEyes } from './trials/four-eyes.js';
import { tryIncomplete } from './trials/incomplete.js';
import { tryMixedOutcomes } from './trials/mixed-outcomes.js';
import { tryReturns } from './trials/returns.js';
import { tryStrangers } from './trials/strangers.js';

const JUSTICE = 'kon-tum-huyen.phong-tu-phap';
const FINANCE = 'kon-tum-huyen.phong-tckh';

describe('the Kon Tum district draft of 2025, whose path is a reading', () => {
  let season: OpenSeason;
  beforeAll(async () => {
    season = await openSeason('kon-tum-huyen-2025', 'kon-tum.ubnd');
  });
  afterAll(() => season.program.stop());

  it('says of itself that it is a draft and that its path is a reading', async () => {
    const plan = await season.onlooker.get<{
      readonly draft: boolean;
      readonly number: string | null;
      readonly status: string;
      readonly document: { readonly paths: readonly { readonly reading: string | null }[] };
    }>(`/plans/${season.document.id}`);
    expect([plan.draft, plan.number, plan.status]).toEqual([true, null, 'adopted']);
    expect(plan.document.paths.every(({ reading }) => reading !== null)).toBe(true);
  });

  it('takes proposals under each of its items to decisions with mixed outcomes', async () => {
    const items = ['1.b', '1.c', '1.dd', '2', '1.b', '2'];
    const places = items.map((item, at) => ({ item, unit: at % 2 === 0 ? JUSTICE : FINANCE }));
    await tryMixedOutcomes(season, places);
  });

  it('returns proposals from each stage', async () => {
    expect(await tryReturns(season, { unit: JUSTICE, item: '1.c' })).toEqual([
      { from: 'tong-hop', item: 'ra-soat', whole: 'ra-soat' },
      { from: 'trinh', item: 'ra-soat', whole: 'tong-hop' },
      { from: 'phe-duyet', item: 'ra-soat', whole: 'trinh' },
    ]);
  });

  it('names no day for any stage, so nothing is overdue', async () => {
    expect(await dueAlong(season, { unit: FINANCE, item: '2' })).toEqual([
      'ra-soat –',
      'tong-hop –',
      'trinh –',
      'phe-duyet –',
    ]);
  });

  it('takes no proposal outside its list, nor of a unit that does not lead', async () => {
    const officer = await season.cast.as('officer', JUSTICE);
    const content = completeContent('Ngoài danh mục');
    const outside = { unit: JUSTICE, catalogue: 'business', content };
    expect(await refusalOf(draft(officer, season.document.id, outside))).toMatch(/^\d+ OUTSIDE_LIST_NOT_ALLOWED$/);
    const unknown = { unit: JUSTICE, item: '9.z', content };
    expect(await refusalOf(draft(officer, season.document.id, unknown))).toMatch(/^\d+ UNKNOWN_ITEM$/);
  });

  it('keeps four eyes and strangers out, and names what is missing', async () => {
    await tryFourEyes(season, { unit: FINANCE, item: '1.dd' });
    const abroad = { role: 'officer', unit: 'gia-lai.so-tu-phap' };
    await tryStrangers(season, { unit: JUSTICE, item: '1.b' }, { otherUnit: FINANCE, abroad });
    const id = await tryIncomplete(season, { unit: JUSTICE, item: '2' });
    expect((await readProposal(season.onlooker, id)).stage.id).toBe('tong-hop');
    await tryBoard(season);
  });
});
