/** Work that was not taken: too much of it waits, of one person or in all. Worth another try. */
export class WorkOverload extends Error {
  override readonly name = 'WorkOverload';
}

/** Work that did not end by its deadline. The same again would not either. */
export class WorkTooLong extends Error {
  override readonly name = 'WorkTooLong';
}

/** Work that needed more memory than a thread has. */
export class WorkTooLarge extends Error {
  override readonly name = 'WorkTooLarge';
}

/** Work that was broken off: whoever asked for it went away, or the program stops. */
export class WorkBrokenOff extends Error {
  override readonly name = 'WorkBrokenOff';
}
