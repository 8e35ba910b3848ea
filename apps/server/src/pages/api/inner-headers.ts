export interface CommandHead {
  readonly key: string;
  /** Of the thing as the form showed it. */
  readonly revision?: number;
}

export function headersFor({ key, revision }: CommandHead): Record<string, string> {
  return { 'idempotency-key': key, ...(revision === undefined ? {} : { 'if-match': `"${String(revision)}"` }) };
}
