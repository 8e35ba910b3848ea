/** Too much work waits, of one person or in all. Worth another try. */
export class WorkOverload extends Error {
  override readonly name = 'WorkOverload';
}

/** Not done by its time limit; a repeat would not be either. */
export class WorkTooLong extends Error {
  override readonly name = 'WorkTooLong';
}

export class WorkTooLarge extends Error {
  override readonly name = 'WorkTooLarge';
}

/** Its client left, or the program stops. */
export class WorkBrokenOff extends Error {
  override readonly name = 'WorkBrokenOff';
}
