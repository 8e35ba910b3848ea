import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { TokenHolder } from '../accounts/account-row.js';
import { IdentityDataSource } from '../database/data-source.js';
import { IdentityError } from '../errors.js';
import { voidMarksAfter } from './void-marks.js';

/** Often enough that what another server did counts here within five seconds, the query's own time included. */
const EVERY_MS = 4_000;
/** Sessions that are remembered here, the latest: more than are ended in the eight hours that a token lives. */
const REMEMBERED = 60_000;

/**
 * Whose tokens are void: at once for what this server did and was told of, within five seconds for what others did. While
 * the database is away the last known counts. Nothing here asks a clock.
 */
@Injectable()
export class VoidTokens implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('tokens');
  /** The series in force, by person. */
  private readonly series = new Map<string, number>();
  private readonly sessions = new Set<string>();
  private last = 0;
  private reading: Promise<void> | null = null;
  private away = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly source: IdentityDataSource) {}

  /** Reads once, and from then on again and again. @throws IdentityStoreError */
  async onModuleInit(): Promise<void> {
    await this.read();
    this.timer = setInterval(() => this.readAgain(), EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.reading;
  }

  /** Counts from now on: a new series of a person's tokens, so that those before it are void. */
  tell({ personId, tokenSeries }: Pick<TokenHolder, 'personId' | 'tokenSeries'>): void {
    this.series.set(personId, Math.max(tokenSeries, this.series.get(personId) ?? 0));
  }

  /** Counts from now on: one session that has ended. */
  tellSession(sessionId: string): void {
    this.sessions.delete(sessionId);
    this.sessions.add(sessionId);
    const [oldest] = this.sessions;
    if (this.sessions.size > REMEMBERED && oldest !== undefined) this.sessions.delete(oldest);
  }

  /** @throws IdentityError TOKEN_VOID for a token of a session that ended, or of a series that is no longer in force */
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
          if (!this.away) this.logger.warn({ err: error, msg: 'void tokens cannot be read; the last known count' });
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
