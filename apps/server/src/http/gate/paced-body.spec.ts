import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { PacedBody } from './paced-body.js';

const QUICK = { graceMs: 100, bytesASecond: 1_000, mostMs: 5_000 };

function failure(body: PacedBody): Promise<unknown> {
  return new Promise((resolve) => body.resume().once('error', resolve));
}

describe('a body on its way', () => {
  it('fails where nothing comes', async () => {
    expect(await failure(new PacedBody(QUICK))).toMatchObject({ code: 'REQUEST_TIMEOUT' });
  });

  it('fails where too little comes, however steadily', async () => {
    const body = new PacedBody(QUICK);
    const drip = setInterval(() => body.writable && body.write('x'), 10);
    expect(await failure(body)).toMatchObject({ code: 'REQUEST_TIMEOUT' });
    clearInterval(drip);
  });

  it('has longer the more of it has come', async () => {
    const body = new PacedBody({ ...QUICK, mostMs: 60_000 });
    body.resume();
    body.write(Buffer.alloc(60_000));
    await sleep(400);
    expect(body.errored).toBeNull();
    body.end();
    await once(body, 'close');
    expect(body.errored).toBeNull();
  });

  it('has no longer than the longest, however much has come', async () => {
    const body = new PacedBody({ ...QUICK, mostMs: 150 });
    body.write(Buffer.alloc(10_000));
    expect(await failure(body)).toMatchObject({ code: 'REQUEST_TIMEOUT' });
  });

  it('passes on what comes', async () => {
    const body = new PacedBody(QUICK);
    body.end('ab');
    expect(Buffer.concat((await body.toArray()) as Buffer[]).toString()).toBe('ab');
  });
});
