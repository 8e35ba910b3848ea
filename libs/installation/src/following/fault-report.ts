import { StoreUnavailable } from '@app/event-store';
import type { Logger } from '@app/runtime';
import type { Away } from './away.js';

/** Network faults, and the SQLSTATEs of lost connections, of a stop and of a start. */
const AWAY = /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|08\w{3}|57P0[123])$/;
const LOST = /connection (terminated|ended|is closed)|not queryable|timeout exceeded when trying to connect|is silent/i;
const SAID_AGAIN_MS = 60_000;

/** `log`: null where PostgreSQL has it. */
export interface Databases {
  readonly postgresql: Pick<Away, 'begins'>;
  readonly log: Pick<Away, 'begins'> | null;
}

/** Faults that are waited out, told to the operator: an outage as such, another one at most once a minute. */
export class FaultReport {
  private readonly said = new Map<string, number>();

  constructor(
    private readonly databases: Databases,
    private readonly logger: Pick<Logger, 'warn'>,
  ) {}

  /** `begins`: what starts again. */
  tell(error: unknown, begins: string): void {
    const { postgresql, log } = this.databases;
    if (log && error instanceof StoreUnavailable) log.begins(error.message);
    else if (isAway(error)) postgresql.begins(messageOf(error));
    else this.tellOnce(error, begins);
  }

  private tellOnce(error: unknown, begins: string): void {
    const now = performance.now();
    for (const [words, at] of this.said) if (now - at >= SAID_AGAIN_MS) this.said.delete(words);
    const words = `${begins}: ${messageOf(error)}`;
    if (this.said.has(words)) return;
    this.said.set(words, now);
    this.logger.warn({ err: error }, `${begins} begins again`);
  }
}

interface Fault {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly driverError?: unknown;
}

function isAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Object) || depth > 5) return false;
  const { code, message, cause, driverError }: Fault = error;
  if (typeof code === 'string' && AWAY.test(code)) return true;
  if (typeof message === 'string' && LOST.test(message)) return true;
  return isAway(cause, depth + 1) || isAway(driverError, depth + 1);
}

/** Several addresses of one name fail without a message of their own. */
function messageOf(error: unknown): string {
  const { code, message }: Fault = error instanceof Object ? error : { message: error };
  return String(message === undefined || message === '' ? code : message);
}
