import { bodyOf, bytesOf, dropHeader, type Draft } from '../draft.js';
import type { Random } from '../../support/random.js';
import type { Mutation } from './mutation.js';

/** The request's own frame gives way to a false one. */
const falseFrame = (name: string, frame: (length: number) => readonly [string, string][]): Mutation => ({
  name,
  weight: 0.5,
  apply: (draft) => {
    const length = bodyOf(draft)?.length ?? 0;
    dropHeader(draft, 'Content-Length');
    draft.headers.push(...frame(length));
    draft.frame = 'bare';
  },
});

const GARBAGE = [
  'GET / HTTP/9.9\r\n\r\n',
  'GET /\r\n\r\n',
  '\r\n\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'GET / HTTP/1.1\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
  'GET / HTTP/1.1\nHost: a\n\n',
  'GET / HTTP/1.1\r\nHost\r\n\r\n',
  'GET  /  HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET / HTTP/1.1\r\n Host: a\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n',
  'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n',
  '\u0000'.repeat(100),
  'A'.repeat(20_000),
];

/** What is no sound HTTP, or breaks off. */
export const FRAME_MUTATIONS: readonly Mutation[] = [
  falseFrame('a length too small', (length) => [['Content-Length', String(Math.max(0, length - 3))]]),
  falseFrame('two lengths', (length) => [
    ['Content-Length', String(length)],
    ['Content-Length', String(length + 1)],
  ]),
  falseFrame('length and chunks', (length) => [
    ['Content-Length', String(length)],
    ['Transfer-Encoding', 'chunked'],
  ]),
  falseFrame('an unknown coding', () => [['Transfer-Encoding', 'xchunked']]),
  falseFrame('a length of no sense', () => [['Content-Length', '0x10']]),
  {
    ...falseFrame('a huge length', () => [['Content-Length', '99999999999']]),
    // Whoever may send a body is waited for: the connection is cut from here.
    apply: (draft) => {
      draft.headers.push(['Content-Length', '99999999999']);
      draft.frame = 'bare';
      draft.delivery = 'broken-off';
    },
  },
  {
    name: 'garbage',
    weight: 1,
    apply: (draft: Draft, random: Random) => {
      draft.garbage = Buffer.from(random.pick(GARBAGE), 'latin1');
    },
  },
  {
    name: 'broken off',
    weight: 1,
    apply: (draft) => {
      draft.delivery = 'broken-off';
    },
  },
  {
    name: 'two at once',
    weight: 0.5,
    apply: (draft) => {
      const whole = bytesOf(draft);
      if (whole.length < 100_000) draft.garbage = Buffer.concat([whole, whole, whole]);
    },
  },
];
