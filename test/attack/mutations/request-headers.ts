import { bodyOf, dropHeader, setHeader, type Draft } from '../draft.js';
import type { Random } from '../../support/random.js';
import type { Mutation } from './mutation.js';

const set = (name: string, weight: number, values: readonly string[]): Mutation => ({
  name: `${name} is odd`,
  weight,
  apply: (draft, random) => setHeader(draft, name, random.pick(values)),
});

const long = (length: number) => 'a'.repeat(length);

const TYPES = [
  'text/plain',
  'application/xml',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/*',
  'application/json; charset=utf-16',
  'application/json; charset=latin1',
  'application/json;charset=',
  ';',
  '/',
  'application/json, text/csv',
  'APPLICATION/JSON',
  'application/json; a="',
  `application/${long(5_000)}`,
  '',
  'text/csv',
  'application/x-ndjson',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-7',
  `application/json${';a=b'.repeat(500)}`,
];

const TAGS = [
  '*',
  'W/"1"',
  '"0", "1"',
  '""',
  '"-1"',
  '"9999999999"',
  '"99999999999999999999"',
  '1',
  '"1',
  'W/*',
  '"0x1"',
  '"1e3"',
  '"01"',
  `"${long(4_000)}"`,
  '" 1"',
  '"1"\t',
];

const TOKENS = [
  'Bearer',
  'Bearer ',
  'Bearer a.b.c',
  'Basic YTpi',
  'Bearer null',
  `Bearer ${long(7_000)}`,
  'bearer x',
  '',
  'Bearer eyJhbGciOiJub25lIn0.e30.',
  'Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.AAAA',
  'Bearer ..',
];

function repeat(draft: Draft, random: Random): void {
  const header = random.pick(draft.headers);
  draft.headers.push([header[0], random.chance(0.5) ? header[1] : long(10)]);
}

/** Headers that are missing, repeated, huge or odd. */
export const HEADER_MUTATIONS: readonly Mutation[] = [
  set('Content-Type', 4, TYPES),
  set('If-Match', 4, TAGS),
  set('Authorization', 3, TOKENS),
  set('Idempotency-Key', 3, ['', 'short', long(201), '        ', 'khóa-có-dấu', '"12345678"', long(5_000)]),
  set('Content-Encoding', 1, ['gzip', 'br', 'deflate', 'identity', 'gzip, gzip', 'x']),
  set('Accept', 1, ['*/*', 'text/html', 'application/x-ndjson', 'a/b,'.repeat(1_000), '']),
  set('Expect', 1, ['100-continue', '200-ok', long(1_000)]),
  set('X-Request-Id', 1, [long(65), 'x', 'a b c d e f g h', '../../../../../../', '{"a":"b"}']),
  set('X-Forwarded-For', 1, ['127.0.0.1', '::1', 'unknown', '1.1.1.1,'.repeat(500), "' or 1=1"]),
  set('Host', 1, ['evil.example', '', '127.0.0.1:99999', long(2_000)]),
  set('Accept-Language', 0.5, ['en', 'vi,'.repeat(1_000)]),
  set('Range', 0.5, ['bytes=0-', 'bytes=-1', `bytes=${'0-1,'.repeat(500)}0-1`]),
  set('If-None-Match', 0.5, ['*', 'W/"1"', '"x"']),
  set('Upgrade', 0.5, ['websocket', 'h2c']),
  set('X-HTTP-Method-Override', 0.5, ['DELETE', 'PUT']),
  { name: 'a header less', weight: 3, apply: (draft, random) => dropHeader(draft, random.pick(draft.headers)[0]) },
  { name: 'a header twice', weight: 3, apply: repeat },
  {
    name: 'many headers',
    weight: 0.5,
    apply: (draft, random) => {
      for (let at = 0; at < random.pick([100, 1_500, 3_000]); at++) draft.headers.push([`X-${at}`, 'a']);
    },
  },
  { name: 'a huge header', weight: 0.5, apply: (draft) => setHeader(draft, 'X-Huge', long(20_000)) },
  {
    name: 'bytes that no header has',
    weight: 1,
    apply: (draft, random) =>
      setHeader(draft, 'X-Odd', random.pick(['\u0000', 'a\u0001', '\u00ff\u00fe', 'a\rb', 'a\nb'])),
  },
  {
    name: 'in chunks',
    weight: 1,
    apply: (draft) => {
      if (bodyOf(draft)) draft.frame = 'chunked';
    },
  },
];
