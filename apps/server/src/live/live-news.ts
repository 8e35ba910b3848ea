import type { Position } from '@app/event-store';
import { VoidTokens } from '@app/identity';
import { NewsQueries, ProjectionProgress } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../http/problem.js';
import type { Hearing } from './hearing.js';
import { NewsListener } from './news-listener.js';

/** Streams at once, and the pauses between two looks and between two rounds in milliseconds. */
const BOUNDS = { inAll: 2_000, ofPerson: 24, lookMs: 100, roundMs: 1_000, retryAfter: 5 } as const;

/**
 * Tells listeners what concerns them, as soon as the read models show it. However many listen, each step of the read
 * models is looked at once.
 */
@Injectable()
export class LiveNews implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('live');
  private readonly listeners = new Set<NewsListener>();
  private seen: Position = '';
  private looking = false;
  private isFailing = false;
  private closed = false;
  private round: NodeJS.Timeout | undefined;
  private forget: () => void = () => undefined;

  constructor(
    private readonly readModels: ProjectionProgress,
    private readonly news: NewsQueries,
    private readonly voided: VoidTokens,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.forget = this.readModels.onAdvance(() => void this.look());
    this.round = setInterval(() => this.goRound(), BOUNDS.roundMs).unref();
  }

  /** Before the web server waits for open answers. */
  onModuleDestroy(): void {
    this.closed = true;
    this.forget();
    clearInterval(this.round);
    for (const listener of [...this.listeners]) this.end(listener);
  }

  /**
   * `since`: what the listener has seen; who has seen less than there is hears so at once. A person's oldest stream gives
   * way to one too many. @throws Problem OVERLOADED
   */
  listen(hearing: Hearing, since: Position | null): NewsListener {
    if (this.closed || this.listeners.size >= BOUNDS.inAll)
      throw new Problem('OVERLOADED', { retryAfter: BOUNDS.retryAfter });
    const listener = new NewsListener(hearing, this.clock.today());
    const own = [...this.listeners].filter(({ person }) => person === listener.person);
    if (own.length >= BOUNDS.ofPerson && own[0]) this.end(own[0]);
    const now = this.reached;
    if (this.listeners.size === 0) this.seen = now;
    this.listeners.add(listener);
    listener.stream.body.once('close', () => this.listeners.delete(listener));
    listener.stream.begin(now);
    if (since !== null && since !== now) void this.catchUp(listener, since, now);
    return listener;
  }

  end(listener: NewsListener): void {
    this.listeners.delete(listener);
    listener.stream.end();
  }

  private get reached(): Position {
    return this.readModels.known ?? '';
  }

  private async catchUp(listener: NewsListener, since: Position, now: Position): Promise<void> {
    const isTold = since > now || (await this.missedBy(listener, since).catch(() => true));
    if (isTold) listener.stream.tell(now);
  }

  private async missedBy(listener: NewsListener, since: Position): Promise<boolean> {
    const { about } = listener.hearing;
    if ('id' in about) return this.news.isMoved(about.what, about.id, since);
    const { news, complete } = await this.news.after(since);
    return !complete || listener.concerns(news);
  }

  private async look(): Promise<void> {
    // A crash of the database may have lost the newest rows; their news come again.
    if (this.reached < this.seen) this.seen = this.reached;
    if (this.looking) return;
    this.looking = true;
    try {
      while (this.listeners.size > 0 && this.seen < this.reached) {
        await this.tellUpTo(this.reached);
        this.isFailing = false;
        await sleep(BOUNDS.lookMs);
      }
    } catch (error) {
      // Each outage is told once.
      const reason = error instanceof Error ? error.message : String(error);
      if (!this.isFailing) this.logger.warn({ reason, msg: 'news cannot be read; listeners hear them later' });
      this.isFailing = true;
    } finally {
      this.looking = false;
    }
  }

  private async tellUpTo(position: Position): Promise<void> {
    const { news, complete } = await this.news.after(this.seen);
    this.seen = position;
    if (complete && news.length === 0) return;
    for (const listener of [...this.listeners]) {
      const isMoved = listener.isMovedBy(news);
      if (isMoved || !complete || listener.concerns(news)) listener.stream.tell(position);
      // Comes back with the posts of now.
      if (isMoved) this.end(listener);
    }
  }

  /** Ends what outlives its session, and tells of a new day. */
  private goRound(): void {
    const [now, today] = [this.clock.now(), this.clock.today()];
    for (const listener of [...this.listeners]) {
      const isNewDay = listener.turnsTo(today);
      if (isNewDay && listener.isOfDay) listener.stream.tell(this.reached);
      // Who is judged once comes back with the posts of the new day.
      if (this.isOver(listener, now) || (isNewDay && listener.isJudgedOnce)) this.end(listener);
      else listener.stream.beat();
    }
    // After an outage nothing else may ring.
    void this.look();
  }

  private isOver({ hearing: { session } }: NewsListener, now: number): boolean {
    if (session.expiresAt.getTime() <= now) return true;
    try {
      this.voided.check(session);
      return false;
    } catch {
      return true;
    }
  }
}
