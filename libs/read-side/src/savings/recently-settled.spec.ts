import { RecentlySettled } from './recently-settled.js';

const rows = { saving_line: [{ id: 'a' }] };

describe('what was settled recently', () => {
  it('is settled once for several that ask at once, and for who asks after them', async () => {
    const [recently, settle] = [new RecentlySettled(), jest.fn(() => Promise.resolve(rows))];
    const asked = await Promise.all([recently.rows('a', settle), recently.rows('a', settle)]);
    expect([...asked, await recently.rows('a', settle)]).toEqual([rows, rows, rows]);
    expect(settle).toHaveBeenCalledTimes(1);
    await recently.rows('b', settle);
    expect(settle).toHaveBeenCalledTimes(2);
  });

  it('is settled again after a failure', async () => {
    const recently = new RecentlySettled();
    await expect(recently.rows('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await recently.rows('a', () => Promise.resolve(rows))).toEqual(rows);
  });

  it('is forgotten after as many others', async () => {
    const [recently, settle] = [new RecentlySettled(), jest.fn(() => Promise.resolve(rows))];
    for (const question of ['a', '1', '2', '3', '4', '5', '6', '7', '8', 'a']) await recently.rows(question, settle);
    expect(settle).toHaveBeenCalledTimes(10);
  });
});
