import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { NewsStream } from './news-stream.js';

const pace = { spread: 5, apart: 20, beat: 10, retry: 1_000 } as const;
const begun = () => {
  const stream = new NewsStream('my-work', pace);
  stream.begin('07');
  return stream;
};
const written = (stream: NewsStream) => String(stream.body.read() ?? '');
const event = (position: string) =>
  `id: ${position}\nevent: changed\ndata: {"position":"${position}","what":"my-work"}\n\n`;

describe('a stream of news', () => {
  it('says from where nothing is missed, and when to come back, at a time of its own', () => {
    const [, retry, position] = /^retry: (\d+)\nid: (\d+)\n\n$/.exec(written(begun())) ?? [];
    expect(position).toBe('07');
    expect(Number(retry)).toBeGreaterThanOrEqual(1_000);
    expect(Number(retry)).toBeLessThanOrEqual(2_000);
  });

  it('tells many changes as the last of them, and the next ones later', async () => {
    const stream = begun();
    written(stream);
    for (const position of ['08', '09', '10']) stream.tell(position);
    await once(stream.body, 'readable');
    expect(written(stream)).toBe(event('10'));
    stream.tell('11');
    expect(written(stream)).toBe('');
    await once(stream.body, 'readable');
    expect(written(stream)).toBe(event('11'));
  });

  it('keeps one event for a reader who is slow, and no heartbeats', async () => {
    const stream = begun();
    written(stream);
    stream.body.write('x'.repeat(2_000));
    stream.tell('08');
    await sleep(60);
    stream.tell('09');
    stream.beat();
    await sleep(60);
    expect(stream.body.readableLength).toBe(2_000);
    const read: string[] = [];
    stream.body.on('data', (piece: Buffer) => read.push(piece.toString()));
    while (!read.join('').includes('changed')) await sleep(5);
    expect(read.join('').slice(2_000)).toBe(event('09'));
  });

  it('beats where nothing else is written', async () => {
    const stream = begun();
    written(stream);
    stream.beat();
    expect(written(stream)).toBe('');
    await sleep(30);
    stream.beat();
    expect(written(stream)).toBe(':\n\n');
  });

  it('tells what waits before it ends, and nothing after', async () => {
    const stream = begun();
    written(stream);
    stream.tell('08');
    stream.end();
    const read: string[] = [];
    stream.body.on('data', (piece: Buffer) => read.push(piece.toString()));
    await once(stream.body, 'end');
    expect(read.join('')).toBe(event('08'));
    stream.tell('09');
    stream.end();
    await sleep(30);
    expect(read).toHaveLength(1);
  });
});
