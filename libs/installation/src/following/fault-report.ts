import { StoreUnavailable } from '@app/event-store';
import { IdentityStoreError } from '@app/identity';
import type { Logger } from '@app/runtime';
import type { Away } from './away.js';

/** Network faults, and the SQLSTATEs of lost connections, of a stop and of a start. */
const AWAY = /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|08\w{3}|57P0[123])$/;
const LOST = /connection (terminated|ended|is closed)|not queryable|timeout exceeded when trying to connect|is silent/i;
const SAID_AGAIN_MS = 60_000;

/** `log`: null where PostgreSQL has it. */
export interface Databases {
  readonly postgresql: Pick<Away, 'begins' | 'refuses'>;
  readonly log: Pick<Away, 'begins' | 'refuses'> | null;
}

/** `more`: how often since. */
interface Said {
  readonly at: number;
  more: number;
}

/** Faults that are waited out, told to the operator: an outage as such, another one at most once a minute. */
export class FaultReport {
  private readonly said = new Map<string, Said>();

  constructor(
    private readonly databases: Databases,
    private readonly logger: Pick<Logger, 'warn'>,
  ) {}

  /** `begins`: what starts again. */
  tell(error: unknown, begins: string): void {
    const away = this.awayOf(error);
    if (away) away.begins(messageOf(error));
    else this.tellOnce(error, `${begins} begins again`);
  }

  /** A request that failed by it. */
  refused(error: unknown): void {
    const away = this.awayOf(error);
    if (away) away.refuses(messageOf(error));
    else this.tellOnce(error, 'requests are refused');
  }

  private awayOf(error: unknown): Databases['postgresql'] | null {
    const { postgresql, log } = this.databases;
    if (log && error instanceof StoreUnavailable) return log;
    return isAway(error) ? postgresql : null;
  }

  private tellOnce(error: unknown, words: string): void {
    const [now, key] = [performance.now(), `${words}: ${messageOf(error)}`];
    for (const [known, { at, more }] of this.said) {
      if (now - at < SAID_AGAIN_MS) continue;
      this.said.delete(known);
      if (more > 0) this.logger.warn({ more }, known);
    }
    const said = this.said.get(key);
    if (said) {
      said.more += 1;
      return;
    }
    this.said.set(key, { at: now, more: 0 });
    this.logger.warn({ err: error }, words);
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
  if (error instanceof IdentityStoreError) return hasNoAccounts(error);
  const { code, message, cause, driverError }: Fault = error;
  if (typeof code === 'string' && AWAY.test(code)) return true;
  if (typeof message === 'string' && LOST.test(message)) return true;
  return isAway(cause, depth + 1) || isAway(driverError, depth + 1);
}

/** Without an SQLSTATE there was no answer. */
function hasNoAccounts({ outage, sqlState }: IdentityStoreError): boolean {
  return outage && (sqlState === null || AWAY.test(sqlState));
}

/** Several addresses of one name fail without a message of their own. */
function messageOf(error: unknown): string {
  const { code, message }: Fault = error instanceof Object ? error : { message: error };
  return String(message === undefined || message === '' ? code : message);
}
