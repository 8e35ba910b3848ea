import { parentPort, workerData } from 'node:worker_threads';
import { DEMONSTRATION_PASSWORD } from '../support/cast.js';
import type { SignedIn } from '../support/service.js';

/**
 * Somebody at another address who goes on working during an attack, on a thread of their own: reads, and signs in now and
 * then. Tells its waits when it is told to end.
 */
const { url, username } = workerData as { readonly url: string; readonly username: string };
const PAUSE_MS = 100;
const READS_A_SIGN_IN = 20;

const ending = new AbortController();
parentPort?.once('message', () => ending.abort());

interface Waits {
  count: number;
  longestMs: number;
  overASecond: number;
  readonly refused: Record<string, number>;
}

const waits: Record<'read' | 'signIn', Waits> = {
  read: { count: 0, longestMs: 0, overASecond: 0, refused: {} },
  signIn: { count: 0, longestMs: 0, overASecond: 0, refused: {} },
};

async function timed(kind: keyof typeof waits, request: () => Promise<Response>): Promise<string> {
  const started = performance.now();
  const answer = await request().catch((error: unknown) => String(error));
  const text = typeof answer === 'string' ? answer : await answer.text();
  const [seen, ms] = [waits[kind], performance.now() - started];
  seen.count += 1;
  seen.longestMs = Math.max(seen.longestMs, Math.round(ms));
  if (ms > 1_000) seen.overASecond += 1;
  const status = typeof answer === 'string' ? 'no answer' : String(answer.status);
  if (!status.startsWith('2')) seen.refused[status] = (seen.refused[status] ?? 0) + 1;
  return text;
}

async function signIn(): Promise<string> {
  const body = JSON.stringify({ username, password: DEMONSTRATION_PASSWORD });
  const headers = { 'content-type': 'application/json' };
  const text = await timed('signIn', () => fetch(`${url}/api/v1/sessions`, { method: 'POST', headers, body }));
  try {
    return (JSON.parse(text) as SignedIn).token;
  } catch {
    return '';
  }
}

let token = '';
for (let round = 0; !ending.signal.aborted; round++) {
  if (round % READS_A_SIGN_IN === 0) token = (await signIn()) || token;
  await timed('read', () => fetch(`${url}/api/v1/my-work`, { headers: { authorization: `Bearer ${token}` } }));
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
parentPort?.postMessage(waits);
