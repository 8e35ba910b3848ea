/** Bounds on JSON, checked in one pass over the bytes before parsing. */
export interface JsonBounds {
  /** Nested lists and objects. */
  readonly depth: number;
  /** All values, names of members included. */
  readonly values: number;
  /** All lists and objects, the most expensive values. */
  readonly nested: number;
  /** Of one object. */
  readonly members: number;
  /** Characters of one text or name; an escape counts as one. */
  readonly text: number;
  /** Characters of one number. */
  readonly number: number;
}
