import type { CallHandler, ExecutionContext } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import { firstValueFrom, Subject, type Observable } from 'rxjs';
import { setImmediate } from 'node:timers/promises';
import { FairReads } from './fair-reads.js';
import { ReadTurns } from './read-turns.js';

function asking(reads: FairReads, person: string | undefined, method = 'GET', page = false) {
  const raw = new EventEmitter();
  const slow = new Subject<string>();
  const begun = { is: false };
  const next: CallHandler = {
    handle: () => {
      begun.is = true;
      return slow;
    },
  };
  const routeOptions = { config: { rule: { page } } };
  const http = { getRequest: () => ({ method, person, routeOptions }), getResponse: () => ({ raw }) };
  const context = { switchToHttp: () => http } as unknown as ExecutionContext;
  const answer = reads
    .intercept(context, next)
    .then((shown: Observable<unknown>) => firstValueFrom(shown))
    .catch((error: unknown) => String(error));
  return { answer, begun, leave: () => raw.emit('close'), end: () => slow.next('shown') };
}

describe('reads of signed-in persons', () => {
  it('go by turns: a third of one waits, and the first of another does not', async () => {
    const reads = new FairReads(new ReadTurns());
    const [first, second, third] = ['a', 'a', 'a'].map((person) => asking(reads, person));
    const other = asking(reads, 'b');
    await setImmediate();
    expect([first, second, third, other].map((one) => one?.begun.is)).toEqual([true, true, false, true]);
    second?.end();
    expect(await second?.answer).toBe('shown');
    await setImmediate();
    expect(third?.begun.is).toBe(true);
  });

  it('wait for no page of theirs, however many are open', async () => {
    const reads = new FairReads(new ReadTurns());
    const pages = Array.from({ length: 9 }, () => asking(reads, 'a', 'GET', true));
    const read = asking(reads, 'a');
    await setImmediate();
    expect([...pages, read].every(({ begun }) => begun.is)).toBe(true);
  });

  it('leave their place when who asked goes away, and give it up when they fail', async () => {
    const reads = new FairReads(new ReadTurns());
    const [first, , third, fourth] = ['a', 'a', 'a', 'a'].map((person) => asking(reads, person));
    await setImmediate();
    third?.leave();
    expect(await third?.answer).toContain('OVERLOADED');
    first?.end();
    await first?.answer;
    await setImmediate();
    expect([third?.begun.is, fourth?.begun.is]).toEqual([false, true]);
  });

  it('are refused beyond what may wait', async () => {
    const reads = new FairReads(new ReadTurns());
    const asked = Array.from({ length: 203 }, () => asking(reads, 'a'));
    expect(await asked.at(-1)?.answer).toContain('OVERLOADED');
    expect(asking(reads, 'a', 'POST').begun.is).toBe(true);
    expect(asking(reads, undefined).begun.is).toBe(true);
  });
});
