import { openSpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { season } from '../../spec-support/season.js';
import { ProposalRow } from '../proposals/proposal-row.js';
import { idsWithWords } from './ids-with-words.js';
import { holdsWords } from './vietnamese-text.js';

jest.setTimeout(120_000);

// Common ones, one of two letters, one that few have, and both together.
const WORDS = ['phương án', 'số', 'so 2', '17', 'án 17', 'phuong 3', 'không có', ' '] as const;

it('the first rows with all the words are the same, however many are looked through before an index is asked', async () => {
  const database = await openSpecDatabase();
  const { dataSource } = database;
  await projectAll(dataSource, (await season(120, 7)).store);
  const all = await dataSource.createQueryBuilder(ProposalRow, 's').addSelect('s.search').getMany();
  const newest = all.toSorted((a, b) => (a.drafted < b.drafted ? 1 : -1));
  const counts = new Set<number>();
  for (const q of WORDS) {
    const expected = newest.filter(({ search }) => holdsWords(search, q)).map(({ id }) => id);
    counts.add(expected.length);
    for (const [first, further] of [
      [1, 2],
      [5, 40],
      [2_000, 100_000],
    ] as const) {
      for (const size of [1, 3, 20]) {
        const select = dataSource.createQueryBuilder(ProposalRow, 's').orderBy('s.drafted', 'DESC');
        const sorted = { keys: ['s.drafted'], down: true };
        const ids = await idsWithWords(select, { q, size }, sorted, { first, further });
        expect([q, first, size, ids]).toEqual([q, first, size, expected.slice(0, size)]);
      }
    }
  }
  expect(counts.size).toBeGreaterThan(3);
  await database.stop();
});
