import type { AppointedPost } from '@app/domain';
import { StoreUnavailable } from '@app/event-store';
import { momentAsked, PersonQueries } from '@app/read-side';
import { ReferenceData } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 1_000;

/** As of the moment that is asked about; of now from the log, or while it is away from the read models, which then know as much. */
@Injectable()
export class ReaderPosts {
  constructor(
    private readonly reference: ReferenceData,
    private readonly people: PersonQueries,
  ) {}

  /** Past and future ones too; none for an unknown person. */
  async of(person: string): Promise<readonly AppointedPost[]> {
    if (momentAsked()) return (await this.people.posts(person)) ?? [];
    const waiting = new AbortController();
    const silent = sleep(PATIENCE_MS, undefined, { signal: waiting.signal }).then(
      () => 'away' as const,
      () => 'away' as const,
    );
    const fromLog = this.reference.posts(person).catch((error: unknown) => {
      if (error instanceof StoreUnavailable) return 'away' as const;
      throw error;
    });
    const posts = await Promise.race([fromLog, silent]).finally(() => waiting.abort());
    return (posts === 'away' ? await this.people.posts(person) : posts) ?? [];
  }
}
