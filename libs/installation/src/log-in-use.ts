/** Which engine keeps the log, and what people should know of how it is set up; null where there is nothing. */
export abstract class LogInUse {
  abstract readonly kind: 'postgresql' | 'eventstoredb';
  abstract readonly remark: string | null;
}
