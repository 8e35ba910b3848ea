import { MessageChannel } from 'node:worker_threads';
import { hearing } from './hearing.js';
import { Saying } from './saying.js';

describe('what a program says while it works', () => {
  it('is taken one after the other, all before it ends, and no more is said than can wait', async () => {
    const taken: unknown[] = [];
    let [now, most] = [0, 0];
    const { port, end } = hearing(async (message) => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      taken.push(message);
      now -= 1;
    }, fail);
    const saying = new Saying(port);
    for (let at = 0; at < 30; at += 1) {
      await saying.say(at);
      expect(at - taken.length).toBeLessThanOrEqual(8);
    }
    await saying.end();
    expect([taken, most]).toEqual([Array.from({ length: 30 }, (_, at) => at), 1]);
    await end();
  });

  it('is not taken after its end, which waits for what is being taken', async () => {
    const taken: unknown[] = [];
    const begun = new Promise<{ readonly end: () => Promise<void>; readonly go: () => void }>((resolve) => {
      const { port, end } = hearing(async (message) => {
        await new Promise<void>((go) => resolve({ end, go }));
        taken.push(message);
      }, fail);
      const saying = new Saying(port);
      for (const word of ['first', 'second']) void saying.say(word);
    });
    const { end, go } = await begun;
    setTimeout(go, 50);
    await end();
    expect(taken).toEqual(['first']);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(taken).toEqual(['first']);
  });

  it('hands buffers over', async () => {
    const { port1, port2 } = new MessageChannel();
    const bytes = new Uint8Array([1, 2]).buffer;
    await new Saying(port1).say({ bytes }, [bytes]);
    expect(bytes.byteLength).toBe(0);
    for (const port of [port1, port2]) port.close();
  });

  it('ends the work where it cannot be taken', async () => {
    const fault = await new Promise((resolve) => {
      const { port, end } = hearing(
        () => Promise.reject(new RangeError('full')),
        (error) => {
          void end();
          resolve(error);
        },
      );
      void new Saying(port).say('more');
    });
    expect(fault).toEqual(new RangeError('full'));
  });
});

const fail = (error: unknown) => {
  throw error;
};
