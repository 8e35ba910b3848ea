import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { TokenHolder } from '../accounts/account-row.js';
import { IdentityDataSource } from '../database/data-source.js';
import { IdentityError } from '../errors.js';
import { voidMarksAfter } from './void-marks.js';

/** So that other servers' acts count here within five seconds, with the query's own time. */
const EVERY_MS = 4_000;
/** More than are ended within a token's eight hours. */
const REMEMBERED = 60_000;

/** At once for this server's own acts, within five seconds for others'. Independent of clocks. */
@Injectable()
export class VoidTokens implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('tokens');
  private readonly series = new Map<string, number>();
  private readonly sessions = new Set<string>();
  private last = 0;
  private reading: Promise<void> | null = null;
  private away = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly source: IdentityDataSource) {}

  /** Reads once, then repeatedly. @throws IdentityStoreError */
  async onModuleInit(): Promise<void> {
    await this.read();
    this.timer = setInterval(() => this.readAgain(), EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.reading;
  }

  /** Voids the person's tokens of earlier series at once. */
  tell({ personId, tokenSeries }: Pick<TokenHolder, 'personId' | 'tokenSeries'>): void {
    this.series.set(personId, Math.max(tokenSeries, this.series.get(personId) ?? 0));
  }

  /** Voids one session at once. */
  tellSession(sessionId: string): void {
    this.sessions.delete(sessionId);
    this.sessions.add(sessionId);
    const [oldest] = this.sessions;
    if (this.sessions.size > REMEMBERED && oldest !== undefined) this.sessions.delete(oldest);
  }

  /** @throws IdentityError TOKEN_VOID for an ended session or an earlier series */
  check(holder: { readonly personId: string; readonly sessionId: string; readonly series: number }): void {
    const { personId, sessionId, series } = holder;
    if (series < (this.series.get(personId) ?? 0) || this.sessions.has(sessionId))
      throw new IdentityError('TOKEN_VOID');
  }

  private readAgain(): void {
    this.reading ??= this.read()
      .then(
        () => (this.away = false),
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          if (!this.away) this.logger.warn({ reason, msg: 'void tokens cannot be read; the last known count' });
          this.away = true;
        },
      )
      .then(() => {
        this.reading = null;
      });
  }

  private async read(): Promise<void> {
    for (const { number, personId, sessionId, series } of await voidMarksAfter(this.source, this.last)) {
      if (series !== null) this.tell({ personId, tokenSeries: series });
      if (sessionId !== null) this.tellSession(sessionId);
      this.last = Math.max(this.last, number);
    }
  }
}
