import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OffThread } from './off-thread.js';

/** A thread's program in these tests. */
const PROGRAM = `import { threadId } from 'node:worker_threads';
export default async ({ act, bytes, ms, text }) => {
  if (act === 'spin') for (;;);
  if (act === 'fill') for (const held = []; ; ) held.push(new Array(100_000).fill(held.length));
  if (act === 'fail') throw new Error(text);
  if (act === 'sleep') await new Promise((resolve) => setTimeout(resolve, ms));
  if (act === 'thread') return threadId;
  if (act === 'sum') return new Uint8Array(bytes).reduce((sum, byte) => sum + byte, 0);
  return text ?? null;
};`;

jest.setTimeout(60_000);

describe('work off the main thread', () => {
  let folder: string;
  let program: string;
  let threads: OffThread;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tinhgon-'));
    program = path.join(folder, 'program.mjs');
    await writeFile(program, PROGRAM);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(() => {
    threads = new OffThread({ threads: 2, megabytes: 64, waiting: 4, waitingEach: 2 });
  });
  afterEach(() => threads.close());

  const run = (person: string, input: object, more: { timeoutMs?: number; signal?: AbortSignal } = {}) =>
    threads.run<unknown>({ program, input, person, timeoutMs: 60_000, ...more });
  const nameOf = (work: Promise<unknown>) => work.then(String, (error: unknown) => (error as Error).name);

  it('gives the result, takes buffers over, and tells what a program says went wrong', async () => {
    const bytes = new Uint8Array([1, 2, 3]).buffer;
    const work = { program, input: { act: 'sum', bytes }, person: 'a', timeoutMs: 60_000, handedOver: [bytes] };
    expect(await threads.run(work)).toBe(6);
    expect(bytes.byteLength).toBe(0);
    await expect(run('a', { act: 'fail', text: 'sai' })).rejects.toThrow('sai');
  });

  it('ends work that takes too long or too much, and goes on with the next', async () => {
    expect(await nameOf(run('a', { act: 'spin' }, { timeoutMs: 300 }))).toBe('WorkTooLong');
    expect(await nameOf(run('a', { act: 'fill' }))).toBe('WorkTooLarge');
    expect(await run('a', { text: 'xong' })).toBe('xong');
  });

  it('breaks off what nobody waits for any more, waiting or under way', async () => {
    const leaving = new AbortController();
    const works = [run('a', { act: 'spin' }, { signal: leaving.signal }), run('a', {}, { signal: leaving.signal })];
    setTimeout(() => leaving.abort(), 200);
    expect(await Promise.all(works.map(nameOf))).toEqual(['WorkBrokenOff', 'WorkBrokenOff']);
    expect(await nameOf(run('a', {}, { signal: leaving.signal }))).toBe('WorkBrokenOff');
    expect(await run('a', { text: 'xong' })).toBe('xong');
  });

  it('leaves a thread to others, and refuses what is too much of one person and of all', async () => {
    const leaving = new AbortController();
    const long = ['a', 'a', 'a', 'a'].map((person) => nameOf(run(person, { act: 'spin' }, { signal: leaving.signal })));
    expect(await long[3]).toBe('WorkOverload');
    expect(await run('b', { text: 'xong' })).toBe('xong');
    leaving.abort();
    expect(await Promise.all(long)).toEqual(['WorkBrokenOff', 'WorkBrokenOff', 'WorkBrokenOff', 'WorkOverload']);
  });

  it('ends a thread that has nothing to do, with all that it held', async () => {
    const brief = new OffThread({ threads: 1, idleMs: 10 });
    const thread = () => brief.run<number>({ program, input: { act: 'thread' }, person: 'a', timeoutMs: 60_000 });
    const first = await thread();
    let later = first;
    for (let pause = 20; later === first; pause *= 2) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      later = await thread();
    }
    expect(later).not.toBe(first);
    await brief.close();
  });

  it('ends with the program, whatever is under way', async () => {
    const works = [run('a', { act: 'spin' }), run('b', { act: 'sleep', ms: 60_000 }), run('c', {})].map(nameOf);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await threads.close();
    expect(await Promise.all(works)).toEqual(['WorkBrokenOff', 'WorkBrokenOff', 'WorkBrokenOff']);
    expect(await nameOf(run('a', {}))).toBe('WorkBrokenOff');
  });
});
