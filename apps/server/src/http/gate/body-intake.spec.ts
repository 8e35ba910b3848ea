import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import type { HttpRequest } from '../request.js';
import { BODY_BOUNDS } from './body-slots.js';
import { BodyIntake } from './body-intake.js';

const large = { 'content-length': '900000' };

function ground() {
  const intake = new BodyIntake();
  const take = (headers: Record<string, string> = large) => {
    const [coming, response] = [new PassThrough(), new EventEmitter()];
    const request = { person: 'p', ip: '10.0.0.1', headers } as unknown as HttpRequest;
    const body = intake.take(request, coming, { raw: response as ServerResponse });
    return { coming, response, body };
  };
  return { take };
}

describe('the intake of bodies', () => {
  it('gives on what comes, and leaves alone what has no body', async () => {
    const { take } = ground();
    const { coming, body } = take({ 'content-length': '2' });
    coming.end('ab');
    expect(Buffer.concat((await body.toArray()) as Buffer[]).toString()).toBe('ab');
    const none = take({ 'content-length': '0' });
    expect(none.body).toBe(none.coming);
  });

  it('takes no more of one person than their share, and one for each that is over', async () => {
    const { take } = ground();
    const taken = Array.from({ length: BODY_BOUNDS.ofPerson }, () => take());
    expect(() => take()).toThrow('TOO_MANY_REQUESTS');
    taken[0]?.response.emit('close');
    expect(() => take()).not.toThrow();
    expect(() => take()).toThrow('TOO_MANY_REQUESTS');
    taken[1]?.coming.end();
    await once(taken[1]?.body.resume() ?? new EventEmitter(), 'end');
    expect(() => take()).not.toThrow();
    for (const { response } of taken) response.emit('close');
  });

  it('fails a body whose sender went away, also where nobody reads it', async () => {
    const { coming, body } = ground().take();
    coming.destroy();
    await once(coming, 'close');
    expect(body.errored).toMatchObject({ code: 'MALFORMED_REQUEST' });
  });
});
