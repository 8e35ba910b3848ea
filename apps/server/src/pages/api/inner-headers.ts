export interface FormHead {
  readonly key: string;
  /** Of the thing as the form showed it. */
  readonly revision?: number;
}

export function headersFor({ key, revision }: FormHead): Record<string, string> {
  return { 'idempotency-key': key, ...(revision === undefined ? {} : { 'if-match': `"${String(revision)}"` }) };
}
