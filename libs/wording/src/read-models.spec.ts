import { behindWords, idleWords, silenceWords } from './read-models.js';

describe('a process that has no work', () => {
  it('stands by where it may take some and was heard of just now', () => {
    expect([idleWords('server', 0), idleWords('projector', 5_000)]).toEqual(Array(2).fill('không, đang chờ thay'));
  });

  it('does not stand by where it takes none, or is silent', () => {
    for (const silentMs of [0, 60_000]) expect(idleWords('server-apart', silentMs)).not.toContain('chờ thay');
    expect([idleWords('server', 5_001), silenceWords(5_001)]).toEqual(['không', 'im lặng 6 giây']);
  });
});

it.each([
  [null, 'chưa rõ chậm bao nhiêu'],
  [999, 'kịp với sổ'],
  [1_001, 'chậm 2 giây'],
])('%p milliseconds behind the log are told', (ms, words) => expect(behindWords(ms)).toBe(words));
