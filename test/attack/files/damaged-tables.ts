import type { Random } from '../../support/random.js';

const SOUND = [
  'ma_thu_tuc,ten_thu_tuc,linh_vuc',
  '7.000001,Cấp lại giấy phép,Công thương',
  '7.000002,"Cấp đổi, gia hạn",',
];

/** What is put into a table, or becomes all of it. */
const PIECES: readonly (() => string)[] = [
  () => '"'.repeat(20_000),
  () => ','.repeat(100_000),
  () => ';\t|,'.repeat(1_000),
  () => '\n'.repeat(50_000),
  () => '\r'.repeat(10_000),
  () => `"${'x'.repeat(500_000)}"`,
  () => '7.000001,Cấp lại,\n'.repeat(20_001),
  () => '\u0000',
  () => '\ufeff',
  () => '=cmd|calc!A1',
  () => '__proto__,constructor,toString',
  () => '\u202e\u200b',
  () => '""""""',
  () => '"a"b"c',
];

const ENCODINGS: readonly BufferEncoding[] = ['utf8', 'utf16le', 'latin1', 'base64'];

/** A CSV of procedures with a piece at some place, cut, or in another encoding. */
export function damagedCsv(random: Random): Buffer {
  const text = SOUND.join(random.pick(['\n', '\r\n', '\r']));
  const at = random.below(text.length);
  const ways = [
    () => text.slice(0, at) + random.pick(PIECES)() + text.slice(at),
    () => text.slice(0, at),
    () => random.pick(PIECES)(),
    () => text.replaceAll(',', random.pick([';', '\t', '|', '\u0001'])),
  ];
  const bytes = Buffer.from(random.pick(ways)(), random.chance(0.8) ? 'utf8' : random.pick(ENCODINGS));
  return random.chance(0.2) ? Buffer.concat([bytes, Buffer.from(random.pick(['ff', 'c3', 'eda080']), 'hex')]) : bytes;
}

const ENTRY = '{"ma_thu_tuc":"7.000001","ten_thu_tuc":"Cấp lại giấy phép"}';

const LISTS: readonly (() => string)[] = [
  () => `[${ENTRY},${ENTRY}]`,
  () => `[${'{},'.repeat(19_999)}{}]`,
  () => `[${'[],'.repeat(500_000)}[]]`,
  () => `[${`${ENTRY},`.repeat(5_000)}${ENTRY}]`,
  () => '['.repeat(200_000),
  () => `[{"ma_thu_tuc":${'['.repeat(1_000)}${']'.repeat(1_000)}}]`,
  () => `[{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join(',')}}]`,
  () => '[{"__proto__":{"ma_thu_tuc":"1"},"constructor":1}]',
  () => '[{"ma_thu_tuc":1e999,"ten_thu_tuc":-0}]',
  () => '[{"ma_thu_tuc":"\\ud800","ten_thu_tuc":"\\u0000"}]',
  () => '{"0":{},"length":1}',
  () => `${ENTRY}\n${ENTRY}`,
];

/** A list of procedures as JSON, broken. */
export function damagedJson(random: Random): Buffer {
  const text = random.pick(LISTS)();
  return Buffer.from(random.chance(0.3) ? text.slice(0, random.below(text.length)) : text);
}
