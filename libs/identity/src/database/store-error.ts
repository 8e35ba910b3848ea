const OUTAGE_CLASSES = /^(08|53|57)/;

/** Holds only the SQLSTATE: the driver's error has parameters with hashes and names. `outage`: may pass. */
export class IdentityStoreError extends Error {
  readonly outage: boolean;

  constructor(readonly sqlState: string | null) {
    super(`The store of accounts failed${sqlState === null ? '' : ` (SQLSTATE ${sqlState})`}.`);
    this.name = 'IdentityStoreError';
    this.outage = sqlState === null || OUTAGE_CLASSES.test(sqlState);
  }
}

/** Hides the query's parameters. @throws IdentityStoreError */
export async function sheltered<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (error) {
    const code: unknown = (error as { code?: unknown } | null)?.code;
    throw new IdentityStoreError(typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null);
  }
}
