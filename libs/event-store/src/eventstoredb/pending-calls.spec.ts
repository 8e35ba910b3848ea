import { PendingCalls } from './pending-calls.js';

describe('calls on their way', () => {
  let underway: PendingCalls;
  let late: string[];
  const begin = (name: string): ReturnType<PendingCalls['begin']> => underway.begin(() => late.push(name));

  beforeEach(() => {
    jest.useFakeTimers();
    underway = new PendingCalls(100);
    late = [];
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are told when they are late, each at its own time', () => {
    begin('one');
    jest.advanceTimersByTime(60);
    begin('two');
    jest.advanceTimersByTime(39);
    expect(late).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(late).toEqual(['one']);
    jest.advanceTimersByTime(59);
    expect(late).toEqual(['one']);
    jest.advanceTimersByTime(1);
    expect(late).toEqual(['one', 'two']);
  });

  it('are told nothing once they have ended, and leave no timer', () => {
    const one = begin('one');
    jest.advanceTimersByTime(50);
    const two = begin('two');
    underway.end(one);
    jest.advanceTimersByTime(99);
    underway.end(two);
    underway.end(two);
    expect(jest.getTimerCount()).toBe(0);
    expect(late).toEqual([]);
    begin('three');
    jest.advanceTimersByTime(100);
    expect(late).toEqual(['three']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('are waited for, also by several', async () => {
    await underway.idle();
    const waited: string[] = [];
    const one = begin('one');
    begin('two');
    void underway.idle().then(() => waited.push('a'));
    void underway.idle().then(() => waited.push('b'));
    underway.end(one);
    await Promise.resolve();
    expect(waited).toEqual([]);
    jest.advanceTimersByTime(100);
    await Promise.resolve();
    expect(waited).toEqual(['a', 'b']);
    expect(late).toEqual(['two']);
  });
});
