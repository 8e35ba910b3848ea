import type { EncodingFault } from './encoding-fault.js';
import type { JsonBounds } from './json-bounds.js';

export type JsonRule = keyof JsonBounds | 'encoding' | 'syntax' | 'duplicate';

export class JsonRefusal extends Error {
  constructor(
    readonly rule: JsonRule,
    /** `measures[1].reason`; empty for the whole document. */
    readonly field: string = '',
    readonly limit: number | null = null,
    readonly encoding: EncodingFault | null = null,
  ) {
    super(`JSON refused: ${rule}`);
    this.name = 'JsonRefusal';
  }
}
