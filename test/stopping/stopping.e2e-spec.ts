import { once } from 'node:events';
import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProgram } from '../support/program.js';

jest.setTimeout(240_000);

const body = JSON.stringify({ username: 'thai-nguyen.ubnd.quan-tri', password: 'tinhgon-demo' });

/** A sign-in of which the server has the head and half of the body. */
async function halfSent(url: string, agent: Agent): Promise<ClientRequest> {
  const length = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const headers = { ...length, expect: '100-continue' };
  const asked = request(`${url}/api/v1/sessions`, { method: 'POST', headers, agent });
  asked.on('error', () => undefined);
  asked.flushHeaders();
  await once(asked, 'continue');
  asked.write(body.slice(0, 10));
  return asked;
}

async function takesNoMore(url: string): Promise<void> {
  while (
    await fetch(`${url}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    )
  )
    await sleep(20);
}

describe('a service that is told to stop', () => {
  it('answers what is under way, takes no more, and ends in order', async () => {
    const program = await startProgram();
    const agent = new Agent({ keepAlive: true });
    const asked = await halfSent(program.url, agent);
    const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
    const stopped = program.stop();
    await takesNoMore(program.url);
    asked.end(body.slice(10));
    const [answer] = await answered;
    expect(answer.statusCode).toBe(201);
    answer.resume();
    expect(await stopped).toBe(0);
    agent.destroy();
  });

  it('does not wait for ever for one who never finishes asking', async () => {
    const program = await startProgram();
    const asked = await halfSent(program.url, new Agent());
    const failed = new Promise((resolve) => asked.once('close', resolve));
    expect(await program.stop()).toBe(0);
    await failed;
  });
});
