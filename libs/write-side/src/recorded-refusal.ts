const recorded = new WeakSet<object>();

/** Remembers that what is thrown was recorded as the refusal of an act. */
export function markRecorded(error: unknown): void {
  if (typeof error === 'object' && error !== null) recorded.add(error);
}

/** Whether what was thrown stands in the log as the refusal of an act, whatever its code is. */
export function isRecordedRefusal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && recorded.has(error);
}
