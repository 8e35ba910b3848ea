import type { BareAnswers } from './bare-answers.js';
import type { BenchedPage } from './pages-of-season.js';

const ROUNDS = 5;
const IN_A_ROUND = 20;
const WARM_UP = 10;

/**
 * Milliseconds from the request to the last byte, one request after another. `processor_ms`: what the program and its
 * database worked for a page. `asks`: what the page asks of the API, asked over HTTP at once; `bare`: the same bytes from the same
 * HTTP server, which does nothing else.
 */
export interface Served {
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly processor_ms: number;
  readonly asks_p50_ms: number;
  readonly bare_p50_ms: number;
}

export interface Servers {
  readonly url: string;
  readonly bare: BareAnswers;
  /** Of the program and its database, so far. */
  readonly processorTime: () => number;
}

/** The three in turn, some requests each; null, and a word of it, for a page that is not there. */
export async function served({ url, bare, processorTime }: Servers, page: BenchedPage): Promise<Served | null> {
  const asPage = { cookie: `tinhgon_session=${page.token}`, accept: 'text/html', 'accept-encoding': 'br' };
  const asProgram = { authorization: `Bearer ${page.token}`, 'accept-encoding': 'br' };
  const { answer, bytes } = await got(`${url}${page.address}`, asPage);
  if (answer.status !== 200) {
    process.stderr.write(`left out: ${page.address} is answered with ${String(answer.status)}\n`);
    return null;
  }
  await bare.give(answer, bytes);
  const ways: Record<Way, () => Promise<unknown>> = {
    page: () => got(`${url}${page.address}`, asPage),
    asks: () => Promise.all(page.asks.map((asked) => got(`${url}/api/v1${asked}`, asProgram))),
    bare: () => got(bare.url, asPage),
  };
  const times: Record<Way, number[]> = { page: [], asks: [], bare: [] };
  let processor = 0;
  for (const way of WAYS) await timed(ways[way], WARM_UP);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of WAYS) {
      const before = processorTime();
      times[way].push(...(await timed(ways[way], IN_A_ROUND)));
      if (way === 'page') processor += processorTime() - before;
    }
  }
  return {
    p50_ms: at(times.page, 0.5),
    p95_ms: at(times.page, 0.95),
    processor_ms: rounded(processor / times.page.length),
    asks_p50_ms: at(times.asks, 0.5),
    bare_p50_ms: at(times.bare, 0.5),
  };
}

type Way = (typeof WAYS)[number];
const WAYS = ['page', 'asks', 'bare'] as const;

async function got(address: string, headers: Readonly<Record<string, string>>) {
  const answer = await fetch(address, { headers });
  return { answer, bytes: await answer.arrayBuffer() };
}

async function timed(ask: () => Promise<unknown>, runs: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  return times;
}

const rounded = (ms: number) => Number(ms.toFixed(1));

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return rounded(sorted[Math.floor(sorted.length * share)] ?? 0);
}
