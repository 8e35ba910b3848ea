/** Network faults, and the SQLSTATE classes of connections, resources and shutdowns. */
const OUTAGE = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|(08|53|57)[0-9A-Z]{3})$/;
const LOST =
  /connection terminated|timeout exceeded when trying to connect|connection is closed|not queryable|query read timeout|query runner already released/i;

export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string' && OUTAGE.test(code)) return true;
  return LOST.test(error.message) || isOutage(driverError);
}
