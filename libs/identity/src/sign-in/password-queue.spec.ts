import { PasswordQueue } from './password-queue.js';

function all(queue: PasswordQueue<string>): readonly string[] {
  const taken: string[] = [];
  for (let item = queue.next(); item !== null; item = queue.next()) taken.push(item);
  return taken;
}

/** `a1 b1 …`: lane and party, then a number. */
function fill(queue: PasswordQueue<string>, texts: string): readonly (string | null)[] {
  return texts.split(' ').map((text) => queue.add({ lane: text[0] ?? '', party: text.slice(0, 2) }, text));
}

it('gives each lane its turn, and each party of a lane', () => {
  const queue = new PasswordQueue<string>(100);
  fill(queue, 'ax1 ax2 ax3 ay1 bx1 cx1 cx2');
  expect(queue.size).toBe(7);
  expect(all(queue)).toEqual('ax1 bx1 cx1 ay1 cx2 ax2 ax3'.split(' '));
  expect([queue.size, queue.next()]).toEqual([0, null]);
});

it('lets a newcomer wait for one of each lane at most, however many a lane has', () => {
  const queue = new PasswordQueue<string>(1_000);
  for (let at = 0; at < 600; at += 1) queue.add({ lane: 'a', party: `a${String(at)}` }, 'flood');
  queue.add({ lane: 'b', party: 'b' }, 'newcomer');
  expect([queue.next(), queue.next()]).toEqual(['flood', 'newcomer']);
});

it('sheds from the longest lane and its longest party what came last', () => {
  const queue = new PasswordQueue<string>(4);
  expect(fill(queue, 'ax1 ax2 ay1 bx1 bx2 cx1 ay2')).toEqual([null, null, null, null, 'ax2', 'bx2', 'ay2']);
  expect(all(queue)).toEqual('ax1 bx1 cx1 ay1'.split(' '));
});

it('sheds the newcomer where its own lane is the longest', () => {
  const queue = new PasswordQueue<string>(2);
  expect(fill(queue, 'ax1 ax2 ax3')).toEqual([null, null, 'ax3']);
});
