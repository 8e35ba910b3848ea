import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { PasswordWork } from './password-work.js';

const atOnce = Math.min(availableParallelism(), 3);

/** Work that ends on demand, and the order of its starts. */
function workshop() {
  const work = new PasswordWork();
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (name: string, lane: string, known = false) =>
    work
      .do({ known, lane, party: lane }, () => {
        begun.push(name);
        return new Promise<string>((resolve) => ends.push(() => resolve(name)));
      })
      .catch((error: unknown) => (error as { readonly code: string }).code);
  const endOne = async () => {
    ends.shift()?.();
    await turn();
  };
  const fill = () => {
    for (let at = 0; at < atOnce; at += 1) void ask(`first ${String(at)}`, 'first');
  };
  return { ask, begun, endOne, fill, waiting: () => ends.length };
}

it('does as many at once as there are cores, three at most', async () => {
  const { fill, ask, begun, endOne } = workshop();
  fill();
  const last = ask('last', 'other');
  expect(begun).toHaveLength(atOnce);
  await endOne();
  expect(begun.at(-1)).toBe('last');
  for (let at = 0; at < atOnce; at += 1) await endOne();
  await expect(last).resolves.toBe('last');
});

it('refuses the last of the longest lane when 200 wait, and nobody else', async () => {
  const { fill, ask, begun, endOne } = workshop();
  fill();
  const flood = Array.from({ length: 250 }, (_, at) => ask(`flood ${String(at)}`, 'flood'));
  const other = ask('other', 'other');
  await endOne();
  await endOne();
  expect(begun.slice(atOnce)).toEqual(['flood 0', 'other']);
  for (let at = 0; at < 300; at += 1) await endOne();
  const answers = await Promise.all(flood);
  expect(answers.filter((answer) => answer === 'PASSWORD_CHECKS_BUSY')).toHaveLength(51);
  await expect(other).resolves.toBe('other');
});

it('takes known devices first, and every fourth time a stranger', async () => {
  const { fill, ask, begun, endOne } = workshop();
  fill();
  for (let at = 0; at < 4; at += 1) void ask(`stranger ${String(at)}`, 'stranger');
  for (let at = 0; at < 5; at += 1) void ask(`known ${String(at)}`, 'device', true);
  for (let at = 0; at < 9; at += 1) await endOne();
  const kinds = begun.slice(atOnce).map((name) => name.split(' ')[0]);
  expect(kinds).toEqual(['known', 'known', 'known', 'stranger', 'known', 'known', 'stranger', 'stranger', 'stranger']);
});

it('goes on after work that fails', async () => {
  const work = new PasswordWork();
  const turnOf = { known: false, lane: 'a', party: 'a' };
  await expect(work.do(turnOf, () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
  await expect(work.do(turnOf, () => Promise.resolve('xong'))).resolves.toBe('xong');
});
