import type { JsonBounds } from './json-bounds.js';

/** What is wrong with the bytes: a bound that they pass, or why nobody could say for sure what they mean. */
export type JsonRule = keyof JsonBounds | 'utf8' | 'syntax' | 'duplicate';

/** Bytes that are no JSON which may be read. */
export class JsonRefusal extends Error {
  constructor(
    readonly rule: JsonRule,
    /** Where in the document, `measures[1].reason`; empty where it is the document as a whole. */
    readonly field: string = '',
    /** The bound that was passed. */
    readonly limit: number | null = null,
  ) {
    super(`JSON refused: ${rule}`);
    this.name = 'JsonRefusal';
  }
}
