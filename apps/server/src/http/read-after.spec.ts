import type { Filling, LogProgress } from '@app/installation';
import type { ProjectionProgress } from '@app/read-side';
import type { ExecutionContext } from '@nestjs/common';
import { firstValueFrom, of } from 'rxjs';
import type { HttpReply, HttpRequest } from './request.js';
import { ReadAfter } from './read-after.js';

class Reached implements Pick<LogProgress, 'waitFor' | 'isAhead'> {
  readonly asked: string[] = [];

  waitFor(position: string): Promise<boolean> {
    this.asked.push(position);
    return Promise.resolve(position <= '05');
  }

  isAhead(position: string): Promise<boolean> {
    return Promise.resolve(position > '06');
  }
}

async function read(request: Partial<HttpRequest>, isFilling = false) {
  const progress = new Reached();
  const reply: Partial<HttpReply> = {};
  const asked = { method: 'GET', query: {}, ...request };
  const context = { switchToHttp: () => ({ getRequest: () => asked, getResponse: () => reply }) };
  const next = { handle: () => of('shown') };
  const filling = { now: () => Promise.resolve(isFilling) } as Filling;
  const known = { known: '04' } as ProjectionProgress;
  const answer = await new ReadAfter(progress as unknown as LogProgress, known, filling)
    .intercept(context as unknown as ExecutionContext, next)
    .then(
      (shown) => firstValueFrom(shown),
      (error: unknown) => String(error),
    );
  return { answer, asked: progress.asked, seen: reply.seen, filling: reply.filling };
}

describe('a read after a position', () => {
  it('waits for it, or is told to try again', async () => {
    expect(await read({ person: 'p', query: { after: '05' } })).toEqual({ answer: 'shown', asked: ['05'], seen: '05' });
    expect((await read({ person: 'p', query: { after: '06' } })).answer).toContain('READ_BEHIND');
    expect((await read({ person: 'p', query: { after: 'nowhere' } })).answer).toContain('VALIDATION_FAILED');
  });

  it('tells up to where it sees everything, unless it is of the past', async () => {
    expect((await read({ person: 'p' })).seen).toBe('04');
    expect((await read({ person: 'p', query: { after: '03' } })).seen).toBe('04');
    expect((await read({ person: 'p', asked: {} as NonNullable<HttpRequest['asked']> })).seen).toBeUndefined();
  });

  it('says where read models are being filled', async () => {
    expect((await read({ person: 'p' }, true)).filling).toBe(true);
    expect((await read({ person: 'p' })).filling).toBeUndefined();
  });

  it('ahead of the log is refused without more waiting', async () => {
    const { answer, asked } = await read({ person: 'p', query: { after: '07' } });
    expect([answer, asked]).toEqual([expect.stringContaining('VALIDATION_FAILED'), ['07']]);
  });

  it('keeps nobody waiting who is not signed in', async () => {
    expect(await read({ query: { after: '06' } })).toEqual({ answer: 'shown', asked: [], seen: undefined });
  });
});
