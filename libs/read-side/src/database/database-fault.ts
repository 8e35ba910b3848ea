/** Network faults, and the SQLSTATE classes of connections, resources and shutdowns. */
const OUTAGE = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|(08|53|57)[0-9A-Z]{3})$/;
const LOST =
  /connection terminated|timeout exceeded when trying to connect|connection is closed|not queryable|query read timeout|query runner (was )?already released/i;
/** NUL in a text, broken encoding, numbers and dates out of range, texts too long for their column or index. */
const BAD_VALUE = /^(22P05|22P02|22021|22001|22003|22007|22008|54000)$/;

interface Fault extends Error {
  readonly code?: unknown;
  readonly driverError?: unknown;
}

/** Trying again later may help. */
export function isDatabaseOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError, message }: Fault = error;
  if (typeof code === 'string' && OUTAGE.test(code)) return true;
  return LOST.test(message) || isDatabaseOutage(driverError);
}

/** A value that the database refuses from anybody. */
export function isRefusedValue(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError }: Fault = error;
  return (typeof code === 'string' && BAD_VALUE.test(code)) || isRefusedValue(driverError);
}

const SQL_STATE = /^[0-9A-Z]{5}$/;

/** Null for an error that is not the database's. */
export function sqlStateOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, driverError }: Fault = error;
  return typeof code === 'string' && SQL_STATE.test(code) ? code : sqlStateOf(driverError);
}
