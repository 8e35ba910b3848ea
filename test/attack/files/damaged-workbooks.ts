import { deflateRawSync } from 'node:zlib';
import type { Random } from '../../support/random.js';
import { storedZip, type Part } from './stored-zip.js';
import { WORKBOOK_PARTS } from './workbook-parts.js';

/** XML that costs a careless reader time or memory, or that no reader should follow. */
const PIECES: readonly (() => string)[] = [
  () => '<c '.repeat(80_000),
  () => '<'.repeat(50_000),
  () => '<a>'.repeat(50_000),
  () => `<a ${'b="c" '.repeat(20_000)}/>`,
  () => '&'.repeat(50_000),
  () => '&lt;'.repeat(50_000),
  () => '<!--'.repeat(20_000),
  () => '<![CDATA['.repeat(10_000),
  () => '<?x '.repeat(20_000),
  () => ' '.repeat(200_000),
  () =>
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><x>&c;</x>',
  () => '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
  () => '<c r="XFD1048576" t="n"><v>1</v></c>',
  () => '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
  () => '<c r="A99999999999999999999"><v>1</v></c>',
  () => '<c r="__proto__" t="__proto__"><v>__proto__</v></c>',
  () => '<c r="A4" t="s"><v>-1</v></c><c r="B4" t="s"><v>1e999</v></c><c r="C4" t="d"><v>x</v></c>',
  () => '\u0000\u0001\ufffe',
  () => '<mergeCell ref="A1:XFD1048576"/>',
  () => `<row r="4">${'<c r="A4"><v>1</v></c>'.repeat(10_000)}</row>`,
];

type Damage = (random: Random) => Buffer;

const partAt = (random: Random) => random.below(WORKBOOK_PARTS.length);
const withPart = (at: number, change: (part: Part) => Part | null) =>
  WORKBOOK_PARTS.flatMap((part, index) => (index === at ? (change(part) ?? []) : part));

/** A text of the part with something put in, taken out or put twice at a place in its XML. */
function brokenXml(random: Random): (part: Part) => Part {
  return ({ name, bytes }) => {
    const text = bytes.toString('utf8');
    const [from, to] = [random.below(text.length), random.below(text.length)].sort((a, b) => a - b) as [number, number];
    const ways = [
      () => text.slice(0, from) + random.pick(PIECES)() + text.slice(from),
      () => text.slice(0, from) + text.slice(to),
      () => text.slice(0, to) + text.slice(from),
      () => text.slice(0, from),
      () => random.pick(PIECES)(),
      () => '',
    ];
    return { name, bytes: Buffer.from(random.pick(ways)()) };
  };
}

function flipped(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  for (let times = 1 + random.below(8); times > 0; times--) copy[random.below(copy.length)] = random.below(256);
  return copy;
}

function deflated({ name, bytes }: Part): Part {
  return { name, bytes: deflateRawSync(bytes) };
}

const DAMAGES: readonly Damage[] = [
  (random) => storedZip(withPart(partAt(random), brokenXml(random))),
  (random) => storedZip(withPart(partAt(random), brokenXml(random))),
  (random) => storedZip(withPart(partAt(random), () => null)),
  (random) => flipped(storedZip(WORKBOOK_PARTS), random),
  (random) => {
    const whole = storedZip(WORKBOOK_PARTS);
    return whole.subarray(0, random.below(whole.length));
  },
  (random) => Buffer.concat([storedZip(WORKBOOK_PARTS), Buffer.alloc(random.below(70_000), 0x50)]),
  (random) => {
    const lies = [{ size: 4_294_967_295 }, { checksum: 1 }, { method: 8 }, { method: 99 }, { flags: 1 }, { size: 0 }];
    const [at, lie] = [partAt(random), random.pick(lies)];
    return storedZip(WORKBOOK_PARTS, (part) => (part === WORKBOOK_PARTS[at] ? lie : {}));
  },
  (random) => {
    // Packs well: some hundred bytes that become many.
    const bomb = deflateRawSync(Buffer.from('<c '.repeat(random.pick([80_000, 400_000, 4_000_000]))));
    const parts = withPart(WORKBOOK_PARTS.length - 1, ({ name }) => ({ name, bytes: bomb }));
    return storedZip(parts, ({ bytes }) => (bytes === bomb ? { method: 8, checksum: 0, size: 240_000 } : {}));
  },
  (random) => {
    const at = partAt(random);
    const parts = withPart(at, deflated);
    return flipped(
      storedZip(parts, (part) => (part === parts[at] ? { method: 8 } : {})),
      random,
    );
  },
  (random) => storedZip([...WORKBOOK_PARTS, ...WORKBOOK_PARTS.slice(0, 1 + partAt(random))]),
  (random) =>
    storedZip(
      Array.from({ length: random.pick([0, 1, 5_000]) }, (_, at) => ({ name: `xl/${at}.xml`, bytes: Buffer.alloc(0) })),
    ),
  (random) => storedZip(withPart(partAt(random), ({ bytes }) => ({ name: '../../../../tmp/attack', bytes }))),
];

/** A workbook that is sound in most places. */
export function damagedWorkbook(random: Random): Buffer {
  return random.pick(DAMAGES)(random);
}
