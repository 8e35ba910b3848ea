import type { AppointedPost } from '@app/domain';
import { StoreUnavailable } from '@app/event-store';
import { momentAsked, PersonQueries } from '@app/read-side';
import { ReferenceData } from '@app/write-side';
import { Injectable } from '@nestjs/common';

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
    const posts = await withinPatience(this.reference.posts(person));
    return (posts === 'away' ? await this.people.posts(person) : posts) ?? [];
  }
}

async function withinPatience<Posts>(read: Promise<Posts>): Promise<Posts | 'away'> {
  let late: NodeJS.Timeout | undefined;
  const silent = new Promise<'away'>((resolve) => {
    late = setTimeout(resolve, PATIENCE_MS, 'away');
  });
  const answered = read.catch((error: unknown) => {
    if (error instanceof StoreUnavailable) return 'away' as const;
    throw error;
  });
  return Promise.race([answered, silent]).finally(() => clearTimeout(late));
}
