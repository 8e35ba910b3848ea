import { bodyOf, setHeader, type Draft } from '../draft.js';
import type { Random } from '../../support/random.js';
import type { Mutation } from './mutation.js';

const MEBIBYTE = 1_048_576;

const filled = (piece: string, bytes: number) =>
  Buffer.from(`[${`${piece},`.repeat(Math.floor(bytes / (piece.length + 1)) - 2)}${piece}]`);

/** Whole bodies that cost much to read, just below and just above what a route takes. */
const HEAVY: readonly (() => Buffer)[] = [
  () => filled('[]', MEBIBYTE - 100),
  () => filled('{}', MEBIBYTE - 100),
  () => filled('0', MEBIBYTE - 100),
  () => filled('""', MEBIBYTE - 100),
  () => filled('1e9', MEBIBYTE - 100),
  () => Buffer.from('['.repeat(MEBIBYTE - 100)),
  () => Buffer.from('{"a":'.repeat(200_000)),
  () => Buffer.from(`{${Array.from({ length: 80_000 }, (_, at) => `"k${at}":0`).join(',')}}`),
  () => Buffer.from(`{"a":"${'\\u0000'.repeat(170_000)}"}`),
  () => Buffer.from(`"${'x'.repeat(MEBIBYTE - 100)}"`),
  () => Buffer.from(' '.repeat(MEBIBYTE - 100)),
  () => filled('[]', MEBIBYTE + 100),
];

const ODD: readonly Buffer[] = [
  Buffer.alloc(0),
  Buffer.from('\u0000'),
  Buffer.from('{'),
  Buffer.from('{"a":1}{"b":2}'),
  Buffer.from('nul'),
  Buffer.from("{'a':1}"),
  Buffer.from('{"a":NaN}'),
  Buffer.from('// x\n{}'),
  Buffer.from('a=1&b[]=2&__proto__[x]=1'),
  Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
];

function change(draft: Draft, with_: (body: Buffer) => Buffer): void {
  const body = bodyOf(draft);
  if (body) draft.bytes = with_(body);
}

const insert = (at: number, piece: Buffer) => (body: Buffer) =>
  Buffer.concat([body.subarray(0, at), piece, body.subarray(at)]);

const BROKEN_PIECES = ['ff', 'c080', 'eda080', 'f5808080', '00', 'e1ba', 'efbbbf', 'feff', 'e2808b', '1b5b'].map(
  (hex) => Buffer.from(hex, 'hex'),
);

const somewhereIn = (draft: Draft, random: Random) => random.below((bodyOf(draft)?.length ?? 0) + 1);

/** The body as bytes. */
export const BYTE_MUTATIONS: readonly Mutation[] = [
  { name: 'a heavy body', weight: 0.5, apply: (draft, random) => change(draft, () => random.pick(HEAVY)()) },
  { name: 'an odd body', weight: 2, apply: (draft, random) => change(draft, () => random.pick(ODD)) },
  {
    name: 'broken bytes',
    weight: 3,
    apply: (draft, random) => change(draft, insert(somewhereIn(draft, random), random.pick(BROKEN_PIECES))),
  },
  {
    name: 'a cut body',
    weight: 2,
    apply: (draft, random) => {
      const length = somewhereIn(draft, random);
      change(draft, (body) => body.subarray(0, length));
    },
  },
  {
    name: 'a mark before it',
    weight: 1,
    apply: (draft, random) =>
      change(draft, insert(0, Buffer.from(random.pick(['efbbbf', 'fffe', 'feff', '2b2f76']), 'hex'))),
  },
  {
    name: 'UTF-16',
    weight: 1,
    apply: (draft) => change(draft, (body) => Buffer.from(body.toString('utf8'), 'utf16le')),
  },
  {
    name: 'a body where none belongs',
    weight: 1,
    apply: (draft, random) => {
      if (bodyOf(draft)) return;
      draft.bytes = random.chance(0.1) ? random.pick(HEAVY)() : random.pick(ODD);
      setHeader(draft, 'Content-Type', 'application/json');
    },
  },
];
