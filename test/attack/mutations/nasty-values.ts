import type { Random } from '../../support/random.js';
import { Pairs, Raw, type Json } from '../json-text.js';

const raw = (text: string) => () => new Raw(text);
const many = (count: number, text: string) => raw(`[${Array.from({ length: count }, () => text).join(',')}]`);
const deep = (depth: number, [open, close]: readonly [string, string]) => raw(open.repeat(depth) + close.repeat(depth));

/** Names that every object of the language has. */
export const PROTOTYPE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'toJSON',
  'then',
  '__defineGetter__',
  'isPrototypeOf',
];

const WRONG_TYPES: readonly (() => Json)[] = [
  ...['null', 'true', '0', '""', '[]', '{}', '[[]]', '[null]', '"true"', '-1', '1.5'].map(raw),
  ...['[{}]', '{"length":1}', '{"length":-1}', '{"0":"a","length":1}'].map(raw),
];

const NUMBERS: readonly (() => Json)[] = [
  ...['1e999', '-1e999', '-0', '1e-400', '9007199254740993', '1E400', '0.1e1', '1e21', '2147483648', '-2147483649'].map(
    raw,
  ),
  () => new Raw('9'.repeat(400)),
  () => new Raw(`0.${'0'.repeat(400)}1`),
];

const TEXTS: readonly (() => Json)[] = [
  () => 'x'.repeat(100_000),
  () => 'ệ'.repeat(20_000),
  () => ' '.repeat(1_000),
  () => '\u0000',
  () => 'a\u0000b',
  raw('"\\ud800"'),
  raw('"\\udfff\\ud800"'),
  () => '\u202egnorT nagniT',
  () => 'Tinh\u200bGọn',
  () => '\ufeff',
  () => 'e\u0301\u0302\u0303'.repeat(200),
  () => '🇻🇳👩‍👩‍👧‍👦',
  () => "'; DROP TABLE event_log.events; --",
  () => '<script>alert(1)</script>',
  () => '${jndi:ldap://127.0.0.1/a}',
  () => '../../../../etc/passwd',
  () => '=cmd|calc!A1',
  () => '%00%ff',
  () => '\r\nSet-Cookie: a=b',
];

const DATES: readonly (() => Json)[] = [
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '0001-01-01',
  '2026-13-01',
  '2026-1-1',
  '31/12/2026',
  '2026-05-14T00:00:00Z',
  '+275760-09-13',
  '-000001-01-01',
  '10000-01-01',
  '2026-W20',
  '1e9',
  'hôm nay',
].map((text) => () => text);

const HUGE: readonly (() => Json)[] = [
  many(20_000, '{}'),
  many(50_000, '0'),
  many(10_000, '[]'),
  many(2_000, '"a"'),
  deep(33, ['[', ']']),
  deep(5_000, ['[', ']']),
  deep(100_000, ['[', ']']),
  () => new Raw(`${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`),
  () => new Pairs(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, 0])),
];

const FAMILIES = [
  { weight: 5, values: WRONG_TYPES },
  { weight: 3, values: NUMBERS },
  { weight: 4, values: TEXTS },
  { weight: 3, values: DATES },
  { weight: 0.4, values: HUGE },
];

/** A value that few schemas take. */
export function nastyValue(random: Random): Json {
  const family = random.weighted([...FAMILIES, { weight: 3, values: [() => prototypeObject(random)] }]);
  return random.pick(family.values)();
}

function prototypeObject(random: Random): Json {
  const value = random.pick<Json>([
    1,
    null,
    'x',
    new Raw('{}'),
    new Raw('[]'),
    new Raw('{"prototype":{"polluted":true}}'),
  ]);
  return new Pairs([[random.pick(PROTOTYPE_KEYS), value]]);
}
