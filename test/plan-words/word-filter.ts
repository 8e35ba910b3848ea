import { createHash } from 'node:crypto';
import { windowsOf, windowsOfText } from './printed-document.js';
import { BREAK, tokensOf } from './tokens.js';

/** The words of a printed document as they are kept: a filter that tells its runs of words, and not the document. */
export interface WordFilter {
  /** How many runs it holds. */
  readonly runs: number;
  /** A Bloom filter, base64. */
  readonly bits: string;
}

/** Which ends of a text must be ends of a phrase in the document. */
export type Ends = 'both' | 'last' | 'none';

/** For each run 16 bits and 11 marks: one run in some 2,000 that the document lacks is taken for its own. */
const BITS_A_RUN = 16;
const MARKS = 11;

export function filterOf(document: string): WordFilter {
  const windows = windowsOf(document);
  const bits = Buffer.alloc(Math.ceil((windows.size * BITS_A_RUN) / 8));
  for (const window of windows) {
    for (const mark of marksOf(window, bits.length * 8)) bits[mark >> 3] = (bits[mark >> 3] ?? 0) | (1 << (mark & 7));
  }
  return { runs: windows.size, bits: bits.toString('base64') };
}

/** Answers whether a text stands in the document word for word; "[…]" stands for words left out. */
export function reader({ bits }: WordFilter): (text: string, ends: Ends) => boolean {
  const held = Buffer.from(bits, 'base64');
  const holds = (window: string) =>
    marksOf(window, held.length * 8).every((mark) => ((held[mark >> 3] ?? 0) & (1 << (mark & 7))) !== 0);
  return (text, ends) => {
    const parts = text.split('[…]').map(tokensOf).map(trimmed);
    const [first, last] = [0, parts.length - 1];
    return parts.every((part, at) => {
      const before = ends === 'both' && at === first ? [BREAK] : [];
      const after = ends !== 'none' && at === last ? [BREAK] : [];
      return part.length > 0 && windowsOfText([...before, ...part, ...after]).every(holds);
    });
  };
}

function trimmed(tokens: readonly string[]): readonly string[] {
  return tokens.slice(tokens[0] === BREAK ? 1 : 0, tokens.at(-1) === BREAK ? -1 : undefined);
}

function marksOf(run: string, size: number): readonly number[] {
  const digest = createHash('sha256').update(run).digest();
  const [start, step] = [digest.readUInt32BE(0), digest.readUInt32BE(4)];
  return Array.from({ length: MARKS }, (_, at) => (start + at * step) % size);
}
