import type { EncodingFault } from './encoding-fault.js';
import type { JsonBounds } from './json-bounds.js';

export type JsonRule = keyof JsonBounds | 'encoding' | 'syntax' | 'duplicate';

/** `field`: `measures[1].reason`; empty for the whole document. `offset`: bytes before it. */
interface Refused {
  readonly field?: string;
  readonly limit?: number | null;
  readonly encoding?: EncodingFault;
  readonly offset?: number;
}

export class JsonRefusal extends Error {
  readonly field: string;
  readonly limit: number | null;
  readonly encoding: EncodingFault | null;
  readonly offset: number | null;

  constructor(
    readonly rule: JsonRule,
    { field = '', limit = null, encoding, offset }: Refused = {},
  ) {
    super(`JSON refused: ${rule}`);
    this.name = 'JsonRefusal';
    this.field = field;
    this.limit = limit;
    this.encoding = encoding ?? null;
    this.offset = offset ?? null;
  }
}
