import { openSpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { season } from '../../spec-support/season.js';
import { ProposalRow } from '../proposals/proposal-row.js';
import { totalWithWords } from './total-with-words.js';
import { holdsWords } from './vietnamese-text.js';

jest.setTimeout(120_000);

const WORDS = ['phương án', 'phuong an so', '1', 'số 2', 'không có', ' '] as const;

it('what has words is counted, or said to be more than a round number below, however many are looked through', async () => {
  const database = await openSpecDatabase();
  const { dataSource } = database;
  await projectAll(dataSource, (await season(120, 7)).store);
  const select = dataSource.createQueryBuilder(ProposalRow, 's');
  const rows = await select.clone().addSelect('s.search').getMany();
  const told = new Set<boolean | null>();
  for (const q of WORDS) {
    const all = rows.filter(({ search }) => holdsWords(search, q)).length;
    for (const most of [3, 20, rows.length, rows.length + 1]) {
      const { total, atLeast } = await totalWithWords(
        select,
        { q, sorted: { keys: ['s.drafted'], down: true } },
        { rows: most, round: 2 },
      );
      if (atLeast === true)
        expect([(total ?? 0) % 2, (total ?? 0) < all, most <= rows.length]).toEqual([0, true, true]);
      else expect([q, total]).toEqual([q, all]);
      told.add(atLeast);
    }
  }
  expect([...told].sort()).toEqual([false, true]);
  await database.stop();
});
