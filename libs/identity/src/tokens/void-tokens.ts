import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { TokenHolder } from '../accounts/account-row.js';
import { IdentityDataSource } from '../database/data-source.js';
import { sheltered } from '../database/store-error.js';
import { IdentityError } from '../errors.js';

/** Often enough that what another server did counts here within five seconds, the query's own time included. */
const EVERY_MS = 4_000;

/** Whose tokens were voided while tokens from before may live: eight hours, and one for clocks that differ. */
const VOIDED = `select person_id as person, token_series as series
  from identity.account where tokens_voided_at > now() - interval '9 hours'`;

/**
 * Whose older tokens are void: at once for what this server did and was told of, within five seconds for what others did.
 * While the database is away the last known counts.
 */
@Injectable()
export class VoidTokens implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('tokens');
  /** The series in force, by person. */
  private known = new Map<string, number>();
  /** What was told since the last reading began, and may be missing from it. */
  private readonly told = new Map<string, number>();
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
    for (const map of [this.known, this.told]) raise(map, personId, tokenSeries);
  }

  /** @throws IdentityError TOKEN_VOID for a token of a series that is no longer in force */
  check({ personId, series }: { readonly personId: string; readonly series: number }): void {
    if (series < (this.known.get(personId) ?? 0)) throw new IdentityError('TOKEN_VOID');
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
    this.told.clear();
    const rows = await sheltered(() => this.source.query<{ person: string; series: number }[]>(VOIDED));
    const known = new Map(rows.map(({ person, series }) => [person, series]));
    for (const [person, series] of this.told) raise(known, person, series);
    this.known = known;
  }
}

function raise(map: Map<string, number>, person: string, series: number): void {
  map.set(person, Math.max(series, map.get(person) ?? 0));
}
