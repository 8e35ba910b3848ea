const recorded = new WeakSet<object>();

export function markRecorded(error: unknown): void {
  if (typeof error === 'object' && error !== null) recorded.add(error);
}

export function isRecordedRefusal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && recorded.has(error);
}
