import { isUtf8 } from 'node:buffer';

/** `encoding`: what the bytes look like, if not merely broken UTF-8. `offset`: of the first wrong byte, from 0. */
export interface EncodingFault {
  readonly encoding: 'UTF-16' | 'UTF-32' | null;
  readonly offset: number;
}

const MARKS: readonly (readonly [mark: string, encoding: 'UTF-16' | 'UTF-32'])[] = [
  ['fffe0000', 'UTF-32'],
  ['0000feff', 'UTF-32'],
  ['fffe', 'UTF-16'],
  ['feff', 'UTF-16'],
];
const NARROW = 16;

/** Null for UTF-8. JSON begins with two ASCII characters, so that NUL beside the first shows a wider encoding. */
export function encodingFault(bytes: Buffer): EncodingFault | null {
  const head = bytes.toString('hex', 0, 4);
  const encoding = MARKS.find(([mark]) => head.startsWith(mark))?.[1] ?? unmarked(head);
  if (encoding !== null) return { encoding, offset: 0 };
  return isUtf8(bytes) ? null : { encoding, offset: firstBroken(bytes) };
}

function unmarked(head: string): 'UTF-16' | 'UTF-32' | null {
  if (/^(?:000000..|..000000)$/.test(head)) return 'UTF-32';
  return /^(?:00(?!00)..|(?!00)..00)/.test(head) ? 'UTF-16' : null;
}

/** By halves, so that the cost is linear; then character by character. */
function firstBroken(bytes: Buffer): number {
  let [whole, end] = [0, bytes.length];
  while (end - whole > NARROW) {
    const middle = characterAt(bytes, (whole + end) >> 1);
    if (isUtf8(bytes.subarray(whole, middle))) whole = middle;
    else end = middle;
  }
  while (whole < bytes.length && isUtf8(bytes.subarray(whole, whole + lengthOf(bytes[whole] ?? 0)))) {
    whole += lengthOf(bytes[whole] ?? 0);
  }
  return whole;
}

/** Where the character around begins. */
function characterAt(bytes: Buffer, around: number): number {
  let at = around;
  while (at > around - 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
}

function lengthOf(lead: number): number {
  if (lead < 0xc0) return 1;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}
