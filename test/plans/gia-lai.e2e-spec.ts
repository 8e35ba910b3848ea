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

const JUSTICE = 'gia-lai.so-tu-phap';
const UNITS = [JUSTICE, 'gia-lai.so-khcn', 'gia-lai.so-tai-chinh', 'gia-lai.so-noi-vu'];

describe('the Gia Lai plan of 2025', () => {
  let season: OpenSeason;
  beforeAll(async () => {
    season = await openSeason('gia-lai-2025', 'gia-lai.ubnd');
  });
  afterAll(() => season.program.stop());

  it('takes proposals of four departments under six items to decisions with mixed outcomes', async () => {
    const items = ['1.2.a', '1.3', '1.4', '1.5', '2.1.b', '2.2.b'];
    await tryMixedOutcomes(
      season,
      items.map((item, at) => ({ item, unit: UNITS[at % UNITS.length] ?? JUSTICE })),
    );
  });

  it('returns proposals from each of its three stages', async () => {
    expect(await tryReturns(season, { unit: JUSTICE, item: '1.2.b' })).toEqual([
      { from: 'tong-hop', item: 'ra-soat', whole: 'ra-soat' },
      { from: 'phe-duyet', item: 'ra-soat', whole: 'tong-hop' },
    ]);
  });

  it.each([
    ['1.2.a', '2025-06-14', '2025-06-29'],
    ['1.2.b', '2025-06-14', '2025-06-29'],
    ['1.2.c', '2025-06-14', '2025-06-29'],
    ['1.3', '2025-12-14', '2025-12-30'],
    ['1.4', '2025-06-14', '2025-06-29'],
    ['1.5', '2025-06-14', '2025-06-29'],
    ['2.1.b', '2025-04-19', '2025-04-29'],
    ['2.2.a', '2025-04-19', '2025-04-29'],
    ['2.2.b', '2025-06-14', '2025-06-29'],
  ])('dates item %s by its own words: %s, then %s', async (item, review, consolidation) => {
    expect(await dueAlong(season, { unit: JUSTICE, item, year: 2025 })).toEqual([
      `ra-soat ${review}`,
      `tong-hop ${consolidation}`,
      'phe-duyet –',
    ]);
  });

  it('binds a day of every year to the year that the draft names, else to the year of its paper', async () => {
    const yearly = { unit: JUSTICE, item: '1.5' };
    const days = (year: number) => [`ra-soat ${String(year)}-06-14`, `tong-hop ${String(year)}-06-29`, 'phe-duyet –'];
    expect(await dueAlong(season, { ...yearly, year: 2027 })).toEqual(days(2027));
    expect(await dueAlong(season, yearly, '2026-02-10')).toEqual(days(2026));
  });

  it('leaves an item without a path as it is: shown, and not to be drafted under', async () => {
    const officer = await season.cast.as('officer', JUSTICE);
    const sent = { unit: JUSTICE, item: '1.1', content: completeContent('Không có đường đi') };
    expect(await refusalOf(draft(officer, season.document.id, sent))).toMatch(/^\d+ ITEM_HAS_NO_PATH$/);
  });

  it('keeps four eyes and strangers out, and names what is missing', async () => {
    await tryFourEyes(season, { unit: JUSTICE, item: '1.4' });
    const abroad = { role: 'officer', unit: 'kon-tum-huyen.phong-tu-phap' };
    await tryStrangers(season, { unit: JUSTICE, item: '1.3' }, { otherUnit: 'gia-lai.so-khcn', abroad });
    const id = await tryIncomplete(season, { unit: JUSTICE, item: '2.2.a' });
    expect((await readProposal(season.onlooker, id)).stage.id).toBe('tong-hop');
    await tryBoard(season);
  });
});
