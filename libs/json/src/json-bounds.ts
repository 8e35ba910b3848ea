/** What JSON may hold at most, found by reading its bytes once, before anything is made of them. */
export interface JsonBounds {
  /** Lists and objects within one another. */
  readonly depth: number;
  /** Values in all, names of members among them. */
  readonly values: number;
  /** Lists and objects in all, which cost most of all values. */
  readonly nested: number;
  /** Members of one object. */
  readonly members: number;
  /** Characters of one text or name; an escape counts as one. */
  readonly text: number;
  /** Characters of one number. */
  readonly number: number;
}
